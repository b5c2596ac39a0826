/** What `toNodeListener` makes of requests that no server of Node gives, but frameworks and programs do. */
import { EventEmitter, once } from 'node:events';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

/** A request that has no more than it must, and does what it is told when somebody lets it flow. */
function bareRequest(flow: (events: EventEmitter) => void, more: Partial<NodeRequest> = {}) {
  const events = new EventEmitter();
  const request: NodeRequest = {
    method: 'POST',
    url: '/kaizala',
    headers,
    readableEnded: false,
    on: (name, listener) => events.on(name, listener),
    off: (name, listener) => events.off(name, listener),
    resume: () => queueMicrotask(() => flow(events)),
    destroy: () => undefined,
    ...more,
  };
  return { request, events };
}

/** What sends a whole body. */
const sends = (body: string) => (events: EventEmitter) => {
  events.emit('data', Buffer.from(body));
  events.emit('end');
};

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
    const names = ['data', 'end', 'error', 'close', 'aborted'];
    const before = names.map((name) => request.listenerCount(name));
    expect(await answerTo(request)).toMatchObject({ status: 200 });
    expect(names.map((name) => request.listenerCount(name))).toEqual(before);
  });

  test('may have a list of values for a header, as some frameworks give it', async () => {
    for (const [values, status] of [
      [[token], 200],
      [[token, token], 401],
      [[token.slice(0, 7), token.slice(7)], 401],
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
    await once(gone, 'close');
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

test('a request that has no more than it must is read', async () => {
  expect(await answerTo(bareRequest(sends(text)).request)).toMatchObject({ status: 200 });
});

test.for(['error', 'close', 'aborted'])(
  'a request that says only by %s that it breaks off is answered 400',
  async (name) => {
    const { request } = bareRequest((events) => events.emit(name, new Error('ECONNRESET')));
    expect(await answerTo(request)).toMatchObject({
      status: 400,
      body: 'The connection ended before the body did.',
    });
  },
);

test('bytes that were kept compressed are decompressed, though a brace is among the first', async () => {
  const bytes = gzipSync(text);
  // The time of a file, which gzip does not look at.
  bytes[4] = '{'.charCodeAt(0);
  const { request } = bareRequest(() => undefined, {
    readableEnded: true,
    rawBody: bytes,
    headers: { ...headers, 'content-encoding': 'gzip' },
  });
  expect(await answerTo(request)).toMatchObject({ status: 200 });
});

test('a response that was sent already is let be', async () => {
  const { receiver } = receiverOf();
  const fail = (): never => {
    throw new Error('ERR_HTTP_HEADERS_SENT');
  };
  const response = { statusCode: 503, headersSent: true, setHeader: fail, end: fail };
  let reads = 0;
  const { request } = bareRequest(() => (reads += 1), { headers: {}, complete: false });
  toNodeListener(receiver)(request, response);
  // It lets the rest of the body go by afterwards.
  await vi.waitFor(() => expect(reads).toBe(1));
  expect(response.statusCode).toBe(503);
});

describe('broken JSON', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const noJson = 'The body is no JSON.';
  const broken = 'The connection ended before the body did.';

  test.for<[string, Partial<NodeRequest>, string]>([
    ['over HTTP/1', { httpVersionMajor: 1, aborted: false }, noJson],
    ['over HTTP/1, from a sender who has gone', { httpVersionMajor: 1, aborted: true }, broken],
    ['over HTTP/2, from a sender who has gone', { httpVersionMajor: 2, aborted: true }, broken],
    ['from a platform that says neither', {}, noJson],
  ])('is judged at once %s', async ([, more, message]) => {
    const { request } = bareRequest(sends('{"objectId":'), more);
    expect(await answerTo(request)).toMatchObject({ status: 400, body: message });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.for([
    ['that is reset after its end', 50, broken],
    ['that is not reset', 150, noJson],
  ] as const)('over HTTP/2 waits 100 ms for the stream %s', async ([, after, message]) => {
    const { request, events } = bareRequest(sends('{'), { httpVersionMajor: 2, aborted: false });
    const answer = answerTo(request);
    setTimeout(() => events.emit('aborted'), after);
    await vi.advanceTimersByTimeAsync(100);
    expect(await answer).toMatchObject({ status: 400, body: message });
    expect(events.listenerCount('aborted')).toBe(0);
  });
});

describe('the rest of a body that nobody reads', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A request without the token, which was answered before its body had arrived. */
  async function refused() {
    const request = Object.assign(new Readable({ read: () => undefined, autoDestroy: false }), {
      method: 'POST',
      url: '/kaizala',
      headers: {},
      complete: false,
    });
    expect(await answerTo(request)).toMatchObject({ status: 401 });
    await vi.advanceTimersByTimeAsync(0);
    expect(request.readableFlowing).toBe(true);
    return request;
  }

  test('may take 2 s, and then the connection is closed', async () => {
    const request = await refused();
    await vi.advanceTimersByTimeAsync(1999);
    expect(request.destroyed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(request.destroyed).toBe(true);
  });

  test('leaves the connection open when it has arrived', async () => {
    const request = await refused();
    request.push('the rest');
    request.push(null);
    await once(request, 'end');
    await vi.advanceTimersByTimeAsync(5000);
    expect(request.destroyed).toBe(false);
  });

  test.for<[string, Error | undefined]>([
    ['ends', undefined],
    ['fails', new Error('ECONNRESET')],
  ])('leaves no timer behind when the connection %s', async ([, error]) => {
    const request = await refused();
    // Not `once`, which would be a listener of errors.
    const closed = new Promise((resolve) => request.on('close', resolve));
    request.destroy(error);
    await closed;
    expect(vi.getTimerCount()).toBe(0);
  });
});
