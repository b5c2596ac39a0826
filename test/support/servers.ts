/** Servers of the tests, on free ports of the loopback address; each ends with its test. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../src/emulator.js';
import { type ListeningServer, listenOnLoopback } from '../../src/http/listen.js';
import { type Receiver, toNodeListener } from '../../src/receiver.js';

type Closable = ListeningServer & { close(): unknown; closeAllConnections?(): void };

/** Lets a server listen until the end of the test; returns its port. */
export async function portOf(server: Closable): Promise<number> {
  const port = await listenOnLoopback(server);
  onTestFinished(() => {
    server.closeAllConnections?.();
    server.close();
  });
  return port;
}

/** A server with a listener of its own, and its origin: `http://127.0.0.1:40123`. */
export async function serveListener(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await portOf(createServer(listener))}`;
}

/** A server with a receiver behind it, and its callback URL. */
export async function serveReceiver(receiver: Receiver): Promise<{ url: string; server: Server }> {
  const server = createServer(toNodeListener(receiver));
  return { url: `http://127.0.0.1:${await portOf(server)}/kaizala`, server };
}

/** An emulator that listens, and its endpoint, without `/v1`. */
export async function startEmulator(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  onTestFinished(() => emulator.close());
  const { url } = await emulator.listen(0);
  return { emulator, url };
}

/** An origin of this machine where nothing listens. */
export async function nowhere(): Promise<string> {
  const server = createSocketServer();
  const port = await listenOnLoopback(server);
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
