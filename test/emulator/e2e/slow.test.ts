/**
 * Slow receivers, in real time. All cases run at the same time, so that the test takes no longer than its slowest case.
 */
import type { RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serveListener } from '../../support/servers.js';
import { echoing, emulate, hour, refused, wanted } from './world.js';
import { defaultRetryDelays } from '../../../src/common/service-times.js';

/** Returns a listener that responds to the handshake correctly, but only after `ms`. */
function echoingAfter(ms: number): RequestListener {
  return async (request, response) => {
    const token = new URL(request.url!, 'http://h').searchParams.get('validationToken');
    await sleep(ms, undefined, { ref: false });
    response.end(token);
  };
}

test('allows 5 s for the handshake and 10 s for a delivery', async () => {
  const { emulator, client } = await emulate();
  const create = async (listener: RequestListener) =>
    client.createWebhook(wanted(await serveListener(listener)));
  const lateness =
    /did not pass the handshake: no response within 5 s\. Expected .* within 5 s\. Fix: /;

  const tooLate = async () => {
    const { status, detail } = await refused(create(echoingAfter(5100)));
    expect(status).toBe(400);
    expect(detail).toMatch(lateness);
  };
  const beginsOnly = async () => {
    const hanging: RequestListener = (request, response) => {
      response.write(new URL(request.url!, 'http://h').searchParams.get('validationToken'));
    };
    const { status, detail } = await refused(create(hanging));
    expect(status).toBe(400);
    expect(detail).toMatch(lateness);
  };
  const never = async () => {
    const { detail } = await refused(create(() => undefined));
    expect(detail).toMatch(lateness);
  };
  const inTime = async () => {
    const start = performance.now();
    const { webhookId } = await create(echoingAfter(4000));
    expect(performance.now() - start).toBeGreaterThan(3900);
    return webhookId;
  };
  const updated = async () => {
    const { webhookId } = await create(echoingAfter(0));
    const before = emulator.webhooks().find((webhook) => webhook.webhookId === webhookId);
    const callBackUrl = await serveListener(echoingAfter(5100));
    const { detail } = await refused(client.updateWebhook(webhookId, { callBackUrl }));
    expect(detail).toMatch(lateness);
    expect(emulator.webhooks()).toContainEqual(before);
    return webhookId;
  };
  /**
   * Creates a webhook whose receiver uses `deliveries` for deliveries, and triggers an event.
   *
   * @returns the delivery and its first attempt
   */
  const deliver = async (deliveries: RequestListener) => {
    const { webhookId } = await create(echoing(deliveries));
    const [delivery] = await emulator.trigger('JobCreated', {}, { webhookId });
    return { webhookId, delivery: delivery!, attempt: delivery!.attempts[0]! };
  };
  const deliveredInTime = async () => {
    const { webhookId, delivery, attempt } = await deliver(async (_, response) => {
      await sleep(9000, undefined, { ref: false });
      response.end();
    });
    expect(delivery.state).toBe('delivered');
    expect(attempt.duration).toBeGreaterThan(8900);
    return webhookId;
  };
  const neverResponds = async () => {
    const { webhookId, delivery, attempt } = await deliver(() => undefined);
    expect(delivery.state).toBe('retrying');
    expect(attempt).toEqual({
      at: expect.any(Number),
      duration: expect.any(Number),
      failure: 'no response within 10 s',
    });
    expect(attempt.duration).toBeGreaterThan(9900);
    expect(attempt.duration).toBeLessThan(15_000);
    return webhookId;
  };
  /**
   * The receiver responds with 200, but never ends the body. The delivery succeeds, because only the status decides.
   */
  const bodyNeverEnds = async () => {
    const { webhookId, delivery, attempt } = await deliver((_, response) => {
      response.write('taken');
    });
    expect(delivery.state).toBe('delivered');
    expect(attempt.status).toBe(200);
    expect(attempt.duration).toBeLessThan(15_000);
    return webhookId;
  };

  const [, , , ...created] = await Promise.all([
    tooLate(),
    beginsOnly(),
    never(),
    inTime(),
    updated(),
    deliveredInTime(),
    neverResponds(),
    bodyNeverEnds(),
  ]);
  expect(
    emulator
      .webhooks()
      .map(({ webhookId }) => webhookId)
      .toSorted(),
  ).toEqual(created.toSorted());
});

test('`deliveryTimeout` sets the timeout, and retries to 18 silent receivers run concurrently over 48 h', async () => {
  const { emulator, client } = await emulate({ deliveryTimeout: 300 });
  let open = 0;
  let most = 0;
  const silent: RequestListener = (request) => {
    open += 1;
    most = Math.max(most, open);
    request.socket.once('close', () => (open -= 1));
  };
  const created = Array.from({ length: 18 }, async () =>
    client.createWebhook(wanted(await serveListener(echoing(silent)))),
  );
  await Promise.all(created);
  const deliveries = await emulator.trigger('JobCreated');
  expect(deliveries[0]!.attempts[0]!.failure).toBe('no response within 0.3 s');
  await emulator.advance(48 * hour);
  for (const { state, attempts } of deliveries) {
    expect(state).toBe('failed');
    expect(attempts).toHaveLength(7);
    for (const [index, delay] of defaultRetryDelays.entries()) {
      const waited = attempts[index + 1]!.at - attempts[index]!.at - delay;
      expect(waited).toBeGreaterThanOrEqual(300);
      expect(waited).toBeLessThan(60_000);
    }
  }
  expect(emulator.webhooks().filter(({ active }) => active)).toEqual([]);
  // More than 8 requests at a time show that deliveries run concurrently. The limit is 16, the default of
  // `concurrency`.
  expect(most).toBeGreaterThan(8);
  expect(most).toBeLessThanOrEqual(16);
});
