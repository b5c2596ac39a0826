import { createServer } from 'node:net';
import { listenOnLoopback } from '../../src/http/listen.js';

/** Returns a port of the loopback address on which nothing listens now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
