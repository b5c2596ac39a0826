import { describe, expect, expectTypeOf, test } from 'vitest';
import { eventTypes } from '../../generated/v1/events.js';
import { requestExamples, responseExamples } from '../../generated/v1/examples.js';
import { createClient } from '../../src/client/create-client.js';
import { isKaizalaRequestError } from '../../src/client/errors.js';
import type { ClientOptions, FixedIdentity } from '../../src/client/types.js';
import { type Handler, json, serve } from './server.js';

const accessToken = 'secret-access-token';

async function clientWithServer(
  handler: Handler,
  options: Partial<Extract<ClientOptions, FixedIdentity>> = {},
) {
  const server = await serve(handler);
  const client = createClient({ accessToken, endpointUrl: `${server.url}/`, ...options });
  return { client, ...server };
}

describe('operations', () => {
  test('createWebhook resolves to the id', async () => {
    const { client, seen } = await clientWithServer((_, response) =>
      json(response, 200, responseExamples['createWebhook.200']),
    );
    const body = requestExamples['createWebhook.group'];
    expect(await client.createWebhook(body)).toEqual(responseExamples['createWebhook.200']);
    expect(seen).toMatchObject([
      {
        method: 'POST',
        url: '/v1/webhook',
        headers: { accesstoken: accessToken, 'content-type': 'application/json' },
      },
    ]);
    expect(JSON.parse(seen[0]!.body)).toEqual(body);
  });

  test.for([
    ['a Date', new Date(1609459200000)],
    ['milliseconds', 1609459200000],
    ['digits', '1609459200000'],
  ] as const)('accepts %s as validity', async ([, validity]) => {
    const { client, seen } = await clientWithServer((_, response) =>
      json(response, 200, { webhookId: 'w' }),
    );
    await client.createWebhook({ ...requestExamples['createWebhook.action'], validity });
    expect(JSON.parse(seen[0]!.body)).toMatchObject({ validity: '1609459200000' });
  });

  test('listWebhooks resolves to the array, in one spelling', async () => {
    const bodies = [
      responseExamples['listWebhooks.200'],
      responseExamples['listWebhooks.200.tableSpelling'],
    ];
    const { client, seen } = await clientWithServer((_, response, index) =>
      json(response, 200, bodies[index]),
    );
    const [webhook] = await client.listWebhooks({ objectId: 'a/b@1?c', objectType: 'Group' });
    expect(webhook).toEqual(bodies[0]!.webhooks[0]);
    expect(seen[0]!.url).toBe('/v1/webhook?objectId=a%2Fb%401%3Fc&objectType=Group');
    const folded = await client.listWebhooks({
      objectId: 'com.example.stockcount',
      objectType: 'ActionPackage',
    });
    expect(folded[0]).toMatchObject({
      callbackUrl: 'https://hooks.depot.example/kaizala/stock',
      callbackToken: 'example-callback-token',
      callbackContext: null,
    });
    expect(Object.keys(folded[0]!).filter((name) => name.startsWith('callBack'))).toEqual([]);
    expectTypeOf(folded[0]!.callbackUrl).toEqualTypeOf<string | null | undefined>();
    // @ts-expect-error -- 'callBackUrl' does not exist: the client renames it to callbackUrl.
    expect(folded[0]!.callBackUrl).toBeUndefined();
  });

  test.for([
    ['an object', 200, '{}'],
    ['no body', 200, ''],
    ['any string', 200, 'OK'],
    ['no content', 204, ''],
  ] as const)('updateWebhook accepts %s', async ([, status, body]) => {
    const { client, seen } = await clientWithServer((_, response) =>
      response.writeHead(status).end(body),
    );
    await client.updateWebhook('a/b@1?c', { Active: true });
    expect(seen).toMatchObject([
      { method: 'PUT', url: '/v1/webhook/a%2Fb%401%3Fc', body: '{"Active":true}' },
    ]);
  });

  test.for(['', '{}', ' \n', 'null', '[]', '{"status":"gone"}'])(
    'deleteWebhook accepts %j',
    async (body) => {
      const { client, seen } = await clientWithServer((_, response) => response.end(body));
      await client.deleteWebhook('w');
      expect(seen).toMatchObject([{ method: 'DELETE', url: '/v1/webhook/w', body: '' }]);
    },
  );
});

describe('does not send a request that does not match the description, and names the field:', () => {
  const valid = requestExamples['createWebhook.action'];
  const refused: [string, object, string, RegExp][] = [
    [
      'a missing field',
      { ...valid, callBackUrl: undefined },
      '/callBackUrl',
      /\/callBackUrl is missing/,
    ],
    [
      'plain HTTP',
      { ...valid, callBackUrl: 'http://hooks.depot.example/?key=secret' },
      '/callBackUrl',
      /is "http:\/\/hooks\.depot\.example…"; expected an absolute https URL/,
    ],
    [
      'another spelling',
      { ...valid, callbackUrl: 'x' },
      '/callbackUrl',
      /not a property of the request; .* Fix: rename it to callBackUrl\./,
    ],
    [
      'an unknown field',
      { ...valid, retryPolicy: 1 },
      '/retryPolicy',
      /expected one of objectId, /,
    ],
    [
      'an unknown event',
      { ...valid, eventTypes: ['ActionResponse', 'jobCreated'] },
      '/eventTypes/1',
      /is "jobCreated"; expected one of .*"JobCreated"/,
    ],
    [
      'no event',
      { ...valid, eventTypes: [] },
      '/eventTypes',
      /is an array of 0; expected a list of event types/,
    ],
    [
      'a token that cannot be a header',
      { ...valid, callBackToken: 'secret\r\nx: y' },
      '/callBackToken',
      /is a string of 12 characters; expected visible ASCII/,
    ],
    [
      'a date as a string',
      { ...valid, validity: '2021-01-01' },
      '/validity',
      /is "2021-01-01"; expected milliseconds since the epoch/,
    ],
    [
      'an invalid date',
      { ...valid, validity: new Date(NaN) },
      '/validity',
      /is "NaN"; expected milliseconds/,
    ],
  ];
  test.for(refused)('%s', async ([, request, pointer, message]) => {
    const { client, seen } = await clientWithServer((_, response) => response.end());
    const error = await client
      .createWebhook(request as typeof valid)
      .catch((thrown: unknown) => thrown);
    expect(isKaizalaRequestError(error)).toBe(true);
    expect(error).toMatchObject({
      pointer,
      operationId: 'createWebhook',
      message: expect.stringMatching(message) as string,
    });
    expect(`${(error as Error).message}${JSON.stringify(error)}`).not.toContain('secret');
    expect(seen).toEqual([]);
  });

  test('an update without settings, and an update without an id', async () => {
    const { client, seen } = await clientWithServer((_, response) => response.end());
    await expect(client.updateWebhook('w', {})).rejects.toThrow(
      'updateWebhook was not sent: the request has no properties; expected one of objectId',
    );
    for (const id of ['', '.', '..', undefined as unknown as string]) {
      await expect(client.deleteWebhook(id)).rejects.toMatchObject({ pointer: '/webhookId' });
    }
    await expect(client.listWebhooks({ objectId: '', objectType: 'Group' })).rejects.toMatchObject({
      pointer: '/objectId',
    });
    expect(seen).toEqual([]);
  });

  test('a list for an unknown object type, or for no object', async () => {
    const { client, seen } = await clientWithServer((_, response) => response.end());
    for (const of of [{ objectId: 'o', objectType: 'group' }, { objectId: 'o' }, undefined]) {
      await expect(client.listWebhooks(of as never)).rejects.toMatchObject({
        name: 'KaizalaRequestError',
      });
    }
    await expect(client.deleteWebhook('\ud800')).rejects.toMatchObject({ pointer: '/webhookId' });
    expect(seen).toEqual([]);
  });

  test('accepts plain http for a receiver on this machine if the endpoint is this machine', async () => {
    const { client, seen } = await clientWithServer((_, response) =>
      json(response, 200, { webhookId: 'w' }),
    );
    const callBackUrl = 'http://127.0.0.1:3000/kaizala';
    await client.createWebhook({ ...valid, callBackUrl });
    expect(JSON.parse(seen[0]!.body)).toMatchObject({ callBackUrl });
    const elsewhere = createClient({ accessToken, endpointUrl: 'https://endpoint.example.com' });
    await expect(elsewhere.createWebhook({ ...valid, callBackUrl })).rejects.toMatchObject({
      pointer: '/callBackUrl',
    });
    await expect(
      client.createWebhook({ ...valid, callBackUrl: 'http://127.0.0.1.example.com/' }),
    ).rejects.toMatchObject({ pointer: '/callBackUrl' });
  });
});

describe('options', () => {
  const wrong: [object, RegExp][] = [
    [{ timeout: 0 }, /timeout is 0: expected a whole number from 1 to 2147483647/],
    [{ timeout: Infinity }, /timeout is Infinity/],
    [{ retry: { attempts: NaN } }, /retry\.attempts is NaN/],
    [{ retry: { cap: 2 ** 31 } }, /retry\.cap is 2147483648/],
    [{ retry: null }, /^retry is null: expected an object/],
    [{ maxResponseSize: 0 }, /^maxResponseSize is 0/],
    [{ fetch: 'fetch' }, /^fetch is a string: expected a function/],
    [{ layers: {} }, /^layers is an object: expected an array/],
    [{ layers: Array.from({ length: 1 }) }, /^layers\[0\] is undefined: expected a function/],
    [{ clock: { now: Date.now } }, /^clock\.sleep is undefined: expected a function/],
    [{ endpointUrl: 's3cr3t' }, /^endpointUrl is a string of 6 characters/],
    [{ endpointUrl: 'http://a.example' }, /^endpointUrl cannot be called: a\.example needs https/],
    [{ tokenStore: { read: () => 1 } }, /^tokenStore cannot be combined with accessToken/],
    [{ accessToken: null }, /neither accessToken nor credentials/],
    [{ accessToken: '' }, /accessToken is empty/],
    [{ accessToken: undefined }, /neither accessToken nor credentials\. Fix: /],
    [
      {
        accessToken: undefined,
        endpointUrl: undefined,
        credentials: { applicationId: 'a', applicationSecret: '', refreshToken: 'r' },
        tokenEndpoint: 'http://127.0.0.1',
      },
      /credentials\.applicationSecret is empty/,
    ],
  ];
  test.for(wrong)('refuses %j', ([options, message]) => {
    const all = { accessToken: 't', endpointUrl: 'http://127.0.0.1:1', ...options };
    expect(() => createClient(all as ClientOptions)).toThrow(message);
  });

  test('must belong to one identity', () => {
    const endpointUrl = 'http://127.0.0.1:1';
    // @ts-expect-error -- Property 'accessToken' is missing.
    expect(() => createClient({ endpointUrl })).toThrow(TypeError);
    const credentials = { applicationId: 'a', applicationSecret: 's', refreshToken: 'r' };
    // @ts-expect-error -- 'endpointUrl' is not allowed together with credentials.
    expect(() => createClient({ credentials, tokenEndpoint: endpointUrl, endpointUrl })).toThrow(
      /^endpointUrl cannot be combined with credentials\. Fix: /,
    );
  });

  test('and requests can be read-only, and can hold undefined', async () => {
    const { client, seen } = await clientWithServer((_, response) =>
      json(response, 200, { webhookId: 'w' }),
    );
    await client.createWebhook(
      { ...requestExamples['createWebhook.action'], eventTypes, callBackToken: undefined },
      { signal: undefined },
    );
    expect(JSON.parse(seen[0]!.body)).not.toHaveProperty('callBackToken');
  });
});
