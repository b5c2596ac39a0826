import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { createFetchClient as createConnectorClient } from '../../generated/connector/client.js';
import { createFetchClient } from '../../generated/v1/client.js';
import { eventTypes } from '../../generated/v1/events.js';
import { requestExamples, responseExamples } from '../../generated/v1/examples.js';
import type { components } from '../../generated/v1/types.js';
import { listenOnLoopback } from '../../src/http/listen.js';

type Schemas = components['schemas'];

const baseUrl = 'http://127.0.0.1:4010/v1';

/**
 * Returns options for a client, and the list of its requests. The function `fetch` in the options adds each request to
 * the list, and returns the response that `respond` creates.
 */
function observed(respond: () => Response = () => Response.json({})) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return respond();
  };
  const security = { accessToken: () => Promise.resolve('example-access-token') };
  return { requests, fetch, security };
}

const credentials = {
  applicationId: 'example-id',
  applicationSecret: 'example-secret',
  refreshToken: 'example-refresh-token',
};

function credentialsOf(request: Request) {
  const names = [
    'accessToken',
    'applicationId',
    'applicationSecret',
    'refreshToken',
    'authorization',
  ];
  return Object.fromEntries(
    names.flatMap((name) => (request.headers.has(name) ? [[name, request.headers.get(name)]] : [])),
  );
}

describe('the current API', () => {
  test('sends only the three credentials to the given server with getAccessToken', async () => {
    const { requests, ...options } = observed(() =>
      Response.json(responseExamples['getAccessToken.200']),
    );
    const { data } = await createFetchClient({ baseUrl, ...options }).getAccessToken({
      baseUrl: 'http://127.0.0.1:4011/v1',
      params: { header: credentials },
    });
    expect(data?.endpointUrl).toBe(responseExamples['getAccessToken.200'].endpointUrl);
    expect(requests[0]).toMatchObject({
      method: 'GET',
      url: 'http://127.0.0.1:4011/v1/accessToken',
    });
    expect(credentialsOf(requests[0]!)).toEqual(credentials);
  });

  test('sends the body as JSON, with only the access token, with createWebhook', async () => {
    const { requests, ...options } = observed(() =>
      Response.json(responseExamples['createWebhook.200']),
    );
    const body = requestExamples['createWebhook.group'];
    const { data } = await createFetchClient({ baseUrl, ...options }).createWebhook({ body });
    expect(data?.webhookId).toBe(responseExamples['createWebhook.200'].webhookId);
    expect(requests[0]).toMatchObject({ method: 'POST', url: `${baseUrl}/webhook` });
    expect(requests[0]!.headers.get('content-type')).toBe('application/json');
    expect(await requests[0]!.json()).toEqual(body);
    expect(credentialsOf(requests[0]!)).toEqual({ accessToken: 'example-access-token' });
  });

  test('encodes the id in the query with listWebhooks', async () => {
    const { requests, ...options } = observed(() => Response.json({ webhooks: [] }));
    const query = { objectId: 'a/b@1?c&d=e', objectType: 'Group' } as const;
    await createFetchClient({ baseUrl, ...options }).listWebhooks({ params: { query } });
    const url = new URL(requests[0]!.url);
    expect(url.pathname).toBe('/v1/webhook');
    expect(Object.fromEntries(url.searchParams)).toEqual(query);
    expect(requests[0]!.body).toBeNull();
  });

  test.for(['a/b@1?c', '../accessToken', 'ä #%', 'plain'])(
    'encodes the id %s in the path with updateWebhook and deleteWebhook',
    async (webhookId) => {
      const { requests, ...options } = observed();
      const client = createFetchClient({ baseUrl, ...options });
      await client.updateWebhook({ params: { path: { webhookId } }, body: { Active: true } });
      await client.deleteWebhook({ params: { path: { webhookId } } });
      expect(requests.map(({ method }) => method)).toEqual(['PUT', 'DELETE']);
      for (const { url } of requests) {
        const { pathname, search, hash } = new URL(url);
        expect(pathname.split('/')).toHaveLength(4);
        expect(decodeURIComponent(pathname)).toBe(`/v1/webhook/${webhookId}`);
        expect(search + hash).toBe('');
      }
      expect(await requests[0]!.json()).toEqual({ Active: true });
    },
  );

  test('returns an error as a value, with its status', async () => {
    const { fetch } = observed(() =>
      Response.json(responseExamples['error.401.invalidToken'], { status: 401 }),
    );
    const { data, error, response } = await createFetchClient({ baseUrl, fetch }).createWebhook({
      body: requestExamples['createWebhook.action'],
    });
    expect(data).toBeUndefined();
    expect(error?.errorCode).toBe('InvalidToken');
    expect(response.status).toBe(401);
  });

  test('sends no header for a scheme without a secret', async () => {
    const { requests, fetch } = observed();
    await createFetchClient({ baseUrl, fetch }).deleteWebhook({
      params: { path: { webhookId: 'w' } },
    });
    expect(credentialsOf(requests[0]!)).toEqual({});
  });
});

describe('an id that would name another resource', () => {
  test.for(['', '.', '..', undefined])('is refused before a request is sent: %j', async (id) => {
    const { requests, fetch } = observed();
    const client = createFetchClient({ baseUrl, fetch });
    const params = { path: { webhookId: id as string } };
    await expect(client.deleteWebhook({ params })).rejects.toThrow(
      `webhookId in /webhook/{webhookId} is ${JSON.stringify(id)}: expected an id.`,
    );
    await expect(client.updateWebhook({ params, body: { Active: true } })).rejects.toThrow(
      TypeError,
    );
    expect(requests).toEqual([]);
  });
});

test('has responses with the types of the description, and requests that are as strict', async () => {
  const { fetch } = observed(() => Response.json(responseExamples['listWebhooks.200']));
  const client = createFetchClient({ baseUrl, fetch });
  const query = { objectId: 'o', objectType: 'Group' } as const;
  const { data, error } = await client.listWebhooks({ params: { query } });
  expectTypeOf(data).toEqualTypeOf<Schemas['WebhookList'] | undefined>();
  expectTypeOf(error).toEqualTypeOf<Schemas['KaizalaErrorBody'] | undefined>();
  const [webhook] = data!.webhooks;
  const objectType: string = webhook!.objectType;
  const events: string[] = webhook!.events;
  expect([objectType, events]).toEqual(['Group', [...eventTypes]]);

  const body = requestExamples['createWebhook.action'];
  // @ts-expect-error -- 'foo' does not exist in type CreateWebhookRequest.
  await client.createWebhook({ body: { ...body, foo: 1 } });
  // @ts-expect-error -- 'active' does not exist: the update spells it Active.
  await client.updateWebhook({ params: { path: { webhookId: 'w' } }, body: { active: true } });
  // @ts-expect-error -- 'page' does not exist in the query.
  await client.listWebhooks({ params: { query: { ...query, page: 1 } } });
  // @ts-expect-error -- Property 'baseUrl' is missing: the token endpoint is on a separate server.
  await client.getAccessToken({});
  const updated = await client.updateWebhook({ params: { path: { webhookId: 'w' } }, body });
  expectTypeOf(updated.data).toBeUnknown();
});

test('sends both headers to the connector API', async () => {
  const { requests, fetch, security } = observed(() => Response.json({ webhookId: 'w' }));
  const client = createConnectorClient({ baseUrl, fetch, security });
  const { data } = await client.createConnectorWebhook({
    params: { header: { applicationId: 'example-id' } },
    body: {
      objectId: 'o',
      ObjectType: 'Group',
      eventTypes: ['JobCreated'],
      callBackUrl: 'https://hooks.example.com/',
    },
  });
  expect(data?.webhookId).toBe('w');
  expect(requests[0]!.url).toBe(`${baseUrl}/webhook`);
  expect(credentialsOf(requests[0]!)).toEqual({
    accessToken: 'example-access-token',
    applicationId: 'example-id',
  });
});

describe('a redirect', () => {
  const seen: IncomingMessage[] = [];
  const elsewhere = createServer((request, response) => {
    seen.push(request);
    response.end('{}');
  });
  const endpoint = createServer((request, response) => {
    const { port } = elsewhere.address() as AddressInfo;
    response.writeHead(308, { Location: `http://127.0.0.1:${port}${request.url}` }).end();
  });

  beforeAll(async () => {
    for (const server of [elsewhere, endpoint]) {
      await listenOnLoopback(server);
    }
  });
  afterAll(() => [elsewhere, endpoint].forEach((server) => server.close()));

  test('is returned to the caller, and not followed with the token', async () => {
    const { port } = endpoint.address() as AddressInfo;
    const client = createFetchClient({
      baseUrl: `http://127.0.0.1:${port}/v1`,
      security: { accessToken: 'secret' },
    });
    const { response } = await client.listWebhooks({
      params: { query: { objectId: 'o', objectType: 'Group' } },
    });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toContain('/v1/webhook');
    expect(seen).toEqual([]);
  });
});
