/** Servers of the tests, on the loopback address and on free ports; each ends with its test. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { createEmulator, type EmulatorOptions } from '../../src/emulator.js';

/** A server, and its address. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An emulator that is open, and answers at once. */
export async function emulate(options: EmulatorOptions = {}) {
  const emulator = createEmulator(options);
  onTestFinished(() => emulator.close());
  const { url } = await emulator.listen(0);
  return { emulator, url };
}

export interface Received {
  token: string | undefined;
  type: string | undefined;
  body: string;
}

/** A receiver that notes what it gets, answers handshakes, and deliveries with a status. */
export async function receive(status: (count: number) => number = () => 200) {
  const received: Received[] = [];
  const origin = await serve((request, response) => {
    const token = new URL(request.url!, 'http://127.0.0.1').searchParams.get('validationToken');
    if (request.method === 'GET') return void response.end(token);
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const { 'kz-callback-token': given, 'content-type': type } = request.headers;
      received.push({ token: given as string | undefined, type, body });
      response.statusCode = status(received.length);
      response.end('ignored');
    });
  });
  return { url: `${origin}/kaizala`, received };
}

/** An address of this machine where nothing listens. */
export async function nowhere(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}`;
}
