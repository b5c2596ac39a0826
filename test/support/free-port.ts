import { createServer } from 'node:net';
import { listenOnLoopback } from '../../src/http/listen.js';

/** A port of the loopback address where nothing listens now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
