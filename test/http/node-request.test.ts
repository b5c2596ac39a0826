/** What `toNodeListener` makes of requests that no server of Node gives, but frameworks and programs do. */
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { toNodeListener, type NodeRequest } from '../../src/receiver.js';
import { exampleEvent } from '../../src/testing.js';
import { receiverOf, token } from '../receiver/receiver-of.js';

const event = exampleEvent('JobCreated');
const text = JSON.stringify(event);
const headers = { 'kz-callback-token': token };

/** The answer to a request, as a response would be told it. */
function answerTo(request: NodeRequest, options: Parameters<typeof receiverOf>[0] = {}) {
  const { receiver, errors } = receiverOf(options);
  return new Promise<{ status: number; body: string; errors: typeof errors }>((resolve) => {
    const response = {
      statusCode: 0,
      headersSent: false,
      setHeader: () => undefined,
      end(body: string) {
        resolve({ status: this.statusCode, body, errors });
      },
    };
    toNodeListener(receiver)(request, response);
  });
}

/** A stream with the members of a request. */
const streamOf = (...pieces: (string | Buffer)[]) =>
  Object.assign(Readable.from(pieces, { objectMode: false }), {
    method: 'POST',
    url: '/kaizala',
    headers,
  }) as Readable & NodeRequest;

test('what is no receiver is refused at once', () => {
  for (const wrong of [undefined, {}, { fetch: () => new Response() }])
    expect(() => toNodeListener(wrong as never)).toThrow(
      /^toNodeListener was given no receiver: expected what createReceiver makes\./,
    );
});

describe('a request', () => {
  test('that is no stream gives the body that it has', async () => {
    const none = () => undefined;
    const base = {
      method: 'POST',
      url: '/',
      headers,
      on: none,
      off: none,
      resume: none,
      destroy: none,
    };
    expect(await answerTo({ ...base, body: event })).toMatchObject({ status: 200 });
    expect(await answerTo({ ...base, rawBody: Buffer.from(text), body: 4 })).toMatchObject({
      status: 200,
    });
    expect(await answerTo(base)).toMatchObject({ status: 500 });
    const { status } = await answerTo({ ...base, method: undefined, url: undefined });
    expect(status).toBe(405);
  });

  test('that somebody reads piece by piece is one clear error at once, unless it was kept', async () => {
    const request = streamOf(text);
    request.on('readable', () => undefined);
    const { status, body } = await answerTo(request);
    expect(status).toBe(500);
    expect(body).toMatch(/^Something in front of the receiver has read the body/);
    const kept = Object.assign(streamOf(text), { rawBody: text });
    kept.on('readable', () => undefined);
    expect(await answerTo(kept)).toMatchObject({ status: 200 });
  });

  test('whose length says enough is not even begun', async () => {
    const request = Object.assign(streamOf(text), {
      headers: { ...headers, 'content-length': '11' },
    });
    expect(await answerTo(request, { maxBodySize: 10 })).toMatchObject({ status: 413 });
    expect(request.readableDidRead).toBe(false);
    const exact = Object.assign(streamOf('{}'), {
      headers: { ...headers, 'content-length': '10' },
    });
    expect(await answerTo(exact, { maxBodySize: 10 })).toMatchObject({ status: 400 });
  });

  test.for<[string, (bytes: string) => Partial<NodeRequest>]>([
    ['text', (body) => ({ body })],
    ['bytes', (body) => ({ rawBody: Buffer.from(body) })],
  ])('whose body was kept as %s is measured in bytes', async ([, keep]) => {
    const long = JSON.stringify({ ...event, fromUserName: 'Zoë' });
    const length = Buffer.byteLength(long);
    const drained = async (maxBodySize: number) => {
      const request = Object.assign(streamOf('x'), keep(long));
      request.resume();
      await once(request, 'end');
      return await answerTo(request, { maxBodySize });
    };
    expect(await drained(length)).toMatchObject({ status: 200 });
    expect(await drained(length - 1)).toMatchObject({ status: 413 });
  });

  test('has no listener of ours when it was read', async () => {
    const request = streamOf(text.slice(0, 9), text.slice(9));
    const names = ['data', 'end', 'error', 'close'];
    const before = names.map((name) => request.listenerCount(name));
    expect(await answerTo(request)).toMatchObject({ status: 200 });
    expect(names.map((name) => request.listenerCount(name))).toEqual(before);
  });

  test('may have a list of values for a header, as some frameworks give it', async () => {
    for (const [values, status] of [
      [[token], 200],
      [[token, token], 401],
    ] as const) {
      const request = Object.assign(streamOf(text), {
        headers: { 'kz-callback-token': [...values] },
      });
      expect(await answerTo(request)).toMatchObject({ status });
    }
    const coded = Object.assign(streamOf(text), {
      headers: { ...headers, 'content-encoding': ['identity', 'gzip'] },
    });
    expect(await answerTo(coded)).toMatchObject({ status: 415 });
  });

  test('that was destroyed, or breaks off, is answered for the record', async () => {
    const gone = streamOf(text);
    gone.destroy();
    const message = 'The connection ended before the body did.';
    expect(await answerTo(gone)).toMatchObject({ status: 400, body: message });
    const breaking = new Readable({
      read() {
        this.destroy(new Error('ECONNRESET'));
      },
    });
    expect(
      await answerTo(Object.assign(breaking, { method: 'POST', url: '/', headers })),
    ).toMatchObject({ status: 400, body: message });
  });
});
