/** Tests of `toNodeListener` with request objects that a framework or a program has made, and not a server of Node. */
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

/** Passes a request to `toNodeListener`, and resolves to the status and the body that the listener sends. */
function responseTo(request: NodeRequest, options: Parameters<typeof receiverOf>[0] = {}) {
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

/**
 * Makes a request object that has only the required fields. When the listener resumes the request, it calls `flow`,
 * which sends the body.
 */
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

/** Returns a function that sends the whole body as one chunk. */
const sends = (body: string) => (events: EventEmitter) => {
  events.emit('data', Buffer.from(body));
  events.emit('end');
};

/** Makes a stream that also has the fields of a request. */
const streamOf = (...pieces: (string | Buffer)[]) =>
  Object.assign(Readable.from(pieces, { objectMode: false }), {
    method: 'POST',
    url: '/kaizala',
    headers,
  }) as Readable & NodeRequest;

test('refuses an argument that is not a receiver at once', () => {
  for (const wrong of [undefined, {}, { fetch: () => new Response() }])
    expect(() => toNodeListener(wrong as never)).toThrow(
      /^The argument of toNodeListener is not a receiver: expected the result of createReceiver\. Fix: /,
    );
});

describe('a request', () => {
  test('may have a body without being a stream', async () => {
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
    expect(await responseTo({ ...base, body: event })).toMatchObject({ status: 200 });
    expect(await responseTo({ ...base, rawBody: Buffer.from(text), body: 4 })).toMatchObject({
      status: 200,
    });
    expect(await responseTo(base)).toMatchObject({ status: 500 });
    const { status } = await responseTo({ ...base, method: undefined, url: undefined });
    expect(status).toBe(405);
  });

  test('causes one clear error at once if other code reads it piece by piece, unless its body was kept', async () => {
    const request = streamOf(text);
    request.on('readable', () => undefined);
    const { status, body } = await responseTo(request);
    expect(status).toBe(500);
    expect(body).toMatch(/^A middleware in front of the receiver has read the body/);
    const kept = Object.assign(streamOf(text), { rawBody: text });
    kept.on('readable', () => undefined);
    expect(await responseTo(kept)).toMatchObject({ status: 200 });
  });

  test('is not read if its Content-Length is above the limit', async () => {
    const request = Object.assign(streamOf(text), {
      headers: { ...headers, 'content-length': '11' },
    });
    expect(await responseTo(request, { maxBodySize: 10 })).toMatchObject({ status: 413 });
    expect(request.readableDidRead).toBe(false);
    const exact = Object.assign(streamOf('{}'), {
      headers: { ...headers, 'content-length': '10' },
    });
    expect(await responseTo(exact, { maxBodySize: 10 })).toMatchObject({ status: 400 });
  });

  test.for<[string, (bytes: string) => Partial<NodeRequest>]>([
    ['text', (body) => ({ body })],
    ['bytes', (body) => ({ rawBody: Buffer.from(body) })],
  ])('is measured in bytes if its body was kept as %s', async ([, keep]) => {
    const long = JSON.stringify({ ...event, fromUserName: 'Zoë' });
    const length = Buffer.byteLength(long);
    const drained = async (maxBodySize: number) => {
      const request = Object.assign(streamOf('x'), keep(long));
      request.resume();
      await once(request, 'end');
      return await responseTo(request, { maxBodySize });
    };
    expect(await drained(length)).toMatchObject({ status: 200 });
    expect(await drained(length - 1)).toMatchObject({ status: 413 });
  });

  test('has no listener of the receiver after it was read', async () => {
    const request = streamOf(text.slice(0, 9), text.slice(9));
    const names = ['data', 'end', 'error', 'close', 'aborted'];
    const before = names.map((name) => request.listenerCount(name));
    expect(await responseTo(request)).toMatchObject({ status: 200 });
    expect(names.map((name) => request.listenerCount(name))).toEqual(before);
  });

  test('may have an array of values for a header, as in some frameworks', async () => {
    for (const [values, status] of [
      [[token], 200],
      [[token, token], 401],
      [[token.slice(0, 7), token.slice(7)], 401],
    ] as const) {
      const request = Object.assign(streamOf(text), {
        headers: { 'kz-callback-token': [...values] },
      });
      expect(await responseTo(request)).toMatchObject({ status });
    }
    const coded = Object.assign(streamOf(text), {
      headers: { ...headers, 'content-encoding': ['identity', 'gzip'] },
    });
    expect(await responseTo(coded)).toMatchObject({ status: 415 });
  });

  test('is reported and gets a response if it was destroyed or is incomplete', async () => {
    const gone = streamOf(text);
    gone.destroy();
    await once(gone, 'close');
    const message = 'The connection was closed before the whole body arrived.';
    expect(await responseTo(gone)).toMatchObject({ status: 400, body: message });
    const breaking = new Readable({
      read() {
        this.destroy(new Error('ECONNRESET'));
      },
    });
    expect(
      await responseTo(Object.assign(breaking, { method: 'POST', url: '/', headers })),
    ).toMatchObject({ status: 400, body: message });
  });
});

test('reads a request with only the required fields', async () => {
  expect(await responseTo(bareRequest(sends(text)).request)).toMatchObject({ status: 200 });
});

test.for(['error', 'close', 'aborted'])(
  'responds with 400 to a request that ends only with the event %s',
  async (name) => {
    const { request } = bareRequest((events) => events.emit(name, new Error('ECONNRESET')));
    expect(await responseTo(request)).toMatchObject({
      status: 400,
      body: 'The connection was closed before the whole body arrived.',
    });
  },
);

test('decompresses bytes that were kept compressed, although a brace is among the first', async () => {
  const bytes = gzipSync(text);
  // Put a brace into byte 4. The body stays valid, because this byte is part of a time, which gzip ignores.
  bytes[4] = '{'.charCodeAt(0);
  const { request } = bareRequest(() => undefined, {
    readableEnded: true,
    rawBody: bytes,
    headers: { ...headers, 'content-encoding': 'gzip' },
  });
  expect(await responseTo(request)).toMatchObject({ status: 200 });
});

test('does not change a response that was sent already', async () => {
  const { receiver } = receiverOf();
  const fail = (): never => {
    throw new Error('ERR_HTTP_HEADERS_SENT');
  };
  const response = { statusCode: 503, headersSent: true, setHeader: fail, end: fail };
  let reads = 0;
  const { request } = bareRequest(() => (reads += 1), { headers: {}, complete: false });
  toNodeListener(receiver)(request, response);
  // The listener reads the request only to discard the rest of the body.
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
  const notJson = 'The body is not JSON.';
  const broken = 'The connection was closed before the whole body arrived.';

  test.for<[string, Partial<NodeRequest>, string]>([
    ['over HTTP/1', { httpVersionMajor: 1, aborted: false }, notJson],
    ['over HTTP/1, from a sender who has gone', { httpVersionMajor: 1, aborted: true }, broken],
    ['over HTTP/2, from a sender who has gone', { httpVersionMajor: 2, aborted: true }, broken],
    ['from a platform that says neither', {}, notJson],
  ])('gets its verdict at once %s', async ([, more, message]) => {
    const { request } = bareRequest(sends('{"objectId":'), more);
    expect(await responseTo(request)).toMatchObject({ status: 400, body: message });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.for([
    ['that is reset after its end', 50, broken],
    ['that is not reset', 150, notJson],
  ] as const)('over HTTP/2 waits 100 ms for the stream %s', async ([, after, message]) => {
    const { request, events } = bareRequest(sends('{'), { httpVersionMajor: 2, aborted: false });
    const pending = responseTo(request);
    setTimeout(() => events.emit('aborted'), after);
    await vi.advanceTimersByTimeAsync(100);
    expect(await pending).toMatchObject({ status: 400, body: message });
    expect(events.listenerCount('aborted')).toBe(0);
  });
});

describe('the rest of a body that is not read', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Makes a request without the token. The receiver responds to it before its body has arrived. */
  async function refused() {
    const request = Object.assign(new Readable({ read: () => undefined, autoDestroy: false }), {
      method: 'POST',
      url: '/kaizala',
      headers: {},
      complete: false,
    });
    expect(await responseTo(request)).toMatchObject({ status: 401 });
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

  test('leaves the connection open when it arrives in time', async () => {
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
    // Do not use `once` of node:events, because it would add a listener for errors, and the test must show that the
    // receiver has one.
    const closed = new Promise((resolve) => request.on('close', resolve));
    request.destroy(error);
    await closed;
    expect(vi.getTimerCount()).toBe(0);
  });
});
