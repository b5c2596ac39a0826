/**
 * A seed is the initial state of an emulator: webhooks, credentials and a time. Also: seeds that violate the API
 * description.
 */
import { expect, test } from 'vitest';
import type { CreateWebhookRequest } from '../../src/common/types.js';
import { createEmulator, type Seed } from '../../src/emulator.js';

const webhook: CreateWebhookRequest = {
  objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
  objectType: 'Group',
  eventTypes: ['JobCreated'],
  callBackUrl: 'http://127.0.0.1:9/',
};
const credentials = { applicationId: 'depot', applicationSecret: 's3cr3t', refreshToken: 's3cr3t' };

test('starts with the seed, and restores the seed at a reset', async () => {
  const seed: Seed = {
    clock: { now: '2019-03-01T12:00:00Z' },
    credentials,
    webhooks: [
      { ...webhook, webhookId: 'first', active: false },
      {
        api: 'connector',
        applicationId: 'other',
        objectId: '1',
        ObjectType: 'Group',
        eventTypes: ['JobCreated'],
        callBackUrl: 'http://127.0.0.1:9/',
      },
    ],
  };
  const emulator = createEmulator({ seed });
  const at = Date.UTC(2019, 2, 1, 12);
  const expected = [
    { webhookId: 'first', applicationId: 'depot', ts: at, active: false, disabled: { at } },
    { applicationId: 'other', api: 'connector', objectType: 'Group', active: true },
  ];
  expect(emulator.webhooks()).toMatchObject(expected);
  expect(emulator.now() - at).toBeLessThan(5000);
  await emulator.reset({});
  expect(emulator.webhooks()).toEqual([]);
  const call = (headers: Record<string, string>) =>
    emulator.fetch(new Request('http://127.0.0.1/v1/accessToken', { headers }));
  expect((await call({ ...credentials, applicationId: 'x' })).status).toBe(200);
  await emulator.reset();
  expect(emulator.webhooks()).toMatchObject(expected);
  expect((await call({ ...credentials, applicationId: 'x' })).status).toBe(401);
  expect((await call(credentials)).status).toBe(200);
  await emulator.close();
});

test.for<[unknown, RegExp]>([
  [[], /^seed: The seed is an array of 0: expected an object\. Fix: /],
  [{ hooks: [] }, /^seed: The name of a field is "hooks": expected one of webhooks, /],
  [{ webhooks: {} }, /^seed: \/webhooks is an object: expected an array/],
  [{ webhooks: [webhook, 7] }, /^seed: \/webhooks\/1 is 7: expected an object/],
  [{ webhooks: [{}] }, /^seed: \/webhooks\/0\/objectId is missing; expected .* Fix: add it/],
  [{ webhooks: [{ ...webhook, id: 1 }] }, /^seed: \/webhooks\/0\/id is not a property/],
  [
    { webhooks: [{ ...webhook, callBackUrl: 'https://example.com/' }] },
    /^seed: \/webhooks\/0\/callBackUrl is refused: callbacks to example\.com are not allowed/,
  ],
  [{ webhooks: [{ ...webhook, validity: '1' }] }, /^seed: \/webhooks\/0\/validity is "1", which /],
  [{ webhooks: [{ ...webhook, webhookId: 'a/b' }] }, /^seed: \/webhooks\/0\/webhookId is a string/],
  [{ webhooks: [{ ...webhook, api: 'v2' }] }, /^seed: \/webhooks\/0\/api is .* v1, connector/],
  [
    { webhooks: [{ ...webhook, active: 1 }] },
    /^seed: \/webhooks\/0\/active is 1: expected true or/,
  ],
  [
    {
      webhooks: [
        { ...webhook, webhookId: 'a' },
        { ...webhook, webhookId: 'a' },
      ],
    },
    /^seed: \/webhooks\/1\/webhookId is also the id of \/webhooks\/0/,
  ],
  [{ webhooks: [webhook, webhook, webhook] }, /^seed: \/webhooks\/2: .*limits\.webhooks/],
  [{ credentials: [] }, /^seed: \/credentials is an array of 0: expected at least one/],
  [
    { credentials: { applicationId: 's3cr3t' } },
    /^seed: \/credentials\/applicationSecret is missing/,
  ],
  [{ clock: { now: 'today' } }, /^seed: \/clock\/now is a string of 5 characters: expected an ISO/],
  [
    { clock: { now: '2026-02-30T12:00:00Z' } },
    /^seed: \/clock\/now is a string of 20 characters: /,
  ],
  [{ clock: { now: '2026-13-01' } }, /^seed: \/clock\/now is a string of 10 characters: /],
  [{ clock: {} }, /^seed: \/clock\/now is missing/],
])('refuses %j, and keeps the current state', async ([seed, message]) => {
  const limits = { webhooks: 2 };
  expect(() => createEmulator({ seed: seed as Seed, limits })).toThrow(message);
  const emulator = createEmulator({ seed: { webhooks: [webhook] }, limits });
  const before = emulator.webhooks();
  const error: unknown = await emulator.reset(seed as Seed).catch((thrown: unknown) => thrown);
  expect((error as Error).message).toMatch(message);
  expect((error as Error).message).not.toContain('s3cr3t');
  expect(emulator.webhooks()).toEqual(before);
  await emulator.close();
});
