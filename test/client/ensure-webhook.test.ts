import { beforeEach, expect, test } from 'vitest';
import { createClient } from '../../src/client/create-client.js';
import type { Client } from '../../src/client/types.js';
import type { Webhook } from '../../src/index.js';
import { type Handler, json, serve } from './server.js';

const request = {
  objectId: 'o',
  objectType: 'Group',
  eventTypes: ['JobCreated', 'JobResponse'],
  callBackUrl: 'https://hooks.example.com/kaizala',
  callBackToken: 'example-callback-token',
} as const;
const wanted = { ...request, eventTypes: [...request.eventTypes] };

let webhooks: Webhook[];
let client: Client;
let calls: string[];
/**
 * If `loseCreate` is set, the service closes the connection of a create call, so that the response is lost. The value
 * says whether the service closes it before or after it has created the webhook.
 */
let loseCreate: 'before' | 'after' | undefined;

const webhook = (id: string, more: Partial<Webhook> = {}): Webhook => ({
  id,
  objectId: 'o',
  objectType: 'Group',
  events: ['JobResponse', 'JobCreated'],
  callbackUrl: request.callBackUrl,
  callbackToken: request.callBackToken,
  active: true,
  ...more,
});

/** A minimal simulated service, which remembers the webhooks that were created. */
const service: Handler = ({ method, url, body }, response) => {
  const id = /\/webhook\/(\w+)/.exec(url)?.[1];
  calls.push(id ? `${method} ${id} ${body}`.trim() : method);
  if (method === 'GET') return json(response, 200, { webhooks });
  if (method === 'POST') {
    if (loseCreate !== 'before') webhooks.push(webhook('created'));
    if (loseCreate) return response.socket!.destroy();
    return json(response, 200, { webhookId: 'created' });
  }
  if (method === 'DELETE') webhooks = webhooks.filter((one) => one.id !== id);
  return json(response, 200, {});
};

beforeEach(async () => {
  [webhooks, calls, loseCreate] = [[], [], undefined];
  const { url } = await serve(service);
  client = createClient({ accessToken: 't', endpointUrl: url });
});

test('creates a webhook if there is none', async () => {
  webhooks = [webhook('other', { callbackUrl: 'https://hooks.example.com/other' })];
  expect(await client.ensureWebhook(wanted)).toEqual({
    webhookId: 'created',
    done: 'created',
    deleted: [],
  });
  expect(calls).toEqual(['GET', 'POST', 'GET']);
});

test('does nothing if the webhook is as requested', async () => {
  webhooks = [webhook('w')];
  expect(await client.ensureWebhook(wanted)).toEqual({
    webhookId: 'w',
    done: 'nothing',
    deleted: [],
  });
  expect(calls).toEqual(['GET']);
});

test.for([
  ['disabled', { active: false }, { Active: true }],
  ['other events', { events: ['JobCreated'] }, { eventTypes: ['JobCreated', 'JobResponse'] }],
  ['another token', { callbackToken: 'old' }, { callBackToken: request.callBackToken }],
] as const)('updates only the setting that differs: %s', async ([, state, change]) => {
  webhooks = [webhook('w', state as Partial<Webhook>)];
  expect(await client.ensureWebhook(wanted)).toMatchObject({ webhookId: 'w', done: 'updated' });
  expect(calls).toEqual(['GET', `PUT w ${JSON.stringify(change)}`]);
});

test('finds a webhook with the other spelling', async () => {
  const { callbackUrl, callbackToken, ...rest } = webhook('w');
  webhooks = [{ ...rest, callBackUrl: callbackUrl!, callBackToken: callbackToken! }];
  expect(await client.ensureWebhook(wanted)).toMatchObject({ done: 'nothing' });
});

test('keeps the oldest of several webhooks, and deletes the others', async () => {
  webhooks = [webhook('a', { active: false }), webhook('b', { ts: 2 }), webhook('c', { ts: 1 })];
  expect(await client.ensureWebhook(wanted)).toEqual({
    webhookId: 'c',
    done: 'nothing',
    deleted: ['b', 'a'],
  });
  expect(webhooks.map(({ id }) => id)).toEqual(['c']);
});

test('finds the created webhook if the response to the create is lost', async () => {
  loseCreate = 'after';
  expect(await client.ensureWebhook(wanted)).toEqual({
    webhookId: 'created',
    done: 'created',
    deleted: [],
  });
  expect(calls).toEqual(['GET', 'POST', 'GET']);
});

test('fails if the create itself is lost, and can be repeated', async () => {
  loseCreate = 'before';
  await expect(client.ensureWebhook(wanted)).rejects.toMatchObject({ name: 'KaizalaNetworkError' });
  loseCreate = undefined;
  expect(await client.ensureWebhook(wanted)).toMatchObject({ done: 'created' });
  expect(webhooks).toHaveLength(1);
});

test('leaves one webhook if several deployments run at once', async () => {
  let created = 0;
  const shared = await serve(async ({ method, url, body }, response) => {
    const id = /\/webhook\/(\w+)/.exec(url)?.[1];
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (method === 'GET') return json(response, 200, { webhooks });
    if (method === 'POST') {
      created += 1;
      webhooks.push(
        webhook(`n${created}`, {
          ts: created,
          events: (JSON.parse(body) as { eventTypes: string[] }).eventTypes,
        }),
      );
      return json(response, 200, { webhookId: `n${created}` });
    }
    if (method === 'DELETE' && !webhooks.some((one) => one.id === id))
      return json(response, 404, { message: 'Gone.' });
    if (method === 'DELETE') webhooks = webhooks.filter((one) => one.id !== id);
    return json(response, 200, {});
  });
  const deploy = (eventTypes: ('JobCreated' | 'JobResponse')[]) =>
    createClient({ accessToken: 't', endpointUrl: shared.url }).ensureWebhook({
      ...wanted,
      eventTypes,
    });
  const before: Webhook[][] = [
    [],
    [webhook('a', { events: ['JobCreated'] }), webhook('b', { events: ['JobResponse'] })],
  ];
  for (const state of before) {
    webhooks = state;
    const done = await Promise.all([
      deploy(['JobCreated']),
      deploy(['JobResponse']),
      deploy(['JobCreated']),
    ]);
    expect(webhooks).toHaveLength(1);
    expect(new Set(done.map(({ webhookId }) => webhookId))).toEqual(new Set([webhooks[0]!.id]));
  }
});

test('sends nothing for an invalid request', async () => {
  webhooks = [webhook('a', { callbackUrl: null }), webhook('b', { callbackUrl: null })];
  const { callBackUrl, ...rest } = wanted;
  await expect(
    client.ensureWebhook({ ...rest, callbackUrl: callBackUrl } as never),
  ).rejects.toMatchObject({ name: 'KaizalaRequestError' });
  await expect(
    client.ensureWebhook({ ...wanted, callBackTokn: 'x' } as never),
  ).rejects.toMatchObject({ pointer: '/callBackTokn' });
  expect(calls).toEqual([]);
});

test('compares URLs without regard to capitals, also if the other spelling is null', async () => {
  webhooks = [
    webhook('w', {
      callbackUrl: null,
      callBackUrl: 'https://HOOKS.example.com:443/kaizala',
    } as Partial<Webhook>),
  ];
  expect(await client.ensureWebhook(wanted)).toMatchObject({ webhookId: 'w', done: 'nothing' });
});
