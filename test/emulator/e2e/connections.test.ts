/** How the emulator uses its connections to receivers. The tests observe the sockets of the receivers. */
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Emulator } from '../../../src/emulator.js';
import { portOf } from '../../support/servers.js';
import { emulate, firstRetry, wanted } from './world.js';

/**
 * Starts a receiver without an HTTP server: it records the bytes of every request, and `respond` writes the response.
 */
async function rawReceiver(respond: (socket: Socket, request: string) => void) {
  const connections: Socket[] = [];
  const requests: string[] = [];
  const server = createServer((socket) => {
    connections.push(socket);
    let text = '';
    socket.on('error', () => undefined);
    socket.setEncoding('latin1').on('data', (more: string) => {
      text += more;
      const head = /^[^]*?\r\n\r\n/.exec(text)?.[0];
      if (head === undefined) return;
      const size = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (text.length < head.length + size) return;
      requests.push(text);
      text = '';
      respond(socket, requests.at(-1)!);
    });
  });
  const url = `http://127.0.0.1:${await portOf(server)}/`;
  onTestFinished(() => {
    for (const socket of connections) socket.destroy();
  });
  return { url, connections, requests };
}

const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';

async function webhookAt(callBackUrl: string): Promise<Emulator> {
  const { emulator, client } = await emulate({ handshake: false });
  await client.createWebhook(wanted(callBackUrl));
  return emulator;
}

test.for([
  ['after it has read the request', (socket: Socket) => socket.destroy()],
  ['with a reset', (socket: Socket) => socket.resetAndDestroy()],
  ['in the middle of a head', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-')],
] as const)('makes one attempt per POST if a kept connection ends %s', async ([, end]) => {
  let isCrashing = false;
  const receiver = await rawReceiver((socket) => (isCrashing ? end(socket) : socket.write(ok)));
  const emulator = await webhookAt(receiver.url);
  await emulator.trigger('JobCreated');
  isCrashing = true;
  const [delivery] = await emulator.trigger('JobCreated');
  // Check that both deliveries used the same kept-alive connection, because the test is about such connections.
  expect(receiver.connections).toHaveLength(1);
  expect(delivery!.attempts).toMatchObject([
    { failure: expect.stringMatching(/^ECONNRESET: .*, on a kept connection$/) },
  ]);
  expect(receiver.requests).toHaveLength(2);
  isCrashing = false;
  await emulator.advance(firstRetry);
  expect(delivery!.attempts).toHaveLength(2);
  expect(receiver.requests).toHaveLength(3);
});

test('logs each copy and retry as one POST', async () => {
  let count = 0;
  const receiver = await rawReceiver((socket) => {
    if (count++ % 2 === 0) socket.destroy();
    else socket.write(ok);
  });
  const emulator = await webhookAt(receiver.url);
  await emulator.trigger('JobCreated', {}, { faults: { duplicate: 5 } });
  await emulator.advance(3 * 24 * 60 * 60_000);
  const attempts = emulator.deliveries().flatMap((delivery) => delivery.attempts);
  expect(attempts.length).toBeGreaterThan(6);
  expect(receiver.requests).toHaveLength(attempts.length);
});

test('replaces a connection that was closed while it was idle before it writes anything', async () => {
  const receiver = await rawReceiver((socket) => socket.write(ok));
  const emulator = await webhookAt(receiver.url);
  for (let count = 0; count < 20; count++) {
    const [delivery] = await emulator.trigger('JobCreated');
    expect(delivery!.attempts.map(({ status }) => status)).toEqual([200]);
    const socket = receiver.connections.at(-1)!;
    if (count % 2 === 0) socket.end();
    else socket.destroy();
  }
  expect(receiver.requests).toHaveLength(20);
  expect(receiver.connections.length).toBeGreaterThanOrEqual(20);
});

test('keeps a connection for the next delivery, and closes it after it was idle for a second', async () => {
  const receiver = await rawReceiver((socket) => socket.write(ok));
  const emulator = await webhookAt(receiver.url);
  await emulator.trigger('JobCreated');
  await emulator.trigger('JobCreated');
  expect(receiver.connections).toHaveLength(1);
  await vi.waitFor(() => expect(receiver.connections[0]!.closed).toBe(true), { timeout: 20_000 });
});

test('does not reuse a connection that the receiver will close within a second', async () => {
  const kept = ok.replace('Content-Length', 'Keep-Alive: timeout=1\r\nContent-Length');
  const receiver = await rawReceiver((socket) => socket.write(kept));
  const emulator = await webhookAt(receiver.url);
  await emulator.trigger('JobCreated');
  await emulator.trigger('JobCreated');
  expect(receiver.connections).toHaveLength(2);
});

test('concurrent deliveries never use a connection that was closed with the previous response', async () => {
  const receiver = await rawReceiver((socket) => {
    socket.write(ok);
    socket.end();
  });
  const emulator = await webhookAt(receiver.url);
  const triggers = Array.from({ length: 300 }, () => emulator.trigger('JobCreated'));
  const deliveries = (await Promise.all(triggers)).flat();
  const failures = deliveries.flatMap(({ attempts }) => attempts.map(({ failure }) => failure));
  expect(failures).toEqual(Array.from({ length: 300 }, () => undefined));
  expect(receiver.requests).toHaveLength(300);
});

test('keeps no connection to a receiver that has broken a kept one', async () => {
  let isCrashing = false;
  const receiver = await rawReceiver((socket) => {
    if (isCrashing) socket.resetAndDestroy();
    else socket.write(ok);
  });
  const emulator = await webhookAt(receiver.url);
  await emulator.trigger('JobCreated');
  isCrashing = true;
  await emulator.trigger('JobCreated');
  expect(receiver.connections).toHaveLength(1);
  isCrashing = false;
  for (const connections of [2, 3, 4]) {
    await emulator.trigger('JobCreated');
    expect(receiver.connections).toHaveLength(connections);
    expect(receiver.requests.at(-1)).toMatch(/connection: close/i);
  }
});
