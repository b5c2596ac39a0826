/** Receivers that fail: the emulator repeats the delivery until it gives up. */
import { describe, expect, test } from 'vitest';
import type { DeliveryRecord } from '../../../src/emulator.js';
import { defaultRetryDelays } from '../../../src/common/service-times.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveListener, serveReceiver } from '../../support/servers.js';
import { echoing, emulate, hour, minute, objectId, wanted } from './world.js';

/** The delays between attempts, in minutes. */
const schedule = defaultRetryDelays.map((delay) => delay / minute);
const total = schedule.reduce((sum, minutes) => sum + minutes, 0);

/** Returns the minutes between the attempts of a delivery, without the duration of an attempt, which is at most 2 s. */
function intervals({ attempts }: DeliveryRecord): number[] {
  return attempts.slice(1).map(({ at }, index) => {
    const interval = at - attempts[index]!.at;
    expect(interval % minute).toBeLessThan(2000);
    return Math.floor(interval / minute);
  });
}

/** A receiver whose handler fails in its first `times` runs. */
function failing(times: number) {
  let runs = 0;
  const noted = receiverOf({
    on: {
      JobCreated: () => {
        if (runs++ < times) throw new Error('The disk is full.');
      },
    },
  });
  return { ...noted, runs: () => runs };
}

test.for([0, ...schedule.map((_, index) => index + 1)])(
  'delivers to a receiver that fails %i times after that many retries, on schedule',
  async (times) => {
    const { emulator, client } = await emulate();
    const { receiver, runs } = failing(times);
    const { url } = await serveReceiver(receiver);
    await client.createWebhook(wanted(url));
    const [delivery] = await emulator.trigger('JobCreated');
    for (const [index, wait] of schedule.slice(0, times).entries()) {
      expect(delivery!.state).toBe('retrying');
      expect(delivery!.nextAttempt! - delivery!.attempts[index]!.at).toBeGreaterThanOrEqual(
        wait * minute,
      );
      // One minute before the retry is due, the emulator has not made it. When the retry is due, the emulator makes it.
      await emulator.advance((wait - 1) * minute);
      expect(delivery!.attempts).toHaveLength(index + 1);
      await emulator.advance(minute);
      expect(delivery!.attempts).toHaveLength(index + 2);
    }
    expect(delivery!.state).toBe('delivered');
    expect(delivery).not.toHaveProperty('nextAttempt');
    expect(intervals(delivery!)).toEqual(schedule.slice(0, times));
    expect(delivery!.attempts.map(({ status }) => status)).toEqual([
      ...schedule.slice(0, times).map(() => 500),
      200,
    ]);
    await emulator.advance(72 * hour);
    expect(runs()).toBe(times + 1);
    expect(emulator.webhooks()).toMatchObject([{ active: true }]);
  },
);

test('disables the webhook after the last retry has failed, until an update enables it', async () => {
  const { emulator, client } = await emulate();
  const { receiver, runs } = failing(schedule.length + 1);
  const { url } = await serveReceiver(receiver);
  const { webhookId } = await client.createWebhook(wanted(url));
  const [delivery] = await emulator.trigger('JobCreated');
  await emulator.advance((total - 1) * minute);
  expect(delivery).toMatchObject({ state: 'retrying' });
  // Advance by more than the remaining minute: each attempt has taken some time, so the last retry is due a little
  // later.
  await emulator.advance(hour);
  expect(delivery).toMatchObject({ state: 'failed' });
  expect(delivery!.attempts).toHaveLength(schedule.length + 1);
  expect(intervals(delivery!)).toEqual(schedule);

  const listed = await client.listWebhooks({ objectId, objectType: 'Group' });
  expect(listed).toMatchObject([{ id: webhookId, active: false }]);
  expect(await emulator.trigger('JobCreated')).toEqual([]);
  await emulator.advance(72 * hour);
  expect(runs()).toBe(schedule.length + 1);

  await client.updateWebhook(webhookId, { Active: true });
  expect(await client.listWebhooks({ objectId, objectType: 'Group' })).toMatchObject([
    { id: webhookId, active: true },
  ]);
  const [after] = await emulator.trigger('JobCreated');
  expect(after).toMatchObject({ state: 'delivered' });
  // The emulator has given up the first delivery, so it does not repeat it.
  await emulator.advance(72 * hour);
  expect(runs()).toBe(schedule.length + 2);
});

test.for([{ retryDelays: [] }, { retryDelays: [1000] }, { retryDelays: [0, 2000, 30_000] }])(
  'waits as long as `retryDelays` says: $retryDelays',
  async ({ retryDelays }) => {
    const { emulator, client } = await emulate({ retryDelays });
    const { receiver } = failing(retryDelays.length + 1);
    const { url } = await serveReceiver(receiver);
    await client.createWebhook(wanted(url));
    const [delivery] = await emulator.trigger('JobCreated');
    for (const delay of retryDelays) await emulator.advance(delay + 500);
    expect(delivery!.state).toBe('failed');
    for (const [index, delay] of retryDelays.entries()) {
      const [before, after] = delivery!.attempts.slice(index, index + 2);
      expect(after!.at - before!.at).toBeGreaterThanOrEqual(delay);
    }
    expect(delivery!.attempts).toHaveLength(retryDelays.length + 1);
    expect(emulator.webhooks()).toMatchObject([{ active: false }]);
  },
);

test('cancels waiting and held deliveries when the webhook is disabled', async () => {
  const { emulator, client } = await emulate();
  const url = await serveListener(echoing((_, response) => response.writeHead(500).end()));
  await client.createWebhook(wanted(url));
  const [failed] = await emulator.trigger('JobCreated');
  await emulator.advance(24 * hour);
  const [waiting] = await emulator.trigger('JobCreated');
  const [held] = await emulator.trigger('JobCreated', {}, { faults: { delay: 100 * hour } });
  await emulator.advance(200 * hour);
  expect([failed, waiting, held].map((delivery) => delivery!.state)).toEqual([
    'failed',
    'cancelled',
    'cancelled',
  ]);
  expect(held!.attempts).toEqual([]);
  expect(waiting!.attempts.length).toBeLessThan(schedule.length + 1);
  expect(waiting).not.toHaveProperty('nextAttempt');
});

describe('a status', () => {
  test.for([300, 301, 302, 307, 308, 400, 401, 404, 410, 429, 500, 503])(
    'of %i is a failure, and is not followed',
    async (status) => {
      const { emulator, client } = await emulate();
      let followed = 0;
      const elsewhere = await serveListener((_, response) => {
        followed++;
        response.end();
      });
      const url = await serveListener(
        echoing((_, response) =>
          response.writeHead(status, { location: elsewhere, 'retry-after': '1' }).end(),
        ),
      );
      await client.createWebhook(wanted(url));
      const [delivery] = await emulator.trigger('JobCreated');
      expect(delivery).toMatchObject({ state: 'retrying', attempts: [{ status }] });
      expect(followed).toBe(0);
    },
  );

  test.for([200, 201, 202, 204, 206, 299])('of %i is a success', async (status) => {
    const { emulator, client } = await emulate();
    const url = await serveListener(echoing((_, response) => response.writeHead(status).end()));
    await client.createWebhook(wanted(url));
    const [delivery] = await emulator.trigger('JobCreated');
    expect(delivery).toMatchObject({ state: 'delivered', attempts: [{ status }] });
  });
});
