/**
 * The throttle limits how often a connector may call the API. Also: a connector does not see webhooks of other
 * connectors.
 */
import { describe, expect, test } from 'vitest';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import {
  accessTokenOf,
  connect,
  credentials,
  emulate,
  minute,
  objectId,
  refused,
  wanted,
} from './world.js';

const group = { objectId, objectType: 'Group' } as const;
const others = { applicationId: 'another-application' };

/** Makes `count` calls, one after another, and returns their statuses. */
async function statusesOf(url: string, accessToken: string, count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let call = 0; call < count; call++) {
    const path = `/v1/webhook?objectId=${objectId}&objectType=Group`;
    statuses.push((await fetch(url + path, { headers: { accessToken } })).status);
  }
  return statuses;
}

const times = (count: number, status: number) => Array.from({ length: count }, () => status);

describe('the throttle', () => {
  test('allows a connector a hundred calls a minute, including token calls', async () => {
    const { emulator, url } = await emulate({ throttle: {} });
    const accessToken = await accessTokenOf(url);
    expect(await statusesOf(url, accessToken, 101)).toEqual([...times(99, 200), 429, 429]);
    const headers = { accessToken };
    const list = `${url}/v1/webhook?objectId=${objectId}&objectType=Group`;
    for (const response of [
      await fetch(list, { headers }),
      await fetch(`${url}/v1/accessToken`, { headers: credentials }),
    ]) {
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toMatch(/^(5\d|60)$/);
      expect(await response.json()).toEqual({
        message: expect.stringContaining(
          'expected at most 100 a minute per connector. Fix: ',
        ) as string,
      });
    }
    // After half a minute, `Retry-After` is half as long.
    await emulator.advance(minute / 2);
    expect((await fetch(list, { headers })).headers.get('retry-after')).toMatch(/^(2\d|30)$/);
    await emulator.advance(minute / 2);
    // Calls that were refused do not count towards the limit.
    expect(await statusesOf(url, accessToken, 101)).toEqual([...times(100, 200), 429]);
    await emulator.advance(minute);
    expect((await fetch(list, { headers })).status).toBe(200);
  });

  test('allows all connectors together three hundred calls a minute', async () => {
    const { emulator, url } = await emulate({ throttle: {} });
    const tokens: string[] = [];
    for (const applicationId of ['a', 'b', 'c', 'd'])
      tokens.push(await accessTokenOf(url, { applicationId }));
    const statuses: number[][] = [];
    for (const token of tokens) statuses.push(await statusesOf(url, token, 100));
    expect(statuses).toEqual([
      [...times(99, 200), 429],
      [...times(99, 200), 429],
      // The limit of 300 calls is for all connectors together. The 4 token calls and the 99 calls of each of the first
      // two connectors leave 98 calls for the third connector.
      [...times(98, 200), 429, 429],
      times(100, 429),
    ]);
    const response = await fetch(`${url}/v1/accessToken`, {
      headers: { ...credentials, applicationId: 'e' },
    });
    expect(await response.json()).toEqual({
      message: expect.stringContaining('expected at most 300 a minute per tenant. Fix: ') as string,
    });
    await emulator.advance(minute);
    for (const token of tokens) expect(await statusesOf(url, token, 60)).toEqual(times(60, 200));
  });

  test('has configurable limits, and can be switched off', async () => {
    const narrow = await emulate({ throttle: { connector: 3, tenant: 5 } });
    const first = await accessTokenOf(narrow.url);
    const second = await accessTokenOf(narrow.url, others);
    expect(await statusesOf(narrow.url, first, 3)).toEqual([200, 200, 429]);
    expect(await statusesOf(narrow.url, second, 2)).toEqual([200, 429]);
    const open = await emulate({ throttle: false });
    expect(await statusesOf(open.url, await accessTokenOf(open.url), 400)).toEqual(times(400, 200));
  });

  test('tells the client of this package how long to wait', async () => {
    const { url, emulator } = await emulate({ throttle: { connector: 2 } });
    const client = connect(url);
    await client.listWebhooks(group);
    const { status, retryAfter, detail } = await refused(client.listWebhooks(group));
    expect({ status, detail }).toEqual({
      status: 429,
      detail: expect.stringContaining('expected at most 2 a minute per connector. Fix: ') as string,
    });
    expect(retryAfter).toBeGreaterThan(50_000);
    expect(retryAfter).toBeLessThanOrEqual(60_000);
    await emulator.advance(retryAfter!);
    expect(await client.listWebhooks(group)).toEqual([]);
  });

  test('does not count deliveries, handshakes and admin calls', async () => {
    const { url, emulator } = await emulate({ throttle: { connector: 3 } });
    const client = connect(url);
    const { url: callBackUrl } = await serveReceiver(receiverOf().receiver);
    await client.createWebhook(wanted(callBackUrl));
    for (let count = 0; count < 20; count++) {
      await emulator.trigger('JobCreated');
      expect((await fetch(`${url}/_emulator/webhooks`)).status).toBe(200);
    }
    expect(await client.listWebhooks(group)).toHaveLength(1);
    expect((await refused(client.listWebhooks(group))).status).toBe(429);
  });
});

test("two connectors do not see each other's webhooks, and both get their deliveries", async () => {
  const { emulator, client, url } = await emulate();
  const stranger = connect(url, others);
  const { receiver, handled } = receiverOf();
  const { url: callBackUrl } = await serveReceiver(receiver);
  const { webhookId } = await client.createWebhook(wanted(callBackUrl));
  expect(await stranger.listWebhooks(group)).toEqual([]);
  for (const call of [
    stranger.updateWebhook(webhookId, { Active: false }),
    stranger.deleteWebhook(webhookId),
    stranger.updateWebhook('no-webhook', { Active: false }),
  ]) {
    const { status, errorCode, detail } = await refused(call);
    expect({ status, errorCode }).toEqual({ status: 404, errorCode: 'InvalidParameters' });
    expect(detail).toMatch(
      /^The webhookId of the path is ".*": expected the id of a webhook of this /,
    );
  }
  const own = await stranger.createWebhook(wanted(callBackUrl));
  expect(await client.listWebhooks(group)).toMatchObject([{ id: webhookId, active: true }]);
  expect(await stranger.listWebhooks(group)).toMatchObject([{ id: own.webhookId }]);
  const deliveries = await emulator.trigger('JobCreated');
  expect(deliveries.map((delivery) => delivery.webhookId)).toEqual([webhookId, own.webhookId]);
  expect(handled).toHaveLength(2);
});

test('lists the webhooks of one object in the order of creation, also after updates', async () => {
  const { client } = await emulate();
  const { url } = await serveReceiver(receiverOf().receiver);
  const create = async (object: object) =>
    (await client.createWebhook({ ...wanted(url), ...object })).webhookId;
  const ids = [await create({}), await create({}), await create({})];
  const action = await create({ objectType: 'Action' });
  const other = await create({ objectId: 'another-group' });
  const listed = async (of: object = {}) =>
    (await client.listWebhooks({ ...group, ...of })).map(({ id }) => id);
  await client.updateWebhook(ids[0]!, { callBackContext: 'new' });
  expect(await listed()).toEqual(ids);
  expect(await listed({ objectType: 'Action' })).toEqual([action]);
  expect(await listed({ objectId: 'another-group' })).toEqual([other]);
  expect(await listed({ objectId: 'no-group' })).toEqual([]);
  await client.updateWebhook(other, { objectId });
  expect(await listed()).toEqual([...ids, other]);
  expect(await listed({ objectId: 'another-group' })).toEqual([]);
  await client.deleteWebhook(ids[1]!);
  expect(await listed()).toEqual([ids[0], ids[2], other]);
  const [webhook] = await client.listWebhooks({ ...group, objectType: 'Action' });
  expect(webhook).toMatchObject({
    id: action,
    objectId,
    objectType: 'Action',
    callbackUrl: url,
    filters: [],
    active: true,
  });
});
