import fc from 'fast-check';
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { requestExamples } from '../../generated/v1/examples.js';
import { createClient } from '../../src/client/create-client.js';
import { isKaizalaApiError, isKaizalaNetworkError } from '../../src/client/errors.js';
import { parseRetryAfter } from '../../src/client/retry-after.js';
import type { Client, ClientOptions, FixedIdentity } from '../../src/client/types.js';
import { testClock } from './clock.js';
import { json, serve } from './server.js';

const list = { objectId: 'o', objectType: 'Group' } as const;
const operations: Record<string, (client: Client) => Promise<unknown>> = {
  createWebhook: (client) => client.createWebhook(requestExamples['createWebhook.action']),
  listWebhooks: (client) => client.listWebhooks(list),
  updateWebhook: (client) => client.updateWebhook('w', { Active: true }),
  deleteWebhook: (client) => client.deleteWebhook('w'),
};
const names = Object.keys(operations);

const good = (response: ServerResponse) => json(response, 200, { webhookId: 'w', webhooks: [] });
const refuse = (status: number, headers?: Record<string, string>) => (response: ServerResponse) =>
  json(response, status, { message: 'Later.' }, headers);
const lose = (response: ServerResponse) => response.socket!.destroy();

/** Makes a client, and a server that sends these responses in order. After the last response, the server repeats it. */
async function clientForResponses(
  responses: ((response: ServerResponse) => unknown)[],
  options: Partial<Extract<ClientOptions, FixedIdentity>> = {},
) {
  const clock = testClock();
  const { url, seen } = await serve((_, response, index) =>
    (responses[index] ?? responses.at(-1)!)(response),
  );
  const client = createClient({ accessToken: 't', endpointUrl: url, clock, ...options });
  return { client, clock, seen };
}

describe('retries a 429', () => {
  test.for(names)('%s', async (name) => {
    const { client, clock, seen } = await clientForResponses([
      refuse(429, { 'Retry-After': '30' }),
      good,
    ]);
    await operations[name]!(client);
    expect(clock.waits).toEqual([30_000]);
    expect(seen).toHaveLength(2);
    expect(seen[1]!.body).toBe(seen[0]!.body);
  });

  test('at the date in Retry-After, after at most the cap, and with jitter without Retry-After', async () => {
    const clock = testClock();
    const date = new Date(clock.now() + 12_000).toUTCString();
    const responses = [
      refuse(429, { 'Retry-After': date }),
      refuse(429, { 'Retry-After': '9999' }),
      refuse(429),
      good,
    ];
    const { client } = await clientForResponses(responses, { clock });
    await client.listWebhooks(list);
    expect(clock.waits.slice(0, 2)).toEqual([12_000, 60_000]);
    expect(clock.waits[2]).toBeGreaterThanOrEqual(0);
    expect(clock.waits[2]).toBeLessThanOrEqual(4000);
  });

  test('as often as the option says, and then throws it', async () => {
    for (const attempts of [1, 3]) {
      const { client, seen, clock } = await clientForResponses(
        [refuse(429, { 'Retry-After': '2' })],
        {
          retry: { attempts, cap: 1500 },
        },
      );
      const error: unknown = await client.listWebhooks(list).catch((thrown: unknown) => thrown);
      expect(isKaizalaApiError(error)).toBe(true);
      expect(error).toMatchObject({ status: 429, retryAfter: 2000, detail: 'Later.' });
      expect(seen).toHaveLength(attempts);
      expect(clock.waits).toEqual(Array.from({ length: attempts - 1 }, () => 1500));
    }
  });
});

test('makes four attempts by default', async () => {
  const { client, seen, clock } = await clientForResponses([refuse(429)]);
  await expect(client.listWebhooks(list)).rejects.toMatchObject({ status: 429 });
  expect(seen).toHaveLength(4);
  expect(clock.waits).toHaveLength(3);
});

describe('retries a 503', () => {
  test.for(names)('%s, with Retry-After', async (name) => {
    const { client, seen } = await clientForResponses([refuse(503, { 'Retry-After': '1' }), good]);
    await operations[name]!(client);
    expect(seen).toHaveLength(2);
  });
});

describe.for([502, 503, 504])('%i without Retry-After', (status) => {
  test.for(names)('is retried by %s, unless it creates', async (name) => {
    const { client, seen } = await clientForResponses([refuse(status), good]);
    const outcome = operations[name]!(client);
    if (name === 'createWebhook') await expect(outcome).rejects.toMatchObject({ status });
    else await outcome;
    expect(seen).toHaveLength(name === 'createWebhook' ? 1 : 2);
  });

  test('may have deleted the webhook that the next attempt does not find', async () => {
    const { client, seen } = await clientForResponses([refuse(status), refuse(404)]);
    await client.deleteWebhook('w');
    expect(seen).toHaveLength(2);
  });
});

test.for([
  [502, 1],
  [503, 2],
  [504, 1],
])('%i with Retry-After: sends a create %i times', async ([status, times]) => {
  const { client, seen } = await clientForResponses([
    refuse(status!, { 'Retry-After': '1' }),
    good,
  ]);
  const outcome = operations['createWebhook']!(client);
  if (times === 1) await expect(outcome).rejects.toMatchObject({ status });
  else await outcome;
  expect(seen).toHaveLength(times!);
});

test('throws a 404 after a 503 with Retry-After, which has deleted nothing', async () => {
  const { client } = await clientForResponses([refuse(503, { 'Retry-After': '1' }), refuse(404)]);
  await expect(client.deleteWebhook('w')).rejects.toMatchObject({ status: 404 });
});

test('does not retry a 500', async () => {
  const { client, seen } = await clientForResponses([refuse(500), good]);
  await expect(client.listWebhooks(list)).rejects.toMatchObject({ status: 500 });
  expect(seen).toHaveLength(1);
});

describe('a lost connection', () => {
  test.for(names)('is retried by %s, unless it creates', async (name) => {
    const { client, seen } = await clientForResponses([lose, good]);
    const outcome = operations[name]!(client);
    if (name === 'createWebhook') {
      const error: unknown = await outcome.catch((thrown: unknown) => thrown);
      expect(isKaizalaNetworkError(error)).toBe(true);
      expect((error as Error).cause).toBeInstanceOf(Error);
      expect((error as Error).message).toBe(
        '[POST] "/v1/webhook": the connection failed or was lost (UND_ERR_SOCKET). The API may or may not have handled the request.',
      );
    } else await outcome;
    expect(seen).toHaveLength(name === 'createWebhook' ? 1 : 2);
  });

  test('in the middle of the response is retried, too', async () => {
    const half = (response: ServerResponse) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('{"webhooks":');
      setTimeout(() => response.socket!.destroy(), 20);
    };
    const { client, seen } = await clientForResponses([half, good]);
    expect(await client.listWebhooks(list)).toEqual([]);
    expect(seen).toHaveLength(2);
  });

  test('before the 404 of a delete means that it has succeeded', async () => {
    const { client, seen } = await clientForResponses([lose, refuse(404)]);
    await client.deleteWebhook('w');
    expect(seen).toHaveLength(2);
    for (const responses of [[refuse(404)], [refuse(429, { 'Retry-After': '0' }), refuse(404)]]) {
      const other = await clientForResponses(responses);
      await expect(other.client.deleteWebhook('w')).rejects.toMatchObject({ status: 404 });
    }
    const update = await clientForResponses([lose, refuse(404)]);
    await expect(update.client.updateWebhook('w', { Active: true })).rejects.toMatchObject({
      status: 404,
    });
  });
});

describe('layers', () => {
  test('see every attempt, and no secret', async () => {
    const seen: string[] = [];
    const { client } = await clientForResponses([refuse(429, { 'Retry-After': '0' }), good], {
      accessToken: 'secret-token',
      layers: [
        async (call, next) => {
          const headers = JSON.stringify([...call.headers]);
          const response = await next(call);
          seen.push(
            `${call.operationId} ${call.path} ${response.status} ${headers.includes('secret')}`,
          );
          return response;
        },
      ],
    });
    await client.listWebhooks(list);
    expect(seen).toEqual([
      'listWebhooks /webhook?objectId=o&objectType=Group 429 false',
      'listWebhooks /webhook?objectId=o&objectType=Group 200 false',
    ]);
  });
});

test('sends a header that a layer appends only once in each attempt', async () => {
  const { client, seen } = await clientForResponses(
    [refuse(429, { 'Retry-After': '0' }), refuse(429, { 'Retry-After': '0' }), good],
    {
      layers: [
        (call, next) => {
          call.headers.append('x-trace', 'a');
          return next(call);
        },
      ],
    },
  );
  await client.listWebhooks(list);
  expect(seen.map(({ headers }) => headers['x-trace'])).toEqual(['a', 'a', 'a']);
});

describe('Retry-After', () => {
  test('is converted from seconds to ms', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.constantFrom('', ' ', '\t'), (seconds, space) => {
        expect(parseRetryAfter(`${space}${seconds}${space}`, 0)).toBe(seconds * 1000);
      }),
    );
  });

  test('can be a date, and gives no negative wait', () => {
    const time = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
    fc.assert(
      fc.property(time, time, (at, now) => {
        expect(parseRetryAfter(new Date(at).toUTCString(), now)).toBe(Math.max(0, at - now));
      }),
    );
  });

  test('gives a wait or undefined for any value', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), (value) => {
        const wait = parseRetryAfter(value, Date.now());
        expect(wait === undefined || wait >= 0).toBe(true);
      }),
    );
    for (const nonsense of [null, '', '-1', 'soon', '1e3', 'Someday']) {
      expect(parseRetryAfter(nonsense, 0)).toBeUndefined();
    }
  });
});
