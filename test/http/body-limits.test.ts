/** Tests with bodies that are not UTF-8, that arrive slowly, that are incomplete, or whose JSON is nested too deep. */
import fc from 'fast-check';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, constants, createServer as createHttp2Server } from 'node:http2';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { toNodeListener } from '../../src/receiver.js';
import { exampleEvent } from '../../src/testing.js';
import { call, head } from '../receiver/faults/caller.js';
import { gate, post, receiverOf, token } from '../receiver/receiver-of.js';
import { stacks } from '../receiver/stacks.js';
import { portOf } from '../support/servers.js';

const event = exampleEvent('JobCreated');
const body = JSON.stringify(event);

afterEach(() => {
  vi.useRealTimers();
});

describe('a body that is not UTF-8', () => {
  const latin1 = Buffer.from(JSON.stringify({ ...event, fromUserName: 'Zoë' }), 'latin1');
  const at = latin1.indexOf(0xeb);
  const [start, end] = [latin1.subarray(0, at), latin1.subarray(at + 1)];

  test.for<[string, number[]]>([
    ['a byte of Latin-1', [0xeb]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['the middle of a character', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
  ])('gets a 400 with the position for %s', async ([, bytes]) => {
    const sent = Buffer.concat([start, Buffer.from(bytes), end]);
    const { receiver, handled, errors } = receiverOf();
    const message = `The body is not valid UTF-8 from character ${at} on. Fix: encode the JSON as UTF-8.`;
    const response = await receiver.fetch(post(sent));
    expect([response.status, await response.text()]).toEqual([400, message]);
    for (const stack of Object.values(stacks)) {
      const client = await stack(receiver);
      expect(await client.call({ body: [sent.subarray(0, at), sent.subarray(at)] })).toMatchObject({
        status: 400,
        text: message,
      });
    }
    expect(errors).toHaveLength(5);
    expect(errors[0]).toMatchObject({ error: { message }, context: { during: 'body' } });
    expect(handled).toEqual([]);
  });

  test('gets the position of the fault after any characters', async () => {
    const before = fc
      .string({ unit: 'binary', maxLength: 40 })
      // Leave out the replacement character, because the receiver would take it for the invalid byte; the byte order
      // mark, because the decoder removes it; and surrogates, because UTF-8 cannot encode them.
      .filter((text) => !/^\uFEFF|\uFFFD|\p{Surrogate}/u.test(text));
    await fc.assert(
      fc.asyncProperty(before, fc.uint8Array({ maxLength: 20 }), async (text, rest) => {
        const valid = Buffer.from(text);
        const { receiver } = receiverOf();
        const response = await receiver.fetch(
          post(new Uint8Array(Buffer.concat([valid, Uint8Array.of(0xff), rest]))),
        );
        expect(await response.text()).toContain(` from character ${text.length} on`);
      }),
      { numRuns: 200 },
    );
  });

  test('gets a 400 if it ends within a character', async () => {
    const { receiver } = receiverOf();
    const response = await receiver.fetch(post(Buffer.from([0x7b, 0xf0, 0x9f, 0x98])));
    expect(await response.text()).toBe(
      'The body is not valid UTF-8 from character 1 on. Fix: encode the JSON as UTF-8.',
    );
  });
});

test('handlers get the body as it was received', async () => {
  const bodies: unknown[] = [];
  const { receiver } = receiverOf({
    on: { JobCreated: (_, { rawBody }) => bodies.push(rawBody) },
    fallback: (_, __, { rawBody }) => bodies.push(rawBody),
  });
  const digits = body.replace('"data":{', '"data": {"number":12345678901234567890,');
  for (const sent of [digits, ` ${body}\n`, body.replace('JobCreated', 'LaterEvent')])
    expect((await receiver.fetch(post(sent))).status).toBe(200);
  expect(bodies).toEqual([digits, ` ${body}\n`, body.replace('JobCreated', 'LaterEvent')]);
  const { call: parsed } = await stacks['Express 5']!(receiver, (request, _, next) => {
    request.body = { ...event, eventId: 'parsed by other code' };
    request.resume().once('end', next);
  });
  expect(await parsed({ body })).toMatchObject({ status: 200 });
  expect(bodies.slice(3)).toEqual([undefined]);
});

describe('a body that arrives slowly, with the right token', () => {
  // Replace only setTimeout and clearTimeout, because sockets need the other timers.
  const fakeTimers = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const message = 'The body did not arrive within 10000 ms.';

  test('is aborted by fetch after 10 s', async () => {
    fakeTimers();
    const { receiver, errors } = receiverOf();
    let isCancelled = false;
    const slow = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{')),
      cancel: () => void (isCancelled = true),
    });
    const response = receiver.fetch(post(slow));
    await vi.advanceTimersByTimeAsync(9999);
    expect(errors).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect((await response).status).toBe(408);
    expect(await (await response).text()).toBe(message);
    expect(errors).toMatchObject([{ error: { message }, context: { during: 'body' } }]);
    expect(isCancelled).toBe(true);
  });

  test('is aborted by Node after 10 s, and its connection is closed', async () => {
    const { receiver, errors } = receiverOf();
    const listener = toNodeListener(receiver);
    const begun = gate();
    const server = createServer((request, response) => {
      listener(request, response);
      request.once('data', () => begun.open());
    });
    const url = `http://127.0.0.1:${await portOf(server)}/kaizala`;
    fakeTimers();
    const { status, over, write } = await call(url);
    await write(`${head({ 'Content-Length': body.length })}${body.slice(0, 20)}`);
    await begun.passed;
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await status).toBe(408);
    expect(errors).toMatchObject([{ error: { message }, context: { during: 'body' } }]);
    // The receiver keeps the connection open for 2 more seconds, in which the rest of the body may arrive.
    await vi.advanceTimersByTimeAsync(2000);
    expect((await over).text).toContain(message);
  });

  test('leaves no timer behind when it arrives in time', async () => {
    vi.useFakeTimers();
    const { receiver } = receiverOf();
    expect((await receiver.fetch(post(body))).status).toBe(200);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('reports an incomplete HTTP/2 body', () => {
  const { NGHTTP2_CANCEL, NGHTTP2_INTERNAL_ERROR, NGHTTP2_NO_ERROR } = constants;
  type Session = ReturnType<typeof connect>;
  type Stream = ReturnType<Session['request']>;

  test.for<[string, (stream: Stream, session: Session) => void]>([
    ['is cancelled', (stream) => stream.close(NGHTTP2_CANCEL)],
    ['is closed without an error', (stream) => stream.close(NGHTTP2_NO_ERROR)],
    ['fails', (stream) => stream.close(NGHTTP2_INTERNAL_ERROR)],
    ['is destroyed', (stream) => void stream.destroy()],
    ['loses its connection', (_, session) => session.destroy()],
  ])('when its stream %s', async ([, breakOff]) => {
    const { receiver, errors } = receiverOf();
    const server = createHttp2Server(toNodeListener(receiver));
    const session = connect(`http://127.0.0.1:${await portOf(server)}`);
    onTestFinished(() => session.destroy());
    const compressed = gzipSync(body).subarray(0, 60);
    const split = Buffer.from('{"a":"ë').subarray(0, -1);
    for (const part of ['', body.slice(0, 50), split, compressed]) {
      if (session.destroyed) break;
      const stream = session.request({
        ':method': 'POST',
        'kz-callback-token': token,
        ...(part === compressed && { 'content-encoding': 'gzip' }),
      });
      stream.on('error', () => undefined);
      stream.write(part);
      await once(server, 'stream');
      breakOff(stream, session);
      const count = errors.length;
      await vi.waitFor(() => expect(errors.length).toBeGreaterThan(count));
    }
    for (const { error, context } of errors) {
      expect(error).toMatchObject({
        message: 'The connection was closed before the whole body arrived.',
      });
      expect(context).toEqual({ during: 'body' });
    }
  });
});

describe('responds with 400 to JSON with too many levels', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const message = 'The JSON is nested too deep: expected at most 200 levels of arrays and objects.';

  test.for([
    ['in data', (levels: number) => `{"answer":${nested(levels - 2)}}`, '"data"'],
    ['outside of data', (levels: number) => nested(levels - 1), '"context"'],
  ] as const)('%s, and of 200 it is read', async ([, make, name]) => {
    const { receiver, errors } = receiverOf({ dedupe: false });
    const of = (levels: number) => `${JSON.stringify(event).slice(0, -1)},${name}:${make(levels)}}`;
    const status = async (sent: string) => (await receiver.fetch(post(sent))).status;
    expect(await status(of(200))).toBe(200);
    expect(errors).toEqual([]);
    expect([await status(of(201)), await status(of(250_000))]).toEqual([400, 400]);
    expect(errors).toMatchObject([{ error: { message } }, { error: { message } }]);
  });

  test('also if a framework has parsed it', async () => {
    const { receiver } = receiverOf();
    const deep: unknown = JSON.parse(nested(200));
    const { call: parsed } = await stacks['Express 5']!(receiver, (request, _, next) => {
      request.body = { ...event, data: deep };
      request.resume().once('end', next);
    });
    expect(await parsed({ body })).toMatchObject({ status: 400, text: message });
  });
});
