import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { createFetchClient as createConnectorClient } from '../../generated/connector/client.js';
import { createFetchClient } from '../../generated/v1/client.js';
import { requestExamples, responseExamples } from '../../generated/v1/examples.js';
import type { components } from '../../generated/v1/types.js';

type Schemas = components['schemas'];

const baseUrl = 'http://127.0.0.1:4010/v1';

/** A client whose `fetch` notes each request and answers from a list. */
function observed(answer: () => Response = () => Response.json({})) {
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return answer();
  };
  const security = {
    accessToken: 'example-access-token',
    applicationId: 'example-id',
    applicationSecret: 'example-secret',
    refreshToken: () => Promise.resolve('example-refresh-token'),
  };
  return { requests, fetch, security };
}

function credentialsOf(request: Request) {
  const names = ['accessToken', 'applicationId', 'applicationSecret', 'refreshToken', 'authorization'];
  return Object.fromEntries(names.flatMap((name) => (request.headers.has(name) ? [[name, request.headers.get(name)]] : [])));
}

describe('the current API', () => {
  test('getAccessToken sends the three credentials, and nothing else, to the server that it is given', async () => {
    const { requests, ...options } = observed(() => Response.json(responseExamples['getAccessToken.200']));
    const { data } = await createFetchClient({ baseUrl, ...options }).getAccessToken({ baseUrl: 'http://127.0.0.1:4011/v1' });
    expect(data?.endpointUrl).toBe(responseExamples['getAccessToken.200'].endpointUrl);
    expect(requests[0]).toMatchObject({ method: 'GET', url: 'http://127.0.0.1:4011/v1/accessToken' });
    expect(credentialsOf(requests[0]!)).toEqual({
      applicationId: 'example-id',
      applicationSecret: 'example-secret',
      refreshToken: 'example-refresh-token',
    });
  });

  test('createWebhook sends the body as JSON, with the access token alone', async () => {
    const { requests, ...options } = observed(() => Response.json(responseExamples['createWebhook.200']));
    const body = requestExamples['createWebhook.group'];
    const { data } = await createFetchClient({ baseUrl, ...options }).createWebhook({ body });
    expect(data?.webhookId).toBe(responseExamples['createWebhook.200'].webhookId);
    expect(requests[0]).toMatchObject({ method: 'POST', url: `${baseUrl}/webhook` });
    expect(requests[0]!.headers.get('content-type')).toBe('application/json');
    expect(await requests[0]!.json()).toEqual(body);
    expect(credentialsOf(requests[0]!)).toEqual({ accessToken: 'example-access-token' });
  });

  test('listWebhooks encodes the id in the query', async () => {
    const { requests, ...options } = observed(() => Response.json({ webhooks: [] }));
    const query = { objectId: 'a/b@1?c&d=e', objectType: 'Group' } as const;
    await createFetchClient({ baseUrl, ...options }).listWebhooks({ params: { query } });
    const url = new URL(requests[0]!.url);
    expect(url.pathname).toBe('/v1/webhook');
    expect(Object.fromEntries(url.searchParams)).toEqual(query);
    expect(requests[0]!.body).toBeNull();
  });

  test.for(['a/b@1?c', '../accessToken', 'ä #%', 'plain'])('updateWebhook and deleteWebhook encode the id %s in the path', async (webhookId) => {
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
  });

  test('an error arrives as a value, with its status', async () => {
    const { fetch } = observed(() => Response.json(responseExamples['error.401.invalidToken'], { status: 401 }));
    const { data, error, response } = await createFetchClient({ baseUrl, fetch }).createWebhook({
      body: requestExamples['createWebhook.action'],
    });
    expect(data).toBeUndefined();
    expect(error?.errorCode).toBe('InvalidToken');
    expect(response.status).toBe(401);
  });

  test('a scheme without a secret sends no header', async () => {
    const { requests, fetch } = observed();
    await createFetchClient({ baseUrl, fetch }).deleteWebhook({ params: { path: { webhookId: 'w' } } });
    expect(credentialsOf(requests[0]!)).toEqual({});
  });
});

describe('ids that would name another resource are refused, and nothing is sent', () => {
  test.for(['', '.', '..', undefined])('%j', async (id) => {
    const { requests, fetch } = observed();
    const client = createFetchClient({ baseUrl, fetch });
    const params = { path: { webhookId: id as string } };
    await expect(client.deleteWebhook({ params })).rejects.toThrow(
      `webhookId in /webhook/{webhookId} is ${JSON.stringify(id)}: expected an id.`,
    );
    await expect(client.updateWebhook({ params, body: { Active: true } })).rejects.toThrow(TypeError);
    expect(requests).toEqual([]);
  });
});

test('answers have the types of the description, requests are as strict as it is', async () => {
  const { fetch } = observed(() => Response.json(responseExamples['listWebhooks.200']));
  const client = createFetchClient({ baseUrl, fetch });
  const query = { objectId: 'o', objectType: 'Group' } as const;
  const { data, error } = await client.listWebhooks({ params: { query } });
  expectTypeOf(data).toEqualTypeOf<Schemas['WebhookList'] | undefined>();
  expectTypeOf(error).toEqualTypeOf<Schemas['Error'] | undefined>();
  const [webhook] = data!.webhooks;
  const objectType: string = webhook!.objectType;
  const events: string[] = webhook!.events;
  expect([objectType, events.length]).toEqual(['Group', 17]);

  const body = requestExamples['createWebhook.action'];
  // @ts-expect-error -- 'foo' does not exist in type CreateWebhookRequest.
  await client.createWebhook({ body: { ...body, foo: 1 } });
  // @ts-expect-error -- 'active' does not exist: the update spells it Active.
  await client.updateWebhook({ params: { path: { webhookId: 'w' } }, body: { active: true } });
  // @ts-expect-error -- 'page' does not exist in the query.
  await client.listWebhooks({ params: { query: { ...query, page: 1 } } });
  // @ts-expect-error -- Property 'baseUrl' is missing: the token endpoint has a server of its own.
  await client.getAccessToken({});
  const updated = await client.updateWebhook({ params: { path: { webhookId: 'w' } }, body });
  expectTypeOf(updated.data).toBeUnknown();
});

test('the connector API needs both headers', async () => {
  const { requests, fetch, security } = observed(() => Response.json({ webhookId: 'w' }));
  const { accessToken, applicationId } = security;
  const client = createConnectorClient({ baseUrl, fetch, security: { accessToken, applicationId } });
  const { data } = await client.createConnectorWebhook({
    body: { objectId: 'o', ObjectType: 'Group', eventTypes: ['JobCreated'], callBackUrl: 'https://hooks.example.com/' },
  });
  expect(data?.webhookId).toBe('w');
  expect(requests[0]!.url).toBe(`${baseUrl}/webhook`);
  expect(credentialsOf(requests[0]!)).toEqual({ accessToken: 'example-access-token', applicationId: 'example-id' });
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
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    }
  });
  afterAll(() => [elsewhere, endpoint].forEach((server) => server.close()));

  test('is shown, and not followed with the token', async () => {
    const { port } = endpoint.address() as AddressInfo;
    const client = createFetchClient({ baseUrl: `http://127.0.0.1:${port}/v1`, security: { accessToken: 'secret' } });
    const { response } = await client.listWebhooks({ params: { query: { objectId: 'o', objectType: 'Group' } } });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toContain('/v1/webhook');
    expect(seen).toEqual([]);
  });
});
