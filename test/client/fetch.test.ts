import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFetchClient } from '../../generated/v1/client.js';
import { createClient } from '../../src/client/create-client.js';
import { isKaizalaNetworkError } from '../../src/client/errors.js';
import type { Fetch, FetchResponse } from '../../src/client/fetch.js';
import type { ClientOptions } from '../../src/client/types.js';
import { nowhere } from '../support/servers.js';
import { body, clientOf, list, thrownBy } from './client-of.js';
import { serve } from './server.js';

const query = { params: { query: list } };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Makes a client that attempts a call up to three times, and a spy that records its calls of `fetch`. */
function clientWith(fetch: Fetch, options: Partial<ClientOptions> = {}) {
  const spy = vi.fn<Fetch>(fetch);
  const client = createClient({
    accessToken: 's3cr3t-access-token',
    endpointUrl: 'http://127.0.0.1:4010',
    retry: { attempts: 3, cap: 0 },
    fetch: spy,
    ...options,
  } as ClientOptions);
  return { client, spy };
}

test('looks up the fetch of the platform at each call', async () => {
  const endpointUrl = await nowhere();
  const client = createClient({
    accessToken: 's3cr3t-access-token',
    endpointUrl,
    retry: { attempts: 1 },
  });
  const api = createFetchClient({ baseUrl: `${endpointUrl}/v1` });
  for (const objectId of ['first', 'second']) {
    const stub = vi.fn<() => Promise<Response>>(async () =>
      Response.json({ webhooks: [{ id: objectId }] }),
    );
    vi.stubGlobal('fetch', stub);
    expect(await client.listWebhooks(list)).toMatchObject([{ id: objectId }]);
    expect((await api.listWebhooks(query)).data?.webhooks).toMatchObject([{ id: objectId }]);
    expect(stub).toHaveBeenCalledTimes(2);
  }
  vi.unstubAllGlobals();
  expect(isKaizalaNetworkError(await thrownBy(client.listWebhooks(list)))).toBe(true);
});

describe('does not retry a programming error, or report it as a lost connection:', () => {
  const missing = undefined as unknown as Fetch;

  test.for([
    [
      'an invalid dispatcher',
      (url, init) => fetch(url, { ...init, dispatcher: {} } as RequestInit),
    ],
    [
      'an option with a wrong value',
      (url, init) => fetch(url, { ...init, cache: 'wrong' as never }),
    ],
    ['a wrong signal', (url, init) => fetch(url, { ...init, signal: {} as never })],
    ['a GET with a body', (url, init) => fetch(url, { ...init, method: 'GET', body: 'body' })],
    ['an invalid header name', (url, init) => fetch(url, { ...init, headers: { 'a b': '' } })],
    ['a port that fetch blocks', (_, init) => fetch('http://127.0.0.1:6000', init)],
    ['another scheme', (_, init) => fetch('gopher://127.0.0.1', init)],
    ['no URL', (_, init) => fetch('127.0.0.1', init)],
    ['an undefined function', (url, init) => missing(url, init)],
    // @ts-expect-error
    ['a name that does not exist', async (url, init) => missingName(url, init)],
    ['a number out of range', async () => new Response(' '.repeat(-1))],
    [
      'an error of another realm',
      () => Promise.reject(runInNewContext('new TypeError("redirect is wrong")') as Error),
    ],
  ] as [string, Fetch][])('%s', async ([, wrong]) => {
    const { url } = await serve((_, response) => response.end('{}'));
    const { client, spy } = clientWith(wrong, { endpointUrl: url });
    for (const call of [() => client.listWebhooks(list), () => client.createWebhook(body)]) {
      spy.mockClear();
      const error = await thrownBy(call());
      expect(error).toBeInstanceOf(TypeError);
      expect(error!.message).toMatch(
        /^\[\w+\] "\/v1\/webhook": fetch did not accept the call.*: \S/,
      );
      expect((error!.cause as Error).message).not.toBe('');
      expect(isKaizalaNetworkError(error)).toBe(false);
      expect(spy).toHaveBeenCalledTimes(1);
    }
  });
});

describe('retries a lost connection, except for a create:', () => {
  async function expectRetries(options: Partial<ClientOptions>, implementation: Fetch = fetch) {
    const { client, spy } = clientWith(implementation, options);
    const error = await thrownBy(client.listWebhooks(list));
    expect(isKaizalaNetworkError(error)).toBe(true);
    expect((error!.cause as Error).message).not.toBe('');
    expect(spy).toHaveBeenCalledTimes(3);
    expect(isKaizalaNetworkError(await thrownBy(client.createWebhook(body)))).toBe(true);
    expect(spy).toHaveBeenCalledTimes(4);
  }

  test('no server listens', async () => {
    await expectRetries({ endpointUrl: await nowhere() });
  });

  const begun = (response: ServerResponse) =>
    response.writeHead(200, { 'Content-Length': '100' }).write('[');

  test.for([
    ['the connection is reset', (response) => response.socket!.resetAndDestroy()],
    ['the connection is closed', (response) => response.socket!.end()],
    ['the response is not HTTP', (response) => response.socket!.end('SSH-2.0-example\r\n')],
    [
      'the connection is closed in the middle of the body',
      (response) => {
        begun(response);
        setImmediate(() => response.socket!.end());
      },
    ],
    [
      'the connection is reset in the middle of the body',
      (response) => {
        begun(response);
        setImmediate(() => response.socket!.resetAndDestroy());
      },
    ],
    [
      'the body cannot be decompressed',
      (response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end('not gzip'),
    ],
  ] as [string, (response: ServerResponse) => unknown][])('%s', async ([, respond]) => {
    const { url } = await serve((_, response) => respond(response));
    await expectRetries({ endpointUrl: url });
  });

  const error = (message: string, more: object = {}) => Object.assign(new TypeError(message), more);

  /** Errors of `fetch` on several platforms. We have seen these errors, or we know that browsers throw them. */
  test.for([
    [
      'Deno',
      error('fetch failed', {
        cause: new Error(
          'error sending request for url (http://127.0.0.1:4010/): client error (Connect): tcp connect error: Connection refused (os error 111)',
        ),
      }),
    ],
    [
      'Bun',
      error('ECONNREFUSED: Unable to connect. Is the computer able to access the url?', {
        code: 'ECONNREFUSED',
      }),
    ],
    ['Bun, for a name', error('getaddrinfo ENOTFOUND nowhere.invalid', { code: 'ENOTFOUND' })],
    ['Chrome', error('Failed to fetch')],
    ['Firefox', error('NetworkError when attempting to fetch resource.')],
    ['Safari', error('Load failed')],
    ['Safari, during the request', error('The network connection was lost.')],
    ['React Native', error('Network request failed')],
    ['Cloudflare Workers', new Error('Network connection lost.')],
    [
      'node-fetch',
      Object.assign(new Error('request to http://127.0.0.1:4010/ failed'), {
        name: 'FetchError',
        code: 'ECONNREFUSED',
      }),
    ],
    [
      'a proxy that refuses, in undici',
      error('fetch failed', {
        cause: Object.assign(new Error('Proxy response (407) !== 200 when HTTP Tunneling'), {
          name: 'AbortError',
          code: 'UND_ERR_ABORTED',
        }),
      }),
    ],
    [
      'a certificate',
      error('fetch failed', {
        cause: Object.assign(new Error('self-signed certificate'), {
          code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
        }),
      }),
    ],
    [
      'a certificate of another host, in Bun',
      error('ERR_TLS_CERT_ALTNAME_INVALID', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    ],
  ])('the error of %s', async ([, reason]) => {
    await expectRetries({}, () => Promise.reject(reason as Error));
  });
});

describe('a layer gets the same response as from fetch:', () => {
  /** Returns the response that a layer sees, and, for comparison, the response of the platform's `fetch`. */
  async function both(head: Record<string, string>, bytes: Uint8Array, implementation?: Fetch) {
    let seen: Response | undefined;
    const { client, url } = await clientOf(
      (_, response) => response.writeHead(200, head).end(bytes),
      {
        layers: [async (call, next) => (seen = await next(call))],
        ...(implementation && { fetch: implementation }),
      },
    );
    await thrownBy(client.listWebhooks(list));
    const address = `${url}/v1/webhook?objectId=o&objectType=Group`;
    return { seen: seen!, real: () => fetch(address) };
  }

  const kinds: [string, Record<string, string>, Uint8Array][] = [
    ['JSON', { 'Content-Type': 'application/json' }, Buffer.from('{"webhooks":[],"a":"ä"}')],
    ['JSON after a byte order mark', {}, Buffer.from('\uFEFF{"webhooks":[]}')],
    ['text that is not JSON', { 'Content-Type': 'text/html; charset=utf-8' }, Buffer.from('<p>')],
    ['bytes that are not UTF-8', {}, Uint8Array.of(0xc3, 0x28, 0xff, 0x00, 0xed, 0xa0, 0x80)],
    ['text in another encoding', { 'Content-Type': 'text/plain; charset=latin1' }, Buffer.of(0xe4)],
    ['nothing', {}, new Uint8Array()],
    [
      'a form',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      Buffer.from('a=%C3%A4&a=2'),
    ],
    [
      'a multipart form',
      { 'Content-Type': 'multipart/form-data; boundary=x' },
      Buffer.from('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nä\r\n--x--\r\n'),
    ],
  ];

  const readers: [string, (response: Response) => Promise<unknown>][] = [
    ['text()', (response) => response.text()],
    ['json()', (response) => response.json()],
    ['arrayBuffer()', (response) => response.arrayBuffer()],
    ['blob()', async (response) => blobOf(await response.blob())],
    ['formData()', async (response) => [...(await response.formData())]],
    ['clone()', async (response) => [await response.clone().text(), await response.text()]],
    ['body', (response) => new Response(response.body).text()],
    [
      'status and headers',
      async ({ status, ok, url, headers, bodyUsed, redirected }) => {
        const { date: _, ...others } = Object.fromEntries(headers);
        return { status, ok, url, others, bodyUsed, redirected };
      },
    ],
  ];

  const blobOf = async (blob: Blob) => [blob.type, await blob.arrayBuffer()];

  /** Returns the result of a call, or a string with the name of the error. */
  const outcome = (call: Promise<unknown>) =>
    call.catch((thrown: unknown) => `rejects with a ${(thrown as Error).name}`);

  test.for(kinds)('%s', async ([, head, bytes]) => {
    const { seen, real } = await both(head, bytes);
    for (const [name, read] of readers) {
      const expected = await outcome(read(await real()));
      expect(await outcome(read(seen)), name).toEqual(expected);
      // Unlike the body of a plain Response, this body can be read again.
      expect(await outcome(read(seen)), name).toEqual(expected);
      expect(await outcome(read(seen.clone())), `${name} of a clone`).toEqual(expected);
    }
    // Compare bytes() with arrayBuffer() of the plain response, because a Response in Node 20 does not have bytes().
    expect(await seen.bytes()).toEqual(new Uint8Array(await (await real()).arrayBuffer()));
  });

  test('a response that cannot have a body', async () => {
    const { client, url } = await clientOf((_, response) => response.writeHead(204).end(), {
      layers: [
        async (call, next) => {
          const response = await next(call);
          expect(response).toMatchObject({ status: 204, body: null, url: `${url}/v1/webhook/w` });
          expect(response.clone()).toMatchObject({ status: 204, body: null });
          expect(await response.text()).toBe('');
          return response;
        },
      ],
    });
    expect.assertions(3);
    await client.deleteWebhook('w');
  });

  test('a layer that changes the bytes does not change the response, also if fetch returns a Buffer', async () => {
    // This Buffer comes from Node's pool: its ArrayBuffer also holds other bytes, such as the bytes of other responses.
    const pooled = Buffer.from('{"webhooks":[]}');
    expect(pooled.buffer.byteLength).toBeGreaterThan(pooled.length);
    const likeNodeFetch: Fetch = async (_, init) =>
      ({
        status: 200,
        type: 'default',
        url: init.method,
        headers: new Headers(),
        body: Readable.from([pooled]),
        text: () => Promise.reject(new Error('The body is read already.')),
      }) satisfies FetchResponse;
    const { seen } = await both({}, new Uint8Array(), likeNodeFetch);
    const bytes = await seen.bytes();
    expect(bytes.buffer.byteLength).toBe(pooled.length);
    expect((await seen.arrayBuffer()).byteLength).toBe(pooled.length);
    bytes.fill(0);
    new Uint8Array(await seen.arrayBuffer()).fill(0);
    expect(await seen.json()).toEqual({ webhooks: [] });
  });
});
