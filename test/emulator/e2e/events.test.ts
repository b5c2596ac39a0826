/** Sends every event from the emulator over HTTP to the receiver of this package. */
import { expect, test } from 'vitest';
import { eventTypes } from '../../../generated/v1/events.js';
import { eventExamples } from '../../../generated/v1/examples.js';
import {
  type EventHandlers,
  parseEvent,
  type ReceivedEvent,
  toNodeListener,
} from '../../../src/receiver.js';
import type { EventExampleName } from '../../../src/testing.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveListener, serveReceiver } from '../../support/servers.js';
import { callBackToken, emulate, objectId, wanted } from './world.js';

/** A receiver with a handler for each event type. `handled` records which handler got which event. */
async function receiverOfAll() {
  const handled: { by: string; event: ReceivedEvent }[] = [];
  const on = Object.fromEntries(
    eventTypes.map((type) => [
      type,
      (event: unknown) => void handled.push({ by: type, event: event as ReceivedEvent }),
    ]),
  ) as EventHandlers;
  const { receiver, unhandled, errors } = receiverOf({ on });
  return { ...(await serveReceiver(receiver)), handled, unhandled, errors };
}

test('each event reaches its own handler, with the settings of the webhook', async () => {
  const { emulator, client } = await emulate();
  const receiver = await receiverOfAll();
  const { webhookId } = await client.createWebhook({
    ...wanted(receiver.url),
    callBackContext: 'depot-north',
  });
  for (const type of eventTypes) {
    const [delivery, ...others] = await emulator.trigger(type);
    expect(others).toEqual([]);
    expect(delivery).toMatchObject({ state: 'delivered', webhookId, eventType: type });
    expect(delivery!.attempts).toEqual([
      { at: expect.any(Number), duration: expect.any(Number), status: 200 },
    ]);
    const last = receiver.handled.at(-1)!;
    expect(last.by).toBe(type);
    expect(last.event).toMatchObject({
      eventType: type,
      eventId: delivery!.eventId,
      objectId,
      objectType: 'Group',
      context: 'depot-north',
      subscriptionId: webhookId,
    });
    expect(parseEvent(last.event).known).toBe(true);
    expect(last.event).toEqual(delivery!.event);
  }
  expect(receiver.handled).toHaveLength(eventTypes.length);
  const ids = new Set(receiver.handled.map(({ event }) => event.eventId));
  expect(ids.size).toBe(eventTypes.length);
  expect([...receiver.unhandled, ...receiver.errors]).toEqual([]);
});

test('every example of the API description arrives, including the example of an unknown type', async () => {
  const { emulator, client } = await emulate();
  const receiver = await receiverOfAll();
  await client.createWebhook(wanted(receiver.url));
  const names = Object.keys(eventExamples) as EventExampleName[];
  for (const name of names) {
    const [delivery] = await emulator.trigger(name);
    expect(delivery?.state, name).toBe('delivered');
    const { data } = delivery!.event as ReceivedEvent;
    // The payload of a response repeats the id of the event as `responseId`. Both ids must be new and equal.
    if ('responseId' in data) expect(data['responseId']).toBe(delivery!.eventId);
  }
  const [unknown, ...others] = receiver.unhandled;
  expect(others).toEqual([]);
  expect(unknown).toMatchObject({
    event: { eventType: eventExamples['UnknownEvent.photoWithLocation'].eventType },
    why: { reason: 'unknown-type', issues: [] },
  });
  expect(receiver.handled.map(({ event }) => event.eventType)).toEqual(
    names.filter((name) => !name.startsWith('UnknownEvent.')).map((name) => name.split('.')[0]),
  );
  expect(receiver.errors).toEqual([]);
});

test('a delivery is as described: JSON, the token header, and no undocumented header', async () => {
  const { emulator, client } = await emulate();
  const seen: { method?: string; url?: string; headers: string[] }[] = [];
  const { receiver, handled } = receiverOf();
  const listener = toNodeListener(receiver);
  const url = await serveListener((request, response) => {
    const { method, url: path, rawHeaders } = request;
    const names = rawHeaders
      .filter((_, index) => index % 2 === 0)
      .map((name) => name.toLowerCase());
    seen.push({ method: method!, url: path!, headers: names.toSorted() });
    listener(request, response);
  });
  await client.createWebhook(wanted(`${url}/kaizala?depot=north%20wing&a`));
  await emulator.trigger('JobCreated');
  expect(handled).toHaveLength(1);
  expect(seen).toEqual([
    {
      method: 'GET',
      url: expect.stringMatching(/^\/kaizala\?depot=north%20wing&a&validationToken=\d{12}$/),
      headers: ['connection', 'host'],
    },
    {
      method: 'POST',
      url: '/kaizala?depot=north%20wing&a',
      headers: ['connection', 'content-length', 'content-type', 'host', 'kz-callback-token'],
    },
  ]);
});

test('overlapping webhooks each get the event, with the same eventId and their own settings', async () => {
  const { emulator, client } = await emulate();
  const receiver = await receiverOfAll();
  const objects = [
    { objectType: 'Group', objectId },
    { objectType: 'Action', objectId: '5f0c2d81-0000-4d86-8f0b-6e2d9c4b1a77@1' },
    { objectType: 'ActionPackage', objectId: 'com.example.stockcount' },
  ] as const;
  const ids: string[] = [];
  for (const object of objects) {
    const request = { ...wanted(receiver.url), ...object, callBackContext: object.objectType };
    ids.push((await client.createWebhook(request)).webhookId);
  }
  const deliveries = await emulator.trigger('ActionResponse');
  expect(new Set(deliveries.map(({ eventId }) => eventId)).size).toBe(1);
  expect(deliveries.map(({ webhookId }) => webhookId)).toEqual(ids);
  const own = objects.map((object, index) => ({
    ...object,
    context: object.objectType,
    subscriptionId: ids[index],
    eventId: deliveries[0]!.eventId,
  }));
  // The receiver must handle all three deliveries. They have the same eventId, but they are not copies: each is for
  // another webhook.
  const bySubscription = receiver.handled
    .map(({ event }) => event)
    .toSorted(
      (a, b) => ids.indexOf(String(a['subscriptionId'])) - ids.indexOf(String(b['subscriptionId'])),
    );
  expect(bySubscription).toMatchObject(own);

  await emulator.trigger('ActionResponse', {}, { objectId: 'com.example.stockcount' });
  await emulator.trigger('ActionResponse', {}, { webhookId: ids[1]! });
  expect(receiver.handled.slice(3).map(({ event }) => event['subscriptionId'])).toEqual([
    ids[2],
    ids[1],
  ]);
});

test('an event goes to the active webhooks that subscribe to its type', async () => {
  const { emulator, client } = await emulate();
  const receiver = await receiverOfAll();
  const jobs = await client.createWebhook(wanted(receiver.url, 'JobCreated'));
  await client.createWebhook(wanted(receiver.url, 'SurveyCreated'));
  const disabled = await client.createWebhook(wanted(receiver.url, 'JobCreated'));
  await client.updateWebhook(disabled.webhookId, { Active: false });
  const deliveries = await emulator.trigger('JobCreated');
  expect(deliveries.map(({ webhookId }) => webhookId)).toEqual([jobs.webhookId]);
  expect(await emulator.trigger('MemberAdded')).toEqual([]);
});

test('overrides and payloads arrive unchanged, and take precedence over the settings of the webhook', async () => {
  const { emulator, client } = await emulate();
  const receiver = await receiverOfAll();
  const { webhookId } = await client.createWebhook(wanted(receiver.url));
  await emulator.trigger('JobCreated', {
    eventId: 'example-event',
    objectId: 'another-object',
    data: { title: 'Count shelf 4', dueDate: null, text: undefined },
  });
  const [{ event: job } = { event: undefined }] = receiver.handled;
  expect(job).toMatchObject({ eventId: 'example-event', objectId: 'another-object' });
  expect(job!.data).toMatchObject({ title: 'Count shelf 4' });
  expect(job!.data).not.toHaveProperty('dueDate');
  expect(job!.data).toHaveProperty('text');

  const payload = { objectId: 'o', objectType: 'Group', eventType: 'JobCreated', eventId: 'e' };
  await emulator.deliver({ ...payload, data: {}, isNew: true });
  expect(receiver.handled[1]!.event).toEqual({
    ...payload,
    data: {},
    isNew: true,
    subscriptionId: webhookId,
  });
});

test('a webhook without a token gets deliveries without the header', async () => {
  const { emulator, client } = await emulate();
  const tokens: unknown[] = [];
  const open = receiverOf({ token: false });
  const listener = toNodeListener(open.receiver);
  const url = await serveListener((request, response) => {
    tokens.push(request.headers['kz-callback-token']);
    listener(request, response);
  });
  const { callBackToken: _, ...withoutToken } = wanted(url);
  const { webhookId } = await client.createWebhook(withoutToken);
  await emulator.trigger('JobCreated');
  await client.updateWebhook(webhookId, { callBackToken });
  await emulator.trigger('JobCreated');
  // The first value is undefined, because the first request is the handshake, which has no token header.
  expect(tokens).toEqual([undefined, undefined, callBackToken]);
  expect(open.handled).toHaveLength(2);
});
