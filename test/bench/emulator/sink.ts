import { createServer } from 'node:net';
import { listenOnLoopback } from '../../../src/http/listen.js';

/** A minimal server behind a callback URL. It counts the connections, and closes each of them at once. */
export interface Sink {
  callBackUrl: string;
  count(): number;
  close(): Promise<void>;
}

/** Starts a sink on loopback. */
export async function startSink(): Promise<Sink> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.on('error', () => undefined);
    socket.destroy();
  });
  const port = await listenOnLoopback(server);
  return {
    // The URL begins with https although the server has no TLS: the description requires https, and Prism validates it.
    callBackUrl: `https://127.0.0.1:${port}/kaizala?depot=north`,
    count: () => count,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
