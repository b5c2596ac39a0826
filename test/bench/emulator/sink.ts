import { createServer } from 'node:net';
import { listenOnLoopback } from '../../../src/http/listen.js';

/** Stands behind a callback URL, counts who comes, and closes at once, which is the least that can be done. */
export interface Sink {
  callBackUrl: string;
  count(): number;
  close(): Promise<void>;
}

/** Starts one on loopback. */
export async function startSink(): Promise<Sink> {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.on('error', () => undefined);
    socket.destroy();
  });
  const port = await listenOnLoopback(server);
  return {
    // The description wants https, and so does Prism.
    callBackUrl: `https://127.0.0.1:${port}/kaizala?depot=north`,
    count: () => count,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
