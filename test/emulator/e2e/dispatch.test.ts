/** How many deliveries run at once, in which order they start, and what cancels them. */
import type { ServerResponse } from 'node:http';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createEmulator, type DeliveryRecord } from '../../../src/emulator.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveListener, serveReceiver } from '../../support/servers.js';
import { echoing, emulate, firstRetry, hour, wanted } from './world.js';

/** A receiver that records its deliveries, and responds only when the test calls `respondNext`. */
async function slowReceiver() {
  const open: { eventId: string; response: ServerResponse }[] = [];
  const begun: string[] = [];
  let most = 0;
  const url = await serveListener(
    echoing(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const { eventId } = JSON.parse(text) as { eventId: string };
      begun.push(eventId);
      open.push({ eventId, response });
      most = Math.max(most, open.length);
    }),
  );
  const respondNext = async (status = 200) => {
    await vi.waitFor(() => expect(open.length).toBeGreaterThan(0), { interval: 1 });
    open.shift()!.response.writeHead(status).end();
  };
  return { url, begun, open, most: () => most, respondNext };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `event ${index}`);

test.for([1, 3, 16])(
  'runs at most %i deliveries at once, and starts them in order',
  async (concurrency) => {
    const { emulator, client } = await emulate({ concurrency });
    const receiver = await slowReceiver();
    await client.createWebhook(wanted(receiver.url));
    const names = ids(40);
    const all = Promise.all(names.map((eventId) => emulator.trigger('JobCreated', { eventId })));
    await vi.waitFor(() => expect(receiver.open).toHaveLength(concurrency), { interval: 1 });
    expect(emulator.deliveries().map(({ state }) => state)).toEqual(names.map(() => 'under-way'));
    for (let count = 0; count < names.length; count++) await receiver.respondNext();
    const deliveries = (await all).flat();
    expect(receiver.most()).toBe(concurrency);
    const starts = deliveries.map(({ attempts }) => attempts[0]!.at);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    // Deliveries that are under way at the same time use separate connections, so they may arrive in a different order
    // than they were sent. Therefore, each of them may arrive up to `concurrency` - 1 positions too early or too late.
    for (const [index, name] of receiver.begun.entries())
      expect(Math.abs(names.indexOf(name) - index)).toBeLessThan(concurrency);
  },
);

test('a receiver that does not respond does not delay other receivers', async () => {
  const { emulator, client } = await emulate({ concurrency: 2 });
  const slow = await slowReceiver();
  const { receiver, handled } = receiverOf();
  const { url } = await serveReceiver(receiver);
  await client.createWebhook(wanted(slow.url, 'JobCreated'));
  await client.createWebhook(wanted(url, 'SurveyResponse'));
  const first = emulator.trigger('JobCreated');
  for (let count = 0; count < 10; count++) await emulator.trigger('SurveyResponse');
  expect(handled).toHaveLength(10);
  await slow.respondNext();
  expect(await first).toMatchObject([{ state: 'delivered' }]);
});

describe('a webhook that is', () => {
  const ends = {
    deleted: ({ client }, id) => client.deleteWebhook(id),
    disabled: ({ client }, id) => client.updateWebhook(id, { Active: false }),
  } satisfies Record<
    string,
    (world: Awaited<ReturnType<typeof emulate>>, id: string) => Promise<unknown>
  >;

  test.for(Object.entries(ends))('%s gets no more deliveries', async ([, end]) => {
    const world = await emulate({ concurrency: 1 });
    const { emulator, client } = world;
    const receiver = await slowReceiver();
    const { webhookId } = await client.createWebhook(wanted(receiver.url));
    const retrying = emulator.trigger('JobCreated', { eventId: 'retrying' });
    await receiver.respondNext(500);
    await retrying;
    const held = emulator.trigger('JobCreated', {}, { faults: { outOfOrder: true } });
    const delayed = emulator.trigger('JobCreated', {}, { faults: { delay: hour } });
    await Promise.all([held, delayed]);
    // At the moment when the webhook ends, one delivery is under way and one is queued.
    const underWay = emulator.trigger('JobCreated', { eventId: 'under way' });
    const queued = emulator.trigger('JobCreated', { eventId: 'queued' });
    await vi.waitFor(() => expect(receiver.open).toHaveLength(1), { interval: 1 });
    await end(world, webhookId);
    await receiver.respondNext(500);
    const states = async (triggered: Promise<DeliveryRecord[]>) =>
      (await triggered).map(({ state, attempts }) => `${state} after ${attempts.length}`);
    expect(await states(underWay)).toEqual(['cancelled after 1']);
    await emulator.advance(72 * hour);
    expect(await states(retrying)).toEqual(['cancelled after 1']);
    expect(await states(held)).toEqual(['cancelled after 0']);
    expect(await states(delayed)).toEqual(['cancelled after 0']);
    expect(await states(queued)).toEqual(['cancelled after 0']);
    expect(receiver.begun).toEqual(['retrying', 'under way']);
  });
});

test('sends the second attempt to a URL that was set after the first', async () => {
  const { emulator, client } = await emulate();
  const { receiver, handled } = receiverOf();
  const { url } = await serveReceiver(receiver);
  const broken = await serveListener(echoing((_, response) => response.writeHead(500).end()));
  const { webhookId } = await client.createWebhook(wanted(broken));
  const [delivery] = await emulator.trigger('JobCreated');
  await client.updateWebhook(webhookId, { callBackUrl: url });
  await emulator.advance(firstRetry);
  expect(delivery).toMatchObject({ state: 'delivered' });
  expect(handled).toHaveLength(1);
});

test('delivers nothing after it is closed, and frees its port', async () => {
  const { emulator, client, url } = await emulate();
  const receiver = await slowReceiver();
  await client.createWebhook(wanted(receiver.url));
  const underWay = emulator.trigger('JobCreated');
  const [held] = await emulator.trigger('JobCreated', {}, { faults: { delay: hour } });
  await vi.waitFor(() => expect(receiver.open).toHaveLength(1), { interval: 1 });
  await emulator.close();
  const [cut] = await underWay;
  expect([cut!.state, held!.state]).toEqual(['cancelled', 'cancelled']);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  await expect(emulator.listen(0)).rejects.toThrow(
    'The emulator is closed. Fix: make another one.',
  );

  const port = Number(new URL(url).port);
  const next = createEmulator();
  onTestFinished(() => next.close());
  expect(await next.listen(port)).toEqual({ url, port });
  await expect(next.listen(0)).rejects.toThrow(
    `The emulator already listens at ${url}. Fix: call listen only once.`,
  );
  const late = createEmulator();
  await expect(late.listen(port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  await late.close();
});
