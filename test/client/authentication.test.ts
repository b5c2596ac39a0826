import { describe, expect, test } from 'vitest';
import { createClient } from '../../src/client/create-client.js';
import { isKaizalaApiError, isKaizalaProtocolError } from '../../src/client/errors.js';
import { testClock } from './clock.js';
import { json, serve, type Handler } from './server.js';

const credentials = {
  applicationId: 'example-id',
  applicationSecret: 'secret-application',
  refreshToken: 'secret-refresh-1',
};
const list = { objectId: 'o', objectType: 'Group' } as const;

/**
 * A simulated service that issues the tokens `token-1`, `token-2`, and so on. `extra` returns additional fields for
 * each response with a token.
 */
async function serviceOf({
  extra = () => ({}),
  api = (_, response) => json(response, 200, { webhooks: [] }),
}: {
  extra?: (index: number) => object;
  api?: Handler;
}) {
  const endpoint = await serve(api);
  const tokens = await serve((_, response, index) =>
    json(response, 200, {
      accessToken: `token-${index + 1}`,
      endpointUrl: `${endpoint.url}/`,
      ...extra(index),
    }),
  );
  return { endpoint, tokens };
}

test('fetches the token with the credentials when it is needed, and keeps it', async () => {
  const { endpoint, tokens } = await serviceOf({});
  const kaizala = createClient({ tokenEndpoint: `${tokens.url}/v1`, credentials });
  expect(tokens.seen).toEqual([]);
  await kaizala.listWebhooks(list);
  await kaizala.listWebhooks(list);
  expect(tokens.seen).toMatchObject([
    {
      method: 'GET',
      url: '/v1/accessToken',
      headers: {
        applicationid: 'example-id',
        applicationsecret: 'secret-application',
        refreshtoken: 'secret-refresh-1',
      },
    },
  ]);
  expect(endpoint.seen.map(({ headers }) => headers.accesstoken)).toEqual(['token-1', 'token-1']);
  for (const { headers } of endpoint.seen) {
    expect(JSON.stringify(headers)).not.toContain('secret');
  }
});

test('fetches one token for 50 calls at once', async () => {
  const { endpoint, tokens } = await serviceOf({});
  const kaizala = createClient({ tokenEndpoint: tokens.url, credentials });
  await Promise.all(Array.from({ length: 50 }, () => kaizala.listWebhooks(list)));
  expect(tokens.seen).toHaveLength(1);
  expect(endpoint.seen).toHaveLength(50);
});

test('renews the token shortly before it expires, and after 24 hours without an expiry', async () => {
  for (const named of [true, false]) {
    const clock = testClock();
    const start = clock.now();
    const { tokens } = await serviceOf({
      extra: () => (named ? { accessTokenExpiry: start + 3_600_000 } : {}),
    });
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials, clock });
    await kaizala.listWebhooks(list);
    const life = named ? 3_600_000 : 86_400_000;
    clock.advance(life - 61_000);
    await kaizala.listWebhooks(list);
    expect(tokens.seen).toHaveLength(1);
    clock.advance(2_000);
    await kaizala.listWebhooks(list);
    expect(tokens.seen).toHaveLength(2);
  }
});

test.for([0, 1546300800, -5, 'soon'])(
  'takes 24 hours as the lifetime if the expiry is %j',
  async (accessTokenExpiry) => {
    const clock = testClock(Date.UTC(2026, 0, 1));
    const { tokens } = await serviceOf({ extra: () => ({ accessTokenExpiry }) });
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials, clock });
    await kaizala.listWebhooks(list);
    clock.advance(86_400_000 - 61_000);
    await kaizala.listWebhooks(list);
    expect(tokens.seen).toHaveLength(1);
  },
);

describe('a refused token', () => {
  const refusing =
    (...good: string[]): Handler =>
    ({ headers }, response) =>
      good.includes(String(headers.accesstoken))
        ? json(response, 200, { webhooks: [] })
        : json(response, 401, {
            message: `No: ${String(headers.accesstoken)}`,
            errorCode: 'InvalidToken',
          });

  test('is renewed once, and the call repeated once', async () => {
    const { endpoint, tokens } = await serviceOf({ api: refusing('token-2') });
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials });
    expect(await kaizala.listWebhooks(list)).toEqual([]);
    expect(tokens.seen).toHaveLength(2);
    expect(endpoint.seen).toHaveLength(2);
  });

  test('is renewed once for all refused calls', async () => {
    const { endpoint, tokens } = await serviceOf({ api: refusing('token-2') });
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials });
    await Promise.all(Array.from({ length: 20 }, () => kaizala.listWebhooks(list)));
    expect(tokens.seen).toHaveLength(2);
    expect(endpoint.seen).toHaveLength(40);
  });

  test('causes an error without the token if the next token is refused, too', async () => {
    const { endpoint, tokens } = await serviceOf({ api: refusing() });
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials });
    const error: unknown = await kaizala.listWebhooks(list).catch((thrown: unknown) => thrown);
    expect(isKaizalaApiError(error)).toBe(true);
    expect(error).toMatchObject({
      message: '[GET] "/v1/webhook": 401 InvalidToken: No: …',
      status: 401,
      errorCode: 'InvalidToken',
      detail: 'No: …',
    });
    expect(endpoint.seen).toHaveLength(2);
  });

  test('is requested again from a function, but not from a string', async () => {
    const { url, seen } = await serve(refusing('fresh'));
    const given = ['stale', 'fresh'];
    const kaizala = createClient({ accessToken: () => given.shift()!, endpointUrl: url });
    expect(await kaizala.listWebhooks(list)).toEqual([]);
    expect(seen).toHaveLength(2);
    const fixed = createClient({ accessToken: 'stale', endpointUrl: url });
    await expect(fixed.listWebhooks(list)).rejects.toMatchObject({ status: 401 });
    expect(seen).toHaveLength(3);
  });
});

describe('a new refresh token', () => {
  test('is saved before it is used; an empty, null or absent one keeps the old one', async () => {
    const values = ['secret-refresh-2', '', null, undefined];
    const { tokens } = await serviceOf({ extra: (index) => ({ refreshToken: values[index] }) });
    const saved: string[] = [];
    const onRefreshToken = async (refreshToken: string) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      saved.push(`${refreshToken} after ${tokens.seen.length} calls`);
    };
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials, onRefreshToken });
    for (let call = 0; call < 4; call += 1) await kaizala.getAccessToken();
    expect(saved).toEqual(['secret-refresh-2 after 1 calls']);
    expect(tokens.seen.map(({ headers }) => headers.refreshtoken)).toEqual([
      'secret-refresh-1',
      ...Array.from({ length: 3 }, () => 'secret-refresh-2'),
    ]);
  });

  test.for([
    ['an invalid endpoint', { endpointUrl: 'kms.kaiza.la' }],
    ['an endpoint that is not a string', { endpointUrl: 5 }],
    ['no access token', { accessToken: undefined }],
  ] as const)('is not lost with %s', async ([, odd]) => {
    const { tokens } = await serviceOf({
      extra: (index) => (index === 0 ? { ...odd, refreshToken: 'secret-refresh-2' } : {}),
    });
    const saved: string[] = [];
    const onRefreshToken = (refreshToken: string) => void saved.push(refreshToken);
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials, onRefreshToken });
    await expect(kaizala.listWebhooks(list)).rejects.toMatchObject({
      name: 'KaizalaProtocolError',
    });
    expect(saved).toEqual(['secret-refresh-2']);
    expect(await kaizala.listWebhooks(list)).toEqual([]);
    expect(tokens.seen.at(-1)!.headers.refreshtoken).toBe('secret-refresh-2');
  });

  test('is ignored if it is not a string', async () => {
    const { tokens } = await serviceOf({ extra: () => ({ refreshToken: 77 }) });
    const saved: unknown[] = [];
    const kaizala = createClient({
      tokenEndpoint: tokens.url,
      credentials,
      onRefreshToken: (token) => saved.push(token),
    });
    await kaizala.listWebhooks(list);
    expect(saved).toEqual([]);
  });

  test('fails the call if it cannot be stored, and is offered again before the next call', async () => {
    const { endpoint, tokens } = await serviceOf({
      extra: () => ({ refreshToken: 'secret-refresh-2' }),
    });
    const saved: string[] = [];
    const onRefreshToken = (refreshToken: string) => {
      saved.push(refreshToken);
      if (saved.length === 1) throw new Error('disk full');
    };
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials, onRefreshToken });
    await expect(kaizala.listWebhooks(list)).rejects.toThrow('disk full');
    expect(endpoint.seen).toEqual([]);
    await kaizala.listWebhooks(list);
    expect(saved).toEqual(['secret-refresh-2', 'secret-refresh-2']);
    expect(tokens.seen).toHaveLength(1);
  });
});

describe('the token call', () => {
  test('is retried after a 429, and its error is the error of the call', async () => {
    const clock = testClock();
    const tokens = await serve((_, response, index) =>
      index === 0
        ? json(response, 429, { message: 'Slow.' }, { 'Retry-After': '7' })
        : json(response, 401, {
            message: 'Refused secret-refresh-1.',
            errorCode: 'Unauthenticated',
          }),
    );
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials, clock });
    const error: unknown = await kaizala.listWebhooks(list).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      operationId: 'getAccessToken',
      message: '[GET] "/v1/accessToken": 401 Unauthenticated: Refused ….',
      detail: 'Refused ….',
    });
    expect(clock.waits).toEqual([7000]);
  });

  test('is retried after a 503 and a lost connection', async () => {
    const tokens = await serve(({ url }, response, index) => {
      if (url.startsWith('/v1/webhook')) return json(response, 200, { webhooks: [] });
      if (index === 0) return json(response, 503, { message: 'Busy.' });
      if (index === 1) return response.socket!.destroy();
      return json(response, 200, { accessToken: 'token' });
    });
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials, clock: testClock() });
    expect(await kaizala.listWebhooks(list)).toEqual([]);
    expect(tokens.seen).toHaveLength(4);
  });

  test.for([301, 302, 307, 308])('does not follow a redirect with status %i', async (status) => {
    const elsewhere = await serve((_, response) => json(response, 200, { accessToken: 'x' }));
    const tokens = await serve((_, response) =>
      response.writeHead(status, { Location: `${elsewhere.url}/v1/accessToken` }).end(),
    );
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials });
    const error: unknown = await kaizala.getAccessToken().catch((thrown: unknown) => thrown);
    expect(isKaizalaProtocolError(error)).toBe(true);
    expect(error).toMatchObject({ fault: 'redirected-token-call' });
    expect(elsewhere.seen).toEqual([]);
  });

  test('uses its own host as the endpoint if the response has no endpointUrl', async () => {
    const both = await serve(({ url }, response) =>
      json(response, 200, url.endsWith('/accessToken') ? { accessToken: 't' } : { webhooks: [] }),
    );
    const kaizala = createClient({ tokenEndpoint: `${both.url}/v1/`, credentials });
    await kaizala.listWebhooks(list);
    expect(both.seen.map(({ url }) => url.split('?')[0])).toEqual([
      '/v1/accessToken',
      '/v1/webhook',
    ]);
  });

  test('can be made explicitly', async () => {
    const { tokens } = await serviceOf({});
    const kaizala = createClient({ tokenEndpoint: tokens.url, credentials });
    expect(await kaizala.getAccessToken()).toMatchObject({ accessToken: 'token-1' });
    const fixed = createClient({ accessToken: 'x', endpointUrl: tokens.url });
    await expect(fixed.getAccessToken()).rejects.toThrow('needs credentials');
  });
});
