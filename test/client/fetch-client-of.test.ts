import { inspect } from 'node:util';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createFetchClient } from '../../generated/v1/client.js';
import type { Call } from '../../src/client/call.js';
import { createClient } from '../../src/client/create-client.js';
import { fetchClientOf } from '../../src/client/fetch-client-of.js';
import type { Client } from '../../src/client/types.js';
import { nowhere } from '../support/servers.js';
import { body, clientOf, list, thrownBy } from './client-of.js';
import { testClock } from './clock.js';
import { json, serve } from './server.js';

const query = { params: { query: list } };

const isOk = { data: { webhooks: [] } };

/** Returns all text that a program can print about an error. */
const printed = (error: unknown) =>
  [String(error), JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })].join();

test('returns the data or the error, and the response', async () => {
  const { client, url } = await clientOf(({ method }, response) =>
    method === 'GET'
      ? json(response, 200, { webhooks: [] })
      : json(response, 404, { message: 'No webhook.', errorCode: 'NotFound' }),
  );
  const api = fetchClientOf(client);
  const { data, error, response } = await api.listWebhooks(query);
  expect(data).toEqual({ webhooks: [] });
  expect(error).toBeUndefined();
  expect(response.url).toBe(`${url}/v1/webhook?objectId=o&objectType=Group`);
  const missing = await api.deleteWebhook({ params: { path: { webhookId: 'a' } } });
  expect(missing).toMatchObject({ error: { errorCode: 'NotFound' }, response: { status: 404 } });
});

test('retries a 429, renews the token after a 401, and follows a moved endpoint', async () => {
  const now = await serve((_, response) => json(response, 200, { webhooks: [] }));
  const clock = testClock();
  const tokens = ['example-token-1', 'example-token-1', 'example-token-2'];
  const { client, seen } = await clientOf(
    (_, response, index) => {
      if (index === 0) return json(response, 429, {}, { 'Retry-After': '7' });
      if (index === 1) return json(response, 401, { errorCode: 'InvalidToken' });
      return response.writeHead(308, { Location: now.url }).end();
    },
    { accessToken: () => tokens.shift()!, clock, retry: { attempts: 2 } },
  );
  expect(await fetchClientOf(client).listWebhooks(query)).toMatchObject(isOk);
  expect(clock.waits).toEqual([7000]);
  expect(seen.map(({ headers }) => headers.accesstoken)).toEqual([
    'example-token-1',
    'example-token-1',
    'example-token-2',
  ]);
  expect(now.seen.map(({ headers }) => headers.accesstoken)).toEqual(['example-token-2']);
});

test('sends the body and the headers of a call, and throws the errors of the client', async () => {
  const { client, seen } = await clientOf(
    (_, response, index) =>
      index === 0 ? json(response, 200, { webhookId: 'w' }) : response.socket!.destroy(),
    { maxResponseSize: 100 },
  );
  const api = fetchClientOf(client);
  const headers = { 'X-Trace': 'trace-1' };
  expect((await api.createWebhook({ body, headers })).data).toEqual({ webhookId: 'w' });
  expect(JSON.parse(seen[0]!.body)).toEqual(body);
  expect(seen[0]!.headers).toMatchObject({
    'x-trace': 'trace-1',
    'content-type': 'application/json',
    accesstoken: 's3cr3t-access-token',
  });
  const lost = await thrownBy(api.createWebhook({ body }));
  expect(lost).toMatchObject({ name: 'KaizalaNetworkError', operationId: 'createWebhook' });
  const large = await clientOf((_, response) => json(response, 200, ' '.repeat(101)), {
    maxResponseSize: 100,
  });
  expect(await thrownBy(fetchClientOf(large.client).listWebhooks(query))).toMatchObject({
    fault: 'response-too-large',
  });
});

test('runs middleware, which sees a whole request without the token', async () => {
  const { client, seen } = await clientOf((_, response) => json(response, 200, { webhooks: [] }));
  const api = fetchClientOf(client);
  const notes: unknown[] = [];
  const reads = {
    async onRequest({ request }: { request: Request }) {
      const copy = request.clone();
      notes.push(new URL(request.url).pathname, copy.method, [...request.headers.keys()]);
      notes.push(await copy.text());
    },
    async onResponse({ response }: { response: Response }) {
      notes.push(await response.clone().text());
    },
  };
  const copies = {
    onRequest: ({ request }: { request: Request }) =>
      new Request(request, { headers: { 'x-trace': 'copy' } }),
  };
  api.client.use(reads, copies);
  const perCall = {
    onRequest({ request }: { request: Request }) {
      request.headers.set('x-call', 'this one');
    },
  };
  expect(await api.listWebhooks({ ...query, middleware: [perCall] })).toMatchObject(isOk);
  expect(notes).toEqual(['/v1/webhook', 'GET', [], '', '{"webhooks":[]}']);
  expect(seen[0]!.headers).toMatchObject({ 'x-trace': 'copy', 'x-call': 'this one' });

  api.client.eject(reads, copies);
  expect(await api.listWebhooks(query)).toMatchObject(isOk);
  expect(notes).toHaveLength(5);
  api.client.use({ onRequest: () => Response.json({ webhooks: [] }, { status: 203 }) });
  expect((await api.listWebhooks(query)).response.status).toBe(203);
  expect(seen).toHaveLength(2);
});

test('refuses a request whose URL was changed by middleware', async () => {
  const other = await serve((_, response) => json(response, 200, {}));
  const { client, seen } = await clientOf((_, response) => json(response, 200, {}));
  for (const url of [
    `${other.url}/v1/webhook`,
    'http://endpoint.invalid/v1/accessToken',
    'http://endpoint.invalid/v1/other',
    'http://endpoint.invalid.example/v1/webhook',
  ]) {
    const api = fetchClientOf(client);
    api.client.use({ onRequest: ({ request }) => new Request(url, request) });
    const error = await thrownBy(api.listWebhooks(query));
    expect(error).toBeInstanceOf(TypeError);
    expect(error!.message).toContain('Fix: let your middleware change only headers.');
  }
  expect([...seen, ...other.seen]).toEqual([]);
});

test('shows a layer neither the token nor the body', async () => {
  const calls: Call[] = [];
  const { client, seen } = await clientOf((_, response) => json(response, 200, {}), {
    layers: [
      async (call, next) => {
        calls.push(call);
        const response = await next(call);
        calls.push(call);
        return response;
      },
    ],
  });
  const api = fetchClientOf(client);
  await api.createWebhook({ body });
  await api.updateWebhook({ params: { path: { webhookId: 'w' } }, body });
  expect(seen.map(({ body: sent }) => sent.includes('s3cr3t'))).toEqual([true, true]);
  expect(calls.map(({ operationId }) => operationId)).toEqual([
    'createWebhook',
    'createWebhook',
    'updateWebhook',
    'updateWebhook',
  ]);
  expect(printed(calls.map((call) => [call, ...call.headers]))).not.toContain('s3cr3t');
});

test('keeps the callback token out of an error of fetch', async () => {
  const client = createClient({
    accessToken: 's3cr3t-access-token',
    endpointUrl: 'http://127.0.0.1:4010',
    retry: { attempts: 1 },
    fetch: (_, init) =>
      Promise.reject(new Error(`lost: ${init.body} ${JSON.stringify(init.headers)}`)),
  });
  const error = await thrownBy(fetchClientOf(client).createWebhook({ body }));
  expect(error).toMatchObject({ name: 'KaizalaNetworkError' });
  expect(printed(error)).not.toContain('s3cr3t');
});

test('ends a call with the reason of its signal', async () => {
  const { client } = await clientOf(() => undefined);
  const api = fetchClientOf(client);
  const reason = new Error('The user left.');
  const controller = new AbortController();
  const waiting = thrownBy(api.listWebhooks({ ...query, signal: controller.signal }));
  controller.abort(reason);
  expect(await waiting).toBe(reason);
  // A signal can be aborted with a reason such as null. openapi-fetch does not treat such a reason as an error, so
  // without special handling, the call would resolve without a response.
  const alone = createFetchClient({ baseUrl: `${await nowhere()}/v1` });
  for (const falsy of [null, 0, '']) {
    const signal = AbortSignal.abort(falsy);
    expect(await thrownBy(api.listWebhooks({ ...query, signal }))).toBe(falsy);
    expect(await thrownBy(alone.listWebhooks({ ...query, signal }))).toBe(falsy);
    const later = new AbortController();
    const call = thrownBy(api.listWebhooks({ ...query, signal: later.signal }));
    later.abort(falsy);
    expect(await call).toMatchObject({ name: 'AbortError' });
  }
});

test('prints no warning when eleven calls share a signal', async () => {
  const { client, url } = await clientOf((_, response) => json(response, 200, { webhooks: [] }));
  const warn = vi.fn<(warning: Error) => void>();
  process.on('warning', warn);
  onTestFinished(() => void process.off('warning', warn));
  const { signal } = new AbortController();
  const alone = createFetchClient({ baseUrl: `${url}/v1` });
  for (const api of [fetchClientOf(client), alone]) {
    const calls = Array.from({ length: 11 }, () => api.listWebhooks({ ...query, signal }));
    expect((await Promise.all(calls)).map(({ response }) => response.status)).toEqual(
      Array(11).fill(200),
    );
  }
  // Wait for the next turn of the event loop, in which Node prints warnings.
  await new Promise(setImmediate);
  expect(warn).not.toHaveBeenCalled();
});

test('refuses an argument that is not a client', () => {
  const copy = { ...createClient({ accessToken: 't', endpointUrl: 'http://127.0.0.1:4010' }) };
  for (const other of [copy, {}, undefined, null, 'client'])
    expect(() => fetchClientOf(other as Client)).toThrow(
      /is not a client made by createClient.*Fix: /,
    );
});

test('does not compile with options that would bypass the client, or have no effect', () => {
  const compiled = () => {
    const api = fetchClientOf({} as Client);
    const options = {
      baseUrl: 'http://127.0.0.1:4010',
      fetch,
      querySerializer: () => '',
      pathSerializer: () => '',
      bodySerializer: () => '',
      parseAs: 'text',
      redirect: 'follow',
      cache: 'no-store',
      credentials: 'include',
      keepalive: true,
      headers: [['X-Trace', '1']],
    } as const;
    return [
      // @ts-expect-error
      api.listWebhooks({ ...query, baseUrl: options.baseUrl }),
      // @ts-expect-error
      api.listWebhooks({ ...query, fetch: options.fetch }),
      // @ts-expect-error
      api.listWebhooks({ ...query, querySerializer: options.querySerializer }),
      // @ts-expect-error
      api.deleteWebhook({ params: { path: { webhookId: 'w' } }, pathSerializer: () => '' }),
      // @ts-expect-error
      api.createWebhook({ body, bodySerializer: options.bodySerializer }),
      // @ts-expect-error
      api.listWebhooks({ ...query, parseAs: options.parseAs }),
      // @ts-expect-error
      api.listWebhooks({ ...query, redirect: options.redirect }),
      // @ts-expect-error
      api.listWebhooks({ ...query, cache: options.cache }),
      // @ts-expect-error
      api.listWebhooks({ ...query, credentials: options.credentials }),
      // @ts-expect-error
      api.listWebhooks({ ...query, keepalive: options.keepalive }),
      // @ts-expect-error
      api.listWebhooks({ ...query, headers: [['X-Trace', '1']] }),
      // @ts-expect-error
      api.getAccessToken({}),
      // @ts-expect-error
      api.client.GET('/webhook', query),
      // @ts-expect-error
      createFetchClient({ baseUrl: '' }).listWebhooks({ ...query, parseAs: 'text' }),
    ];
  };
  expect(compiled).toBeTypeOf('function');
});

test('refuses options that would bypass the layers at run time, too', async () => {
  const api = fetchClientOf(
    createClient({ accessToken: 'example-access-token', endpointUrl: 'http://127.0.0.1:1' }),
  );
  const fetch = () => Promise.resolve(Response.json({ webhooks: [] }));
  const options = { params: { query: { objectId: 'o', objectType: 'Group' } }, fetch };
  await expect(api.listWebhooks(options as never)).rejects.toThrow(
    /^fetch is not an option of a call through the layers; expected one of params, .* Fix: pass fetch to/,
  );
});
