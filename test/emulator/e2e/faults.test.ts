/** Faults that a test requests from the emulator, and how the receiver of this package handles them. */
import { describe, expect, test } from 'vitest';
import type { DeliveryRecord } from '../../../src/emulator.js';
import { isInvalidEventError, type ReceiverOptions } from '../../../src/receiver.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { emulate, firstRetry, hour, minute, wanted } from './world.js';

/** Starts an emulator and a receiver, and creates a webhook that sends all events to the receiver. */
async function world(options: Partial<ReceiverOptions> = {}) {
  const noted = receiverOf(options);
  const { emulator, client } = await emulate();
  const { url } = await serveReceiver(noted.receiver);
  const { webhookId } = await client.createWebhook(wanted(url));
  /** Returns the titles of the jobs that the receiver has handled, in the order in which it handled them. */
  const titles = () => noted.handled.map(({ event }) => event.data['title']);
  const job = (title: string, faults = {}) =>
    emulator.trigger('JobCreated', { data: { title } }, { faults });
  return { ...noted, emulator, client, webhookId, titles, job };
}

const statuses = ({ attempts }: DeliveryRecord) => attempts.map(({ status }) => status);
const states = (deliveries: readonly DeliveryRecord[]) => deliveries.map(({ state }) => state);

describe('duplicate', () => {
  test.for([
    [true, 2],
    [1, 2],
    [100, 101],
    [false, 1],
  ] as const)('%s sends %i deliveries, and one is handled', async ([duplicate, count]) => {
    const { job, handled, errors } = await world();
    const deliveries = await job('Count shelf 4', { duplicate });
    expect(deliveries).toHaveLength(count);
    expect(new Set(deliveries.map(({ eventId }) => eventId)).size).toBe(1);
    expect(new Set(deliveries.map(({ deliveryId }) => deliveryId)).size).toBe(count);
    expect(deliveries.map(statuses)).toEqual(deliveries.map(() => [200]));
    expect(handled).toHaveLength(1);
    expect(errors).toEqual([]);
  });

  test('is handled each time by a receiver that does not detect duplicates', async () => {
    const { job, handled } = await world({ dedupe: false });
    await job('Count shelf 4', { duplicate: 2 });
    expect(handled).toHaveLength(3);
    expect(new Set(handled.map(({ key }) => key)).size).toBe(1);
  });
});

describe('outOfOrder', () => {
  test('waits until the next delivery of the webhook has overtaken it', async () => {
    const { job, titles, emulator } = await world();
    const held = await job('first', { outOfOrder: true });
    expect(states(held)).toEqual(['held']);
    expect(titles()).toEqual([]);
    await job('second');
    await emulator.idle();
    expect(titles()).toEqual(['second', 'first']);
    expect(states(held)).toEqual(['delivered']);
    await job('third');
    expect(titles()).toEqual(['second', 'first', 'third']);
  });

  test('waits for at most a minute if there is no other delivery', async () => {
    const { job, titles, emulator } = await world();
    await job('alone', { outOfOrder: true });
    await emulator.advance(minute - 1000);
    expect(titles()).toEqual([]);
    await emulator.advance(1000);
    expect(titles()).toEqual(['alone']);
  });
});

describe('delay', () => {
  test('delays by the given time, on the clock of the emulator', async () => {
    const { job, titles, emulator } = await world();
    const [late] = await job('late', { delay: 3 * hour });
    await job('soon', { delay: hour });
    await job('now');
    expect(titles()).toEqual(['now']);
    await emulator.advance(hour);
    expect(titles()).toEqual(['now', 'soon']);
    await emulator.advance(2 * hour - minute);
    expect(titles()).toEqual(['now', 'soon']);
    expect(late!.state).toBe('held');
    await emulator.advance(minute);
    expect(titles()).toEqual(['now', 'soon', 'late']);
  });

  test('of 0 delays nothing', async () => {
    const { job, titles } = await world();
    await job('now', { delay: 0 });
    expect(titles()).toEqual(['now']);
  });
});

test('drop: the event never arrives, and the log says so', async () => {
  const { job, handled, unhandled, errors, emulator } = await world();
  const dropped = await job('lost', { drop: true });
  await emulator.advance(48 * hour);
  expect([...handled, ...unhandled, ...errors]).toEqual([]);
  expect(emulator.deliveries()).toEqual(dropped);
  expect(dropped).toMatchObject([{ state: 'dropped', faults: ['drop'], attempts: [] }]);
  expect(dropped[0]).not.toHaveProperty('nextAttempt');
});

test('wrongToken: the receiver refuses the first attempt, and accepts the retry', async () => {
  const { job, titles, errors, emulator } = await world();
  const [delivery] = await job('Count shelf 4', { wrongToken: true });
  expect(statuses(delivery!)).toEqual([401]);
  expect(delivery!.state).toBe('retrying');
  await emulator.advance(firstRetry);
  expect(statuses(delivery!)).toEqual([401, 200]);
  expect(titles()).toEqual(['Count shelf 4']);
  expect(errors).toEqual([]);
});

test.for([
  [true, 'SomethingNew'],
  ['PhotoWithLocationCreated', 'PhotoWithLocationCreated'],
  ['jobCreated', 'jobCreated'],
] as const)('unknownType: %s reaches the fallback as %s', async ([unknownType, eventType]) => {
  const { job, handled, unhandled, errors } = await world();
  const [delivery] = await job('Count shelf 4', { unknownType });
  expect(delivery).toMatchObject({ state: 'delivered', eventType });
  expect(unhandled).toMatchObject([{ event: { eventType }, why: { reason: 'unknown-type' } }]);
  expect([...handled, ...errors]).toEqual([]);
});

test('unknownType goes to every active webhook, with any event types', async () => {
  const { job, client, unhandled } = await world();
  const { url } = await serveReceiver(receiverOf().receiver);
  await client.createWebhook(wanted(url, 'MemberAdded'));
  expect(states(await job('Count shelf 4', { unknownType: true }))).toEqual([
    'delivered',
    'delivered',
  ]);
  expect(unhandled).toHaveLength(1);
});

test('brokenPayload: the receiver refuses the invalid JSON, and the retry is complete', async () => {
  const { job, titles, errors, emulator } = await world();
  const [delivery] = await job('Count shelf 4', { brokenPayload: true });
  expect(statuses(delivery!)).toEqual([400]);
  expect(errors.map(({ context }) => context)).toEqual([{ during: 'body' }]);
  expect(errors.map(({ error }) => isInvalidEventError(error))).toEqual([false]);
  await emulator.advance(firstRetry);
  expect(statuses(delivery!)).toEqual([400, 200]);
  expect(titles()).toEqual(['Count shelf 4']);
});

test.for(['ActionResponse', 'ActionResponse.updated', 'SurveyResponse'] as const)(
  'editedResponse: both versions of %s are handled, with the same ids',
  async (name) => {
    const noted: { eventId: string; data: Record<string, unknown> }[] = [];
    const note = (event: unknown) => void noted.push(event as (typeof noted)[number]);
    const { emulator, errors } = await world({
      on: { ActionResponse: note, SurveyResponse: note },
    });
    const deliveries = await emulator.trigger(name, {}, { faults: { editedResponse: true } });
    expect(states(deliveries)).toEqual(['delivered', 'delivered']);
    const [first, second] = noted;
    expect(noted).toHaveLength(2);
    expect(second!.eventId).toBe(first!.eventId);
    expect(second!.data['responseId']).toBe(first!.data['responseId']);
    expect(second!.data['isUpdateResponse']).toBe(true);
    expect(second!.data['responseDetails']).not.toEqual(first!.data['responseDetails']);
    expect(errors).toEqual([]);
  },
);
