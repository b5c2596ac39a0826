/** Starts servers for tests, on free ports of the loopback address. Each server is closed after its test. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSocketServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../src/emulator.js';
import { type ListeningServer, listenOnLoopback } from '../../src/http/listen.js';
import { type Receiver, toNodeListener } from '../../src/receiver.js';

type Closable = ListeningServer & { close(): unknown; closeAllConnections?(): void };

/** Makes a server listen on a free port until the end of the test, and returns the port. */
export async function portOf(server: Closable): Promise<number> {
  const port = await listenOnLoopback(server);
  onTestFinished(() => {
    server.closeAllConnections?.();
    server.close();
  });
  return port;
}

/** Starts a server with the given listener, and returns its origin: `http://127.0.0.1:40123`. */
export async function serveListener(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await portOf(createServer(listener))}`;
}

/** Starts a server for a receiver, and returns its callback URL. */
export async function serveReceiver(receiver: Receiver): Promise<{ url: string; server: Server }> {
  const server = createServer(toNodeListener(receiver));
  return { url: `http://127.0.0.1:${await portOf(server)}/kaizala`, server };
}

/** Starts an emulator that listens on a free port. The returned `url` is the endpoint without `/v1`. */
export async function startEmulator(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  onTestFinished(() => emulator.close());
  const { url } = await emulator.listen(0);
  return { emulator, url };
}

/** Returns an origin on this machine where nothing listens. */
export async function nowhere(): Promise<string> {
  const server = createSocketServer();
  const port = await listenOnLoopback(server);
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
