import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

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
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    // The description wants https, and so does Prism.
    callBackUrl: `https://127.0.0.1:${port}/kaizala?depot=north`,
    count: () => count,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
