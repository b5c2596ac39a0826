import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { toNodeListener, type Receiver } from '../../../src/receiver.js';

/** Puts a receiver behind a real server on the loopback address, which ends with the test. */
export async function listen(receiver: Receiver): Promise<{ url: string; server: Server }> {
  const server = createServer(toNodeListener(receiver));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/kaizala`, server };
}
