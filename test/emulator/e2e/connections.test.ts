/** What the emulator does with the connections to receivers, seen from their sockets. */
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Emulator } from '../../../src/emulator.js';
import { portOf } from '../../support/servers.js';
import { emulate, firstRetry, wanted } from './world.js';

/** A receiver that is a bare socket: it notes every request as it came, and does with the socket what the test says. */
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
] as const)('one POST is one attempt, if a kept connection ends %s', async ([, end]) => {
  let isCrashing = false;
  const receiver = await rawReceiver((socket) => (isCrashing ? end(socket) : socket.write(ok)));
  const emulator = await webhookAt(receiver.url);
  await emulator.trigger('JobCreated');
  isCrashing = true;
  const [delivery] = await emulator.trigger('JobCreated');
  // The connection was a kept one, or the test would not be about it.
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

test('copies and retries are all in the log, each as the one POST that it is', async () => {
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

test('a connection that was closed while it was idle is replaced before anything is written', async () => {
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

test('a connection is kept for the next delivery, and closed when it was idle for a second', async () => {
  const receiver = await rawReceiver((socket) => socket.write(ok));
  const emulator = await webhookAt(receiver.url);
  await emulator.trigger('JobCreated');
  await emulator.trigger('JobCreated');
  expect(receiver.connections).toHaveLength(1);
  await vi.waitFor(() => expect(receiver.connections[0]!.closed).toBe(true), { timeout: 20_000 });
});

test('a connection that the receiver announces to close within a second is not used again', async () => {
  const kept = ok.replace('Content-Length', 'Keep-Alive: timeout=1\r\nContent-Length');
  const receiver = await rawReceiver((socket) => socket.write(kept));
  const emulator = await webhookAt(receiver.url);
  await emulator.trigger('JobCreated');
  await emulator.trigger('JobCreated');
  expect(receiver.connections).toHaveLength(2);
});

test('concurrent deliveries never meet a connection that was closed with the response before', async () => {
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

test('no connection is kept to a receiver that has broken a kept one', async () => {
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
