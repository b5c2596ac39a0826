import { describe, expect, expectTypeOf, test } from 'vitest';
import { eventTypes } from '../../generated/v1/events.js';
import { requestExamples, responseExamples } from '../../generated/v1/examples.js';
import { createClient, type ClientOptions, type FixedIdentity } from '../../src/client.js';
import { isKaizalaRequestError } from '../../src/client/errors.js';
import { json, serve, type Handler } from './server.js';

const accessToken = 'secret-access-token';

async function clientOf(
  handler: Handler,
  options: Partial<Extract<ClientOptions, FixedIdentity>> = {},
) {
  const server = await serve(handler);
  const client = createClient({ accessToken, endpointUrl: `${server.url}/`, ...options });
  return { client, ...server };
}

describe('operations', () => {
  test('createWebhook resolves to the id', async () => {
    const { client, seen } = await clientOf((_, response) =>
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
  ] as const)('validity can be %s', async ([, validity]) => {
    const { client, seen } = await clientOf((_, response) =>
      json(response, 200, { webhookId: 'w' }),
    );
    await client.createWebhook({ ...requestExamples['createWebhook.action'], validity });
    expect(JSON.parse(seen[0]!.body)).toMatchObject({ validity: '1609459200000' });
  });

  test('listWebhooks resolves to the array, in one spelling', async () => {
    const answers = [
      responseExamples['listWebhooks.200'],
      responseExamples['listWebhooks.200.tableSpelling'],
    ];
    const { client, seen } = await clientOf((_, response, index) =>
      json(response, 200, answers[index]),
    );
    const [webhook] = await client.listWebhooks({ objectId: 'a/b@1?c', objectType: 'Group' });
    expect(webhook).toEqual(answers[0]!.webhooks[0]);
    expect(seen[0]!.url).toBe('/v1/webhook?objectId=a%2Fb%401%3Fc&objectType=Group');
    const folded = await client.listWebhooks({
      objectId: 'com.example.stockcount',
      objectType: 'ActionPackage',
    });
    expect(folded[0]).toMatchObject({
      callbackUrl: 'https://hooks.example.com/kaizala/stock',
      callbackToken: 'example-callback-token',
      callbackContext: null,
    });
    expect(Object.keys(folded[0]!).filter((name) => name.startsWith('callBack'))).toEqual([]);
    expectTypeOf(folded[0]!.callbackUrl).toEqualTypeOf<string | null | undefined>();
    // @ts-expect-error -- 'callBackUrl' does not exist: it is folded into callbackUrl.
    expect(folded[0]!.callBackUrl).toBeUndefined();
  });

  test.for([
    ['an object', 200, '{}'],
    ['no body', 200, ''],
    ['any text', 200, 'OK'],
    ['no content', 204, ''],
  ] as const)('updateWebhook accepts %s', async ([, status, body]) => {
    const { client, seen } = await clientOf((_, response) => response.writeHead(status).end(body));
    await client.updateWebhook('a/b@1?c', { Active: true });
    expect(seen).toMatchObject([
      { method: 'PUT', url: '/v1/webhook/a%2Fb%401%3Fc', body: '{"Active":true}' },
    ]);
  });

  test.for(['', '{}', ' \n', 'null', '[]', '{"status":"gone"}'])(
    'deleteWebhook accepts %j',
    async (body) => {
      const { client, seen } = await clientOf((_, response) => response.end(body));
      await client.deleteWebhook('w');
      expect(seen).toMatchObject([{ method: 'DELETE', url: '/v1/webhook/w', body: '' }]);
    },
  );
});

describe('a request that the description refuses is not sent, and the member is named', () => {
  const valid = requestExamples['createWebhook.action'];
  const refused: [string, object, string, RegExp][] = [
    [
      'a missing member',
      { ...valid, callBackUrl: undefined },
      '/callBackUrl',
      /\/callBackUrl is missing/,
    ],
    [
      'plain HTTP',
      { ...valid, callBackUrl: 'http://hooks.example.com/?key=secret' },
      '/callBackUrl',
      /is "http:\/\/hooks\.example\.com…"; expected an absolute https URL/,
    ],
    [
      'another spelling',
      { ...valid, callbackUrl: 'x' },
      '/callbackUrl',
      /no member of it: did you mean callBackUrl\?/,
    ],
    [
      'an unknown member',
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
      /is a list of 0; expected a list of event types/,
    ],
    [
      'a token that is no header',
      { ...valid, callBackToken: 'secret\r\nx: y' },
      '/callBackToken',
      /is a text of 12 characters; expected visible ASCII/,
    ],
    [
      'a date as text',
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
    const { client, seen } = await clientOf((_, response) => response.end());
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

  test('an update of nothing, and one without an id', async () => {
    const { client, seen } = await clientOf((_, response) => response.end());
    await expect(client.updateWebhook('w', {})).rejects.toThrow(
      'updateWebhook was not sent: it has no member; expected one of objectId',
    );
    for (const id of ['', '.', '..', undefined as unknown as string]) {
      await expect(client.deleteWebhook(id)).rejects.toMatchObject({ pointer: '/webhookId' });
    }
    await expect(client.listWebhooks({ objectId: '', objectType: 'Group' })).rejects.toMatchObject({
      pointer: '/objectId',
    });
    expect(seen).toEqual([]);
  });

  test('a list of an unknown kind, or of nothing', async () => {
    const { client, seen } = await clientOf((_, response) => response.end());
    for (const of of [{ objectId: 'o', objectType: 'group' }, { objectId: 'o' }, undefined]) {
      await expect(client.listWebhooks(of as never)).rejects.toMatchObject({
        name: 'KaizalaRequestError',
      });
    }
    await expect(client.deleteWebhook('\ud800')).rejects.toMatchObject({ pointer: '/webhookId' });
    expect(seen).toEqual([]);
  });

  test('a receiver on this machine may do without https where the endpoint is this machine', async () => {
    const { client, seen } = await clientOf((_, response) =>
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
    [{ accessToken: '' }, /accessToken is empty/],
    [{ accessToken: undefined }, /accessToken is no text but undefined/],
    [
      {
        credentials: { applicationId: 'a', applicationSecret: '', refreshToken: 'r' },
        tokenEndpoint: 'http://127.0.0.1',
      },
      /credentials\.applicationSecret is empty/,
    ],
  ];
  test.for(wrong)('%j are refused', ([options, message]) => {
    const all = { accessToken: 't', endpointUrl: 'http://127.0.0.1:1', ...options };
    expect(() => createClient(all as ClientOptions)).toThrow(message);
  });

  test('are of one identity or the other', () => {
    const endpointUrl = 'http://127.0.0.1:1';
    // @ts-expect-error -- Property 'accessToken' is missing.
    expect(() => createClient({ endpointUrl })).toThrow(TypeError);
    const credentials = { applicationId: 'a', applicationSecret: 's', refreshToken: 'r' };
    // @ts-expect-error -- 'endpointUrl' is not of an identity with credentials.
    expect(createClient({ credentials, tokenEndpoint: endpointUrl, endpointUrl })).toBeDefined();
  });

  test('and requests may be read-only, and hold undefined', async () => {
    const { client, seen } = await clientOf((_, response) =>
      json(response, 200, { webhookId: 'w' }),
    );
    await client.createWebhook(
      { ...requestExamples['createWebhook.action'], eventTypes, callBackToken: undefined },
      { signal: undefined },
    );
    expect(JSON.parse(seen[0]!.body)).not.toHaveProperty('callBackToken');
  });
});
