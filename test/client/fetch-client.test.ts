/** Tests of the generated fetch client. It does not use the layers of a client. */
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { createFetchClient } from '../../generated/v1/client.js';
import { createFetchClient as createConnectorClient } from '../../generated/connector/client.js';
import { body, list, thrownBy } from './client-of.js';
import { json, serve } from './server.js';

const query = { params: { query: list } };

const printed = (error: unknown) => [String(error), inspect(error, { depth: 9, showHidden: true })];

test.for([
  'https://user:s3cr3t@h.example/v1',
  'https:user:s3cr3t@h.example/v1',
  'https:/user:s3cr3t@h.example/v1',
  String.raw`https:\\user:s3cr3t@h.example/v1`,
  ' https://s3cr3t@h.example:99999/v1',
  'ht\ntps://user:s3cr3t@h.example/v1',
  '//user:s3cr3t@h.example/v1',
])('refuses %j as the base URL, and does not quote the password', async (baseUrl) => {
  const refusal = /baseUrl (has a user name or a password|is a string of \d+ characters)/;
  expect(() => createFetchClient({ baseUrl })).toThrow(refusal);
  expect(() => createConnectorClient({ baseUrl })).toThrow(refusal);
  const api = createFetchClient({ baseUrl: 'http://127.0.0.1:4010/v1' });
  for (const call of [
    api.listWebhooks({ ...query, baseUrl }),
    api.client.GET('/webhook', { ...query, baseUrl }),
    api.client.request('get', '/webhook', { ...query, baseUrl }),
  ]) {
    const error = await thrownBy(call);
    expect(error!.message).toMatch(refusal);
    expect(printed(error).join()).not.toContain('s3cr3t');
  }
});

test('accepts a base URL with an @ in its path', async () => {
  const { url, seen } = await serve((_, response) => json(response, 200, { webhooks: [] }));
  await createFetchClient({ baseUrl: `${url}/user:name@host/v1` }).listWebhooks(query);
  expect(seen[0]!.url).toMatch(/^\/user:name@host\/v1\/webhook/);
});

test.for(['s3cr3t\ntoken', 's3cr3t\0', 's3cr3t\u{1f511}', 's3cr3t token', '', 5, null])(
  'refuses the token %j, and does not quote it',
  async (token) => {
    const { url, seen } = await serve((_, response) => json(response, 200, {}));
    const baseUrl = `${url}/v1`;
    for (const secret of [token, () => token]) {
      const security = { accessToken: secret as string };
      for (const call of [
        createFetchClient({ baseUrl, security }).listWebhooks(query),
        createConnectorClient({ baseUrl, security }).createConnectorWebhook({
          body,
        } as never),
      ]) {
        const error = await thrownBy(call);
        expect(error).toBeInstanceOf(TypeError);
        expect(error!.message).toMatch(/accessToken is/);
        expect(printed(error).join()).not.toContain('s3cr3t');
      }
    }
    expect(seen).toEqual([]);
  },
);

test('refuses an invalid header, and does not quote it', async () => {
  const { url, seen } = await serve((_, response) => json(response, 200, {}));
  const api = createFetchClient({ baseUrl: `${url}/v1` });
  for (const value of ['s3cr3t\ntoken', 's3cr3t\0', 's3cr3t\u{1f511}', ['a', 's3cr3t\n']])
    for (const wrong of [{ headers: { accessToken: value } }, { params: { header: { a: value } } }])
      for (const call of [
        api.listWebhooks({ ...query, ...wrong } as never),
        api.client.GET('/webhook', { ...query, ...wrong } as never),
        api.client.request('get', '/webhook', { ...query, ...wrong } as never),
      ]) {
        const error = await thrownBy(call);
        expect(error).toBeInstanceOf(TypeError);
        expect(printed(error).join()).not.toContain('s3cr3t');
      }
  const error = await thrownBy(api.listWebhooks({ ...query, headers: [['a', 's3cr3t']] } as never));
  expect(error!.message).toBe('headers is an array: expected an object, or Headers.');
  expect(seen).toEqual([]);
});

test('ends a response at the size limit, with any fetch', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write(' '.repeat(60));
    setImmediate(() => response.end(`${' '.repeat(39)}{}`));
  });
  const baseUrl = `${url}/v1`;
  const perCall = { ...query, fetch: (request: Request) => fetch(request) };
  for (const [maxResponseSize, outcome] of [
    [101, undefined],
    [100, 'RangeError'],
  ] as const) {
    const api = createFetchClient({ baseUrl, maxResponseSize });
    for (const call of [
      () => api.listWebhooks(query),
      () => api.listWebhooks(perCall),
      () => api.client.GET('/webhook', query),
      () => api.client.GET('/webhook', perCall),
      () => api.client.request('get', '/webhook', perCall),
    ])
      expect((await thrownBy(call()))?.name).toBe(outcome);
  }
  for (const maxResponseSize of [Number.NaN, 0, -1, 'many' as never])
    expect(() => createFetchClient({ baseUrl, maxResponseSize })).toThrow(/maxResponseSize is/);
});

test('passes on the status, the URL and the headers of a response', async () => {
  const { url } = await serve((_, response, index) =>
    index === 0
      ? response.writeHead(200, { 'X-Trace': 'trace-1' }).end('{"webhooks":[]}')
      : response.writeHead(204).end(),
  );
  const api = createFetchClient({ baseUrl: `${url}/v1` });
  const { data, response } = await api.listWebhooks(query);
  expect(data).toEqual({ webhooks: [] });
  expect(response.url).toBe(`${url}/v1/webhook?objectId=o&objectType=Group`);
  expect(response.headers.get('x-trace')).toBe('trace-1');
  expect((await api.listWebhooks(query)).response).toMatchObject({ status: 204, body: null });
});
