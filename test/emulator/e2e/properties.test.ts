/**
 * Sends random requests. Every response must be JSON, every error must be a 4xx with a message, and the emulator must
 * still work afterwards.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callerAt, expectHarmless, reports } from './calls.js';
import { credentials, hour, wanted } from './world.js';

let own: ReturnType<typeof reports>;
beforeEach(() => {
  own = reports();
});
// The emulator must report no failure.
afterEach(() => own.expectNone());

/** Checks that a response is a success, a refusal with a message, or a 308 without a body. */
async function expectFitting(response: Response): Promise<void> {
  const text = await response.text();
  expect(response.status, text).toBeLessThan(500);
  expectHarmless(text);
  const type = response.headers.get('content-type') ?? '';
  // The page, its script and the text of an inbox are not JSON.
  const isPage = response.status < 400 && /^text\/(html|plain|javascript)/.test(type);
  if (response.status === 308 || response.status === 302) expect(text).toBe('');
  else if (isPage) expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  else if (response.status >= 400)
    expect(JSON.parse(text)).toMatchObject({ message: expect.stringMatching(/\S/) });
  else expect(JSON.parse(text)).toBeTypeOf('object');
}

const fields = [
  ...Object.keys(wanted('')),
  'callBackContext',
  'validity',
  'Active',
  'ObjectType',
  '__proto__',
];

test('any JSON, and any value in any field, is created or refused', async () => {
  const { call, callBackUrl, client, emulator, expectAlive } = await callerAt();
  const good = wanted(callBackUrl);
  const { webhookId } = await client.createWebhook(good);
  const body = fc.oneof(
    fc.jsonValue(),
    // A nearly valid request: up to three of its fields are replaced or added. Some of these fields are unknown.
    fc
      .dictionary(fc.oneof(fc.constantFrom(...fields), fc.string()), fc.jsonValue(), {
        maxKeys: 3,
      })
      .map((odd) => ({ ...good, ...odd })),
    fc.record({ Active: fc.jsonValue() }),
  );
  const connector = fc.option(fc.constantFrom(credentials.applicationId, 'another', ''), {
    nil: undefined,
  });
  await fc.assert(
    fc.asyncProperty(body, fc.boolean(), connector, async (value, creates, applicationId) => {
      const path = creates ? '/v1/webhook' : `/v1/webhook/${webhookId}`;
      const headers: Record<string, string> = applicationId === undefined ? {} : { applicationId };
      const text = JSON.stringify(value);
      await expectFitting(await call(creates ? 'POST' : 'PUT', path, text, headers));
    }),
    { numRuns: 400 },
  );
  for (const { disabled: _, ...webhook } of emulator.webhooks())
    expect(Object.keys(webhook)).toHaveLength(12);
  await expectAlive();
});

test('any JSON to the admin routes is executed or refused', async () => {
  const { call, callBackUrl, client, emulator, expectAlive } = await callerAt();
  await client.createWebhook(wanted(callBackUrl));
  const { webhookId } = emulator.webhooks()[0]!;
  const [delivery] = await emulator.trigger('JobCreated');
  const names = [
    'event',
    'payload',
    'payloadText',
    'complete',
    'overrides',
    'objectId',
    'webhookId',
    'deliveryId',
    'applicationId',
    'behaviour',
    'faults',
    'location',
  ];
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({ event: fc.constant('JobCreated'), overrides: fc.jsonValue() }),
    fc.record({
      event: fc.constant('JobCreated'),
      overrides: fc.array(
        fc.record(
          {
            op: fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test'),
            path: fc.constantFrom(
              '',
              '/data',
              '/eventId',
              '/eventType',
              '/context',
              '/__proto__/x',
            ),
            from: fc.constantFrom('', '/data', '/data/title', '/objectId'),
            value: fc.jsonValue(),
          },
          { requiredKeys: ['op', 'path'] },
        ),
      ),
    }),
    fc.record({ payload: fc.jsonValue() }),
    fc.record({
      event: fc.constantFrom('ActionResponse', 'TextMessageCreated'),
      faults: fc.dictionary(
        fc.constantFrom('duplicate', 'drop', 'unknownType', 'editedResponse', 'wrongToken', 'x'),
        fc.oneof(fc.boolean(), fc.constant(2), fc.jsonValue()),
      ),
    }),
    fc.record({ payload: fc.jsonValue(), complete: fc.boolean() }),
    fc.record({
      payloadText: fc.oneof(fc.json(), fc.string(), fc.jsonValue()),
      complete: fc.boolean(),
    }),
    fc.record({ deliveryId: fc.oneof(fc.constant(delivery!.deliveryId), fc.string()) }),
    fc.record({ behaviour: fc.oneof(fc.constantFrom('correct', 'wrong-echo'), fc.string()) }),
    // A nearly valid webhook: up to two of its fields are replaced or added.
    fc
      .dictionary(fc.constantFrom(...fields, 'applicationId'), fc.jsonValue(), { maxKeys: 2 })
      .map((odd) => ({ ...wanted(callBackUrl), ...odd })),
    fc.dictionary(fc.constantFrom(...names), fc.jsonValue()),
  );
  const route = fc.constantFrom(
    'POST trigger',
    'POST trigger',
    'POST trigger',
    'POST advance',
    'POST move',
    'POST redeliver',
    'POST validate',
    'POST webhooks',
    `PUT webhooks/${webhookId}`,
    'PUT inboxes/default',
    'POST inbox/default',
  );
  await fc.assert(
    fc.asyncProperty(route, body, async (methodAndPath, value) => {
      const [method = '', path = ''] = methodAndPath.split(' ');
      await expectFitting(await call(method, `/_emulator/${path}`, JSON.stringify(value)));
    }),
    { numRuns: 400 },
  );
  await emulator.idle();
  await expectAlive();
});

test('any headers on any route are accepted or refused', async () => {
  const { url, accessToken, emulator, expectAlive } = await callerAt();
  const name = fc.oneof(
    fc.constantFrom(
      'accessToken',
      'applicationId',
      'applicationSecret',
      'refreshToken',
      'content-type',
      'origin',
      'sec-fetch-site',
      'access-control-request-method',
      'access-control-request-headers',
      'x-forwarded-host',
      'x-http-method-override',
      'accept',
    ),
    fc.stringMatching(/^x-[a-z]{1,8}$/),
  );
  const value = fc.oneof(
    fc.constantFrom(
      accessToken,
      'application/json',
      'http://localhost',
      'null',
      'POST',
      '__proto__',
    ),
    fc.stringMatching(/^[\t -~\u0080-\u00ff]{0,40}$/),
  );
  const path = fc.constantFrom(
    '/v1/accessToken',
    '/v1/webhook',
    '/v1/webhook?objectId=a&objectType=Group',
    '/v1/webhook/3c1f0a9e',
    '/_emulator',
    '/_emulator/webhooks',
    '/_emulator/advance',
    '/_emulator/',
    '/_emulator/state',
    '/_emulator/calls',
    '/_emulator/calls/0',
    '/_emulator/deliveries/1',
    '/_emulator/examples',
    '/_emulator/inboxes',
    '/_emulator/inbox/default?validationToken=1',
    '/_emulator/assets/page-x.js',
    '/nothing',
  );
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH');
  await fc.assert(
    fc.asyncProperty(method, path, fc.dictionary(name, value), async (verb, where, headers) => {
      const response = await fetch(url + where, { method: verb, headers, redirect: 'manual' });
      if (response.status !== 204) await expectFitting(response);
      else expect(verb).toBe('OPTIONS');
    }),
    { numRuns: 400 },
  );
  expect(emulator.deliveries()).toEqual([]);
  await expectAlive();
});

test('any path and query are found or refused', async () => {
  const { call, emulator, expectAlive } = await callerAt();
  emulator.moveEndpoint();
  const segment = fc.oneof(
    fc.constantFrom('v1', 'webhook', 'accessToken', 'endpoint-1', 'endpoint-2', '_emulator', '..'),
    fc.constantFrom('inbox', 'inboxes', 'webhooks', 'deliveries', 'calls', 'assets', 'state'),
    fc.stringMatching(/^[!-~]{0,10}$/),
  );
  const path = fc.array(segment, { maxLength: 5 });
  const query = fc.oneof(
    fc.constant(''),
    fc.webQueryParameters(),
    fc.stringMatching(/^(objectId|objectType|&|=|Group|%[0-9A-F]{0,2}){0,8}$/),
  );
  const method = fc.constantFrom('GET', 'DELETE', 'PUT', 'POST');
  await fc.assert(
    fc.asyncProperty(method, path, query, async (verb, segments, search) => {
      await expectFitting(await call(verb, `/${segments.join('/')}?${search}`));
    }),
    { numRuns: 600 },
  );
  await emulator.advance(hour);
  await expectAlive();
});
