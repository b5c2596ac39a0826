import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleContestants, type Bundled } from './bundle.js';
import { bareFetch, type Connect } from './contestants.js';
import { storm, verifyStorm } from './storm.js';
import { verifyContestant } from './verify.js';

let folder: string;
let bundles: Bundled[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaizala-bench-'));
  bundles = await bundleContestants(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the compared clients do the same work', async () => {
  for (const { name, connect } of bundles) await verifyContestant(name, connect);
});

test('each bundle contains only the packages that its program needs', () => {
  expect(Object.fromEntries(bundles.map(({ name, packages }) => [name, packages]))).toEqual({
    'bare fetch': [],
    'openapi-fetch': ['openapi-fetch'],
    createFetchClient: ['kaizala-webhooks', 'openapi-fetch'],
    createClient: ['kaizala-webhooks'],
    '@hey-api/openapi-ts': [],
    ky: ['ky'],
    axios: ['axios'],
  });
  for (const { sizes } of bundles) expect(sizes.gzip).toBeLessThan(sizes.minified);
});

const altered: Record<string, [Connect, RegExp]> = {
  'sends no token': [
    (service) => bareFetch({ ...service, token: '' }),
    /odd, listWebhooks: the token of the request is ""/,
  ],
  'calls another URL': [
    (service) => bareFetch({ ...service, endpoint: `${service.endpoint}/v2` }),
    /the url of the request is ".*\/v2\/v1\/webhook/,
  ],
  'omits a field of the body': [
    (service) => {
      const program = bareFetch(service);
      return {
        ...program,
        createWebhook: ({ objectId, objectType, eventTypes, callBackUrl }) =>
          program.createWebhook({ objectId, objectType, eventTypes, callBackUrl }),
      };
    },
    /odd, createWebhook: the body of the request/,
  ],
  'uses another method': [
    ({ fetch, ...service }) =>
      bareFetch({
        ...service,
        fetch: (url, init) => fetch(url, init?.method ? { ...init, method: 'PUT' } : init),
      }),
    /the method of the request is "PUT"/,
  ],
  'sends two requests': [
    (service) => {
      const program = bareFetch(service);
      return {
        ...program,
        listWebhooks: async (of) => {
          await program.listWebhooks(of);
          return program.listWebhooks(of);
        },
      };
    },
    /the number of requests is 2/,
  ],
  'returns something else': [
    (service) => ({ ...bareFetch(service), createWebhook: async () => ({ webhookId: 'x' }) }),
    /the result is {"webhookId":"x"}/,
  ],
  'treats an error as a success': [
    ({ fetch, ...service }) =>
      bareFetch({
        ...service,
        fetch: async (url, init) => new Response((await fetch(url, init)).body),
      }),
    /the outcome of a 404 is "success"/,
  ],
};

test.for(Object.entries(altered))('finds a contestant that %s', async ([, [connect, fault]]) => {
  await expect(verifyContestant('odd', connect)).rejects.toThrow(fault);
});

test('a storm loses and duplicates no create', async () => {
  const seen = await storm({ calls: 100, concurrency: 10, refused: 0.3, seed: 1 });
  verifyStorm(seen, 100);
  expect(seen.attempts).toBeGreaterThan(110);
});

const made = (id: string, call: string) => ({ id, call });
test.for<[string, string[], { id: string; call: string }[], RegExp]>([
  ['a lost create', ['a', 'b'], [made('a', '0')], /call 1 was lost/],
  [
    'a duplicated create',
    ['a', 'b'],
    [made('a', '0'), made('b', '1'), made('c', '1')],
    /Call 1 has created more than one webhook: b, c/,
  ],
  ['the id of another call', ['a', 'a'], [made('a', '0'), made('b', '1')], /but got a/],
  ['a call without a response', ['a'], [made('a', '0'), made('b', '1')], /but got undefined/],
  [
    'a create that no call requested',
    ['a', 'b'],
    [made('a', '0'), made('b', '1'), made('c', '')],
    /2 calls have created 3 webhooks/,
  ],
])('finds %s', ([, ids, created, message]) => {
  expect(() => verifyStorm({ ids, created }, 2)).toThrow(message);
});
