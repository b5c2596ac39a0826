/** Requests that exceed the limits. */
import { describe, expect, test } from 'vitest';
import { call as openSocket } from '../../receiver/faults/caller.js';
import { serveListener } from '../../support/servers.js';
import { callerAt, refusalOf } from './calls.js';
import { echoing, emulate, hour, minute, wanted } from './world.js';

/** A receiver that accepts all deliveries. */
const sink = () => serveListener(echoing((_, response) => response.end()));

const post = { 'content-type': 'application/json' };

describe('the copies of a payload', () => {
  test('are all refused if they have too many bytes, and nothing is sent', async () => {
    const caller = await callerAt();
    await caller.client.createWebhook(wanted(caller.callBackUrl, 'JobCreated'));
    // After parsing, this payload takes twenty times as much memory as its JSON.
    const payload = `[${'{},'.repeat(1_390_000)}{}]`;
    const body = `{"faults":{"duplicate":100},"payload":${payload}}`;
    const response = await caller.call('POST', '/_emulator/trigger', body, post);
    const { status, message } = await refusalOf(response);
    expect(status).toBe(413);
    expect(message).toMatch(
      /^This event needs 101 deliveries with 4212\d+ bytes or more: expected .* 16777216 bytes \(limits\.pendingBytes\)\. Fix: /,
    );
    expect(caller.emulator.deliveries()).toEqual([]);
    await caller.expectAlive();
  });

  test('share one body, which the log and the responses show unchanged', async () => {
    const { emulator, client, call, callBackUrl } = await callerAt();
    await client.createWebhook(wanted(callBackUrl));
    const text =
      '{"eventType":"New","eventId":"e","objectId":"o","objectType":"Group","data":{"a":[1,{}]}}';
    const body = `{"faults":{"duplicate":3},"payload":${text}}`;
    const response = await call('POST', '/_emulator/trigger', body, post);
    const { deliveries } = (await response.json()) as { deliveries: { event: object }[] };
    expect(deliveries).toHaveLength(4);
    for (const { event } of deliveries) expect(event).toMatchObject(JSON.parse(text) as object);
    expect(JSON.parse(JSON.stringify(emulator.deliveries()))).toEqual(deliveries);
    const log = await (await call('GET', '/_emulator/deliveries')).json();
    expect(log).toEqual({ deliveries });
  });
});

describe('pending deliveries', () => {
  test('are limited in number: 413 for too many at once, 429 while too many are pending', async () => {
    const limits = { pending: 3 };
    const { emulator, client } = await emulate({ limits });
    const broken = await serveListener(echoing((_, response) => response.writeHead(500).end()));
    const { webhookId } = await client.createWebhook(wanted(broken));
    const tooMany = emulator.trigger('JobCreated', {}, { faults: { duplicate: 3 } });
    await expect(tooMany).rejects.toMatchObject({ name: 'LimitError', status: 413 });
    await expect(tooMany).rejects.toThrow(RangeError);
    for (let count = 0; count < 3; count++) await emulator.trigger('JobCreated');
    await expect(emulator.trigger('JobCreated')).rejects.toMatchObject({ status: 429 });
    await expect(emulator.deliver([])).rejects.toThrow(
      /3 deliveries with .*\(limits\.pending\).* Fix: /,
    );
    expect(emulator.deliveries()).toHaveLength(3);
    await client.deleteWebhook(webhookId);
    await client.createWebhook(wanted(broken));
    expect(await emulator.trigger('JobCreated')).toHaveLength(1);
  });

  test('are limited in bytes, also over HTTP', async () => {
    const { client, call } = await callerAt(await emulate({ limits: { pendingBytes: 10_000 } }));
    await client.createWebhook(wanted(await sink()));
    const trigger = async (body: object) =>
      await call('POST', '/_emulator/trigger', JSON.stringify(body), post);
    const long = 'x'.repeat(8000);
    expect((await trigger({ payload: long })).status).toBe(200);
    expect((await refusalOf(await trigger({ payload: long + long }))).status).toBe(413);
    const held = { faults: { delay: hour }, payload: long };
    expect((await trigger(held)).status).toBe(200);
    expect((await refusalOf(await trigger(held))).status).toBe(429);
  });

  test('do not count, and have no timer, after their webhook is deleted', async () => {
    const { emulator, client } = await emulate({ limits: { pending: 3 } });
    for (let count = 0; count < 20; count++) {
      const { webhookId } = await client.createWebhook(wanted(await sink()));
      for (const faults of [{ delay: hour }, { outOfOrder: true }, { delay: 1, outOfOrder: true }])
        await emulator.trigger('JobCreated', {}, { faults, webhookId });
      await client.deleteWebhook(webhookId);
    }
    const states = emulator.deliveries().map(({ state }) => state);
    expect(states).toEqual(Array.from({ length: 60 }, () => 'cancelled'));
  });
});

test('the log replaces the event of one large payload with a message, and keeps the other deliveries', async () => {
  const { emulator, client, call } = await callerAt(
    await emulate({ limits: { logBytes: 200_000 } }),
  );
  await client.createWebhook(wanted(await sink()));
  for (let count = 0; count < 9; count++) await emulator.deliver({ count });
  const payload = 'x'.repeat(201_000);
  const [large] = await emulator.deliver(payload);
  // `large` is the record that `deliver` returned. It still has the event, although the log has dropped the event.
  expect(large!.event).toBe(payload);
  const events = emulator.deliveries().map(({ event }) => event);
  expect(events).toHaveLength(10);
  expect(events[0]).toMatchObject({ count: 0 });
  const { deliveryId, state } = large!;
  const event = expect.stringMatching(
    /^The event of 201002 bytes was dropped from the log, .*limits\.logBytes/,
  );
  expect(emulator.deliveries()[9]).toMatchObject({ deliveryId, state, event });
  const response = await call('GET', '/_emulator/deliveries');
  const { deliveries } = (await response.json()) as { deliveries: unknown[] };
  expect(deliveries[9]).toMatchObject({ deliveryId, state, event, attempts: [{ status: 200 }] });
});

describe('webhooks', () => {
  test('are limited in number, until one is deleted or expires', async () => {
    const { emulator, client, call, callBackUrl } = await callerAt(
      await emulate({ limits: { webhooks: 2 } }),
    );
    const create = async (settings = {}) =>
      await call('POST', '/v1/webhook', JSON.stringify({ ...wanted(callBackUrl), ...settings }));
    const { webhookId } = await client.createWebhook(wanted(callBackUrl));
    expect((await create({ validity: String(emulator.now() + hour) })).status).toBe(200);
    const { status, message } = await refusalOf(await create());
    expect(status).toBe(429);
    expect(message).toMatch(
      /^There are 2 webhooks with \d+ bytes, .* \(limits\.webhooks\) .* Fix: /,
    );
    await client.deleteWebhook(webhookId);
    expect((await create()).status).toBe(200);
    expect((await create()).status).toBe(429);
    await emulator.advance(hour + minute);
    expect((await create()).status).toBe(200);
  });

  test('are limited in the bytes of their settings, also at an update', async () => {
    const { emulator, client, callBackUrl } = await callerAt(
      await emulate({ limits: { webhookBytes: 5000 } }),
    );
    const { webhookId } = await client.createWebhook(wanted(callBackUrl));
    const change = (length: number) =>
      client.updateWebhook(webhookId, { callBackContext: 'é'.repeat(length) });
    await change(2000);
    await expect(change(3000)).rejects.toMatchObject({ status: 429 });
    await expect(client.createWebhook(wanted(callBackUrl))).rejects.toMatchObject({ status: 429 });
    expect(emulator.webhooks()).toHaveLength(1);
    expect(emulator.webhooks()[0]!.callBackContext).toHaveLength(2000);
    await change(1);
    await client.createWebhook(wanted(callBackUrl));
  });
});

test('limits the total size of bodies that are being read, and frees what has been read', async () => {
  const { url, call, expectAlive } = await callerAt(
    await emulate({ limits: { requestBytes: 4 * 1024 * 1024 } }),
  );
  const { socket, over, write } = await openSocket(url);
  const head = `POST /_emulator/advance HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
  // Only received bytes count towards the limit: the large Content-Length of this request does not.
  await write(`${head}Content-Length: 4194304\r\n\r\n{`);
  expect((await call('POST', '/_emulator/advance', '{"ms":0}', post)).status).toBe(200);
  await write(' '.repeat(4_194_300));
  // Wait for the 429, which shows that the emulator has received the bytes of the first request.
  let refused: Response | undefined;
  while (refused?.status !== 429)
    refused = await call('POST', '/_emulator/advance', '{"ms":0}', post);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect((await refusalOf(refused)).message).toMatch(
    /^There are too many bytes of .* 4194304\. Fix: /,
  );
  // The limit for the API is separate from the limit for the admin routes, so API calls still succeed.
  await expectAlive();
  socket.destroy();
  await over;
  let response: Response | undefined;
  while (response?.status !== 200)
    response = await call('POST', '/_emulator/advance', '{"ms":0}', post);
  await expectAlive();
});

test('limits the length of an applicationId, which is stored with every token', async () => {
  const { url } = await emulate();
  const statusFor = async (length: number) => {
    const headers = {
      applicationId: 'x'.repeat(length),
      applicationSecret: 's',
      refreshToken: 'r',
    };
    return (await fetch(`${url}/v1/accessToken`, { headers })).status;
  };
  expect(await statusFor(256)).toBe(200);
  expect(await statusFor(257)).toBe(400);
});

test('counts only the actual bytes of bodies without a Content-Length', async () => {
  const { emulator, url } = await emulate();
  const send = async () => {
    const body = '{"event":"JobCreated"}';
    const request = new Request(`${url}/_emulator/trigger`, {
      method: 'POST',
      headers: post,
      body,
    });
    expect(request.headers.has('content-length')).toBe(false);
    return (await emulator.fetch(request)).status;
  };
  const statuses = await Promise.all(Array.from({ length: 60 }, send));
  expect(statuses).toEqual(Array.from({ length: 60 }, () => 200));
});
