/**
 * A proxy on the loopback address. It can drop a reply and close the connection. The proxy is closed after the test.
 */
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { listenOnLoopback } from '../../src/http/listen.js';

export interface CuttingProxy {
  port: number;
  /** Makes the proxy pass on only `replies` more replies. It drops the next reply, and closes the connection. */
  cutAfter(replies: number): void;
  /** Returns how many replies the proxy has dropped. */
  cuts(): number;
  /** Closes all connections at once. */
  cutAll(): void;
}

/** @param target the port of the server behind the proxy */
export async function cuttingProxy(target: number): Promise<CuttingProxy> {
  const sockets = new Set<Socket>();
  let [left, cuts] = [Infinity, 0];
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', end).on('close', end);
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => upstream.write(bytes));
    upstream.on('data', (bytes) => {
      if (left > 0) {
        left -= 1;
        client.write(bytes);
        return;
      }
      left = Infinity;
      cuts += 1;
      end();
    });
  });
  const port = await listenOnLoopback(server);
  onTestFinished(() => {
    cutAll();
    server.close();
  });
  return { port, cutAfter: (replies) => void (left = replies), cuts: () => cuts, cutAll };
}
