/** Tests with bodies that are too long, that arrive too slowly, or that never end. They are sent to a real server. */
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import { exampleEvent } from '../../../src/testing.js';
import { serveReceiver } from '../../support/servers.js';
import { receiverOf, token } from '../receiver-of.js';
import { call, chunk, head } from './caller.js';
import { drip } from './drip.js';
import { send } from './service.js';

const event = exampleEvent('JobCreated');
const text = JSON.stringify(event);
/** A body that is about 700 KB longer than the limit. */
const tooMuch = Buffer.alloc(2 ** 20 + 700_000, ' ');

describe('a body that is too long', () => {
  const attempts = Array.from({ length: 20 }, (_, index) => index);

  /** Makes a body without a length, which is sent in chunks. */
  const stream = () => Readable.from(pieces(tooMuch), { objectMode: false });

  test.for([
    ['with its length', 413, () => tooMuch, token],
    ['in chunks', 413, stream, token],
    ['with its length and without the token', 401, () => tooMuch, undefined],
    ['in chunks and without the token', 401, stream, undefined],
  ] as const)('%s gets a %i that fetch sees, 20 times', async ([, status, body, given]) => {
    const { receiver, handled } = receiverOf();
    const { url } = await serveReceiver(receiver);
    for (const attempt of attempts) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(given && { 'kz-callback-token': given }),
        },
        body: body(),
        duplex: 'half',
      } as RequestInit);
      expect(response.status, `attempt ${attempt}`).toBe(status);
      expect(await response.text()).toMatch(/^The (body|header) /);
    }
    expect(handled).toEqual([]);
  });

  const size = { 'Content-Length': tooMuch.length };
  test.for([
    ['with its length', [head(size)], [...pieces(tooMuch)]],
    [
      'in chunks',
      [head({ 'Transfer-Encoding': 'chunked' }), chunk(tooMuch.subarray(0, 2 ** 20 + 1))],
      [...[...pieces(tooMuch.subarray(2 ** 20 + 1))].map(chunk), chunk()],
    ],
  ] as const)(
    '%s gets a 413, which a sender sees that reads only at the end, 20 times',
    async ([, first, rest]) => {
      const { receiver, handled, errors } = receiverOf();
      const { url, server } = await serveReceiver(receiver);
      for (const attempt of attempts) {
        const answered = new Promise((resolve) => {
          server.once('request', (_request, response) => response.on('finish', resolve));
        });
        const { socket, status, write } = await call(url);
        socket.pause();
        for (const part of first) await write(part);
        // The receiver must keep the connection open after its response. If it closed the connection, the bytes that
        // are sent now would reset it, and the response would be lost.
        await answered;
        for (const part of rest) await write(part);
        socket.resume();
        expect(await status, `attempt ${attempt}`).toBe(413);
        socket.destroy();
      }
      expect(handled).toEqual([]);
      expect(errors.map(({ context }) => context)).toEqual(
        attempts.map(() => ({ during: 'body' })),
      );
    },
  );

  test('leaves the connection for the next delivery', async () => {
    const { receiver, handled } = receiverOf();
    const { url } = await serveReceiver(receiver);
    const { socket, status, over, write } = await call(url);
    await write(head(size));
    await write(tooMuch);
    expect(await status).toBe(413);
    const last = head({ 'Content-Length': Buffer.byteLength(text), Connection: 'close' });
    await write(last + text);
    expect((await over).text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200']);
    expect(handled).toHaveLength(1);
    expect(socket.destroyed).toBe(true);
  });
});

describe('a body that arrives byte by byte', () => {
  test('delays no other delivery, and is handled when it is complete', async () => {
    const { receiver, handled } = receiverOf();
    const { url } = await serveReceiver(receiver);
    const { status, write } = await call(url);
    await write(head({ 'Content-Length': Buffer.byteLength(text) }) + text.slice(0, 10));
    for (let index = 0; index < 50; index++) {
      await write(text.charAt(10 + index));
      const other = exampleEvent('JobCreated', { data: { title: `Sweep aisle ${index}` } });
      expect(await send(url, other)).toEqual({ status: 200 });
    }
    expect(handled).toHaveLength(50);
    await write(text.slice(60));
    expect(await status).toBe(200);
    expect(handled.at(-1)!.event).toEqual(event);
  });

  test.for([
    ['its length is known', { 'Content-Length': Buffer.byteLength(text) }, text.slice(0, 60)],
    ['it arrives in chunks', { 'Transfer-Encoding': 'chunked' }, chunk(text.slice(0, 60))],
  ] as const)(
    'leaves nothing behind when its sender hangs up in the middle and %s',
    async ([, headers, part]) => {
      const { receiver, handled, errors } = receiverOf();
      const { url, server } = await serveReceiver(receiver);
      for (let calls = 0; calls < 3; calls++) {
        const { socket, write } = await call(url);
        await write(head(headers));
        await write(part);
        socket.destroy();
      }
      const connections = promisify(server.getConnections.bind(server));
      await vi.waitFor(async () => expect(await connections()).toBe(0), 10_000);
      // The receiver has noticed that each of the three requests was broken off, and has reported an error for each of
      // them.
      await vi.waitFor(() => expect(errors).toHaveLength(3), 10_000);
      for (const { error, context } of errors) {
        expect(error).toMatchObject({
          message: 'The connection was closed before the whole body arrived.',
        });
        expect(context).toEqual({ during: 'body' });
      }
      expect(await send(url, event)).toEqual({ status: 200 });
      expect(handled).toHaveLength(1);
    },
  );
});

test('closes the connection of an endless body soon after the response', async () => {
  const { receiver, handled } = receiverOf();
  const { url } = await serveReceiver(receiver);
  const inChunks = { 'Transfer-Encoding': 'chunked' };
  const senders = [
    { status: 401, parts: [head(inChunks, false)], more: chunk(' ') },
    { status: 401, parts: [head({ 'Content-Length': 1_000_000 }, false)], more: ' ' },
    { status: 413, parts: [head(inChunks), chunk(tooMuch)], more: chunk(' ') },
    { status: 413, parts: [head({ 'Content-Length': 2_000_000 })], more: ' ' },
  ];
  // Run all senders at the same time, because each of them takes 2 s.
  const ends = senders.map(async ({ parts, more }) => {
    const { socket, over, write } = await call(url);
    for (const part of parts) await write(part);
    drip(socket, more);
    // `over` resolves when the receiver has closed the connection. If it did not close the connection, the test would
    // time out.
    return (await over).text;
  });
  for (const [index, response] of (await Promise.all(ends)).entries())
    expect(response).toMatch(new RegExp(`^HTTP/1.1 ${senders[index]!.status} .*\\.$`, 's'));
  expect(await send(url, event)).toEqual({ status: 200 });
  expect(handled).toHaveLength(1);
});

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
