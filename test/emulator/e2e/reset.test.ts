/** `reset` restores the initial state. Work that was pending at the reset must not change the new state. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { View } from '../../../src/emulator/model/view.js';
import { createEmulator } from '../../../src/emulator.js';
import { serveListener } from '../../support/servers.js';
import { openStream } from '../live/stream.js';
import { accessTokenOf, credentials, echoing, emulate, hour, refused, wanted } from './world.js';

/** Fetches the state that the emulator sends to its page, and removes the revision and the time. */
async function stateOf(url: string) {
  const response = await fetch(`${url}/_emulator/state`);
  const { revision: _, now: __, ...state } = (await response.json()) as View;
  return state;
}

async function post(url: string, body: unknown = {}): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

test('restores the initial state', async () => {
  const { emulator, url, client } = await emulate({
    throttle: { connector: 4 },
    handshake: false,
  });
  const before = await stateOf(url);
  const { webhookId } = await client.createWebhook(wanted(`${url}/_emulator/inbox/one`));
  const [delivery] = await emulator.trigger('JobCreated');
  await emulator.trigger('JobCreated', {}, { faults: { delay: hour } });
  expect(delivery?.state).toBe('delivered');
  const token = await accessTokenOf(url);
  await emulator.advance(400 * 24 * hour);
  await fetch(`${url}/_emulator/inboxes/one`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"behaviour":"hang"}',
  });
  emulator.moveEndpoint();
  expect(await stateOf(url)).not.toEqual(before);

  const response = await post(`${url}/_emulator/reset`);
  expect([response.status, await response.json()]).toEqual([200, {}]);
  expect(await stateOf(url)).toEqual(before);
  expect(emulator.webhooks()).toEqual([]);
  expect(emulator.deliveries()).toEqual([]);
  expect(Math.abs(emulator.now() - Date.now())).toBeLessThan(5000);
  for (const path of [`deliveries/${delivery!.deliveryId}`, `webhooks/${webhookId}`, 'calls/1'])
    expect((await fetch(`${url}/_emulator/${path}`)).status).toBe(404);
  // The old access token is unknown, the refresh token is new, and the throttle starts again.
  const headers = { accessToken: token };
  expect((await fetch(`${url}/v1/webhook?objectId=1`, { headers })).status).toBe(401);
  const again = await client.createWebhook(wanted(`${url}/_emulator/inbox/one`));
  expect(emulator.webhooks()).toMatchObject([{ webhookId: again.webhookId }]);
});

test('restores an endpoint that was moved, at the same port', async () => {
  const { emulator, url, client } = await emulate({ handshake: false });
  expect(emulator.moveEndpoint()).toBe(`${url}/endpoint-2`);
  await emulator.reset();
  expect((await fetch(`${url}/endpoint-2/v1/accessToken`, { headers: credentials })).status).toBe(
    404,
  );
  await client.createWebhook(wanted('http://127.0.0.1:9/'));
  // After the reset, the emulator still recognizes its own URL, so `moveEndpoint(url)` moves the endpoint back to this
  // URL.
  emulator.moveEndpoint();
  expect(emulator.moveEndpoint(url)).toBe(url);
});

test('cancels deliveries under way, which are not reported and not repeated', async () => {
  const onAttempt = vi.fn<() => void>();
  const { emulator, client } = await emulate({ onAttempt, retryDelays: [0, 0] });
  let [begun, ended] = [0, 0];
  const receiver = await serveListener(
    echoing((request) => {
      begun++;
      request.on('close', () => ended++);
    }),
  );
  await client.createWebhook(wanted(receiver));
  const triggered = emulator.trigger('JobCreated', {}, { faults: { duplicate: 3 } });
  await expect.poll(() => begun).toBe(1);
  await emulator.reset();
  const records = await triggered;
  await expect.poll(() => ended).toBe(1);
  expect(records.map(({ state }) => state)).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
    'cancelled',
  ]);
  await emulator.advance(48 * hour);
  await sleep(50);
  expect(begun).toBe(1);
  expect(onAttempt).not.toHaveBeenCalled();
  expect([emulator.webhooks(), emulator.deliveries()]).toEqual([[], []]);
});

test('cancels retries and held deliveries', async () => {
  let deliveries = 0;
  const receiver = await serveListener(
    echoing((_, response) => {
      deliveries++;
      response.writeHead(500).end();
    }),
  );
  const { emulator, client } = await emulate();
  const wish = wanted(receiver);
  await client.createWebhook(wish);
  await emulator.trigger('JobCreated');
  await emulator.trigger('JobCreated', {}, { faults: { delay: 1000 } });
  await emulator.trigger('JobCreated', {}, { faults: { outOfOrder: true } });
  expect(deliveries).toBe(1);
  await emulator.reset();
  await client.createWebhook(wish);
  await emulator.advance(48 * hour);
  expect(deliveries).toBe(1);
});

test('does not create a webhook whose handshake is under way', async () => {
  let asked = 0;
  const receiver = await serveListener(() => asked++);
  const { emulator, client } = await emulate();
  const creating = refused(client.createWebhook(wanted(receiver)));
  await expect.poll(() => asked).toBe(1);
  await emulator.reset();
  expect((await creating).message).toContain('the emulator was closed or reset');
  expect(emulator.webhooks()).toEqual([]);
});

test('resets the clock even while it is being advanced', async () => {
  const receiver = await serveListener(echoing(() => undefined));
  const { emulator, client } = await emulate();
  await client.createWebhook(wanted(receiver));
  void emulator.trigger('JobCreated');
  const advanced = emulator.advance(hour);
  await emulator.reset();
  await advanced;
  expect(Math.abs(emulator.now() - Date.now())).toBeLessThan(5000);
});

test('sends an open page the whole state', async () => {
  const { emulator, url, client } = await emulate({ handshake: false });
  await client.createWebhook(wanted('http://127.0.0.1:9/'));
  const stream = await openStream(url);
  await expect.poll(() => stream.events.length).toBe(1);
  await emulator.reset();
  await expect.poll(() => stream.events.length).toBe(2);
  const [first, second] = stream.events;
  expect(first).toMatchObject({ name: 'view', data: { webhooks: [{}], calls: [{}, {}] } });
  expect(second).toMatchObject({ name: 'view', data: { webhooks: [], calls: [], deliveries: [] } });
  expect(second!.data.revision).toBeGreaterThan(first!.data.revision);
  // Changes after the reset reach the page. The calls that make these changes have ids that the page has not seen
  // before.
  await client.createWebhook(wanted('http://127.0.0.1:9/'));
  await expect.poll(() => stream.events.at(-1)).toMatchObject({ data: { webhooks: [{}] } });
  const calls = stream.events.slice(2).flatMap(({ data }) => data.calls);
  // There are three calls: the create fails, because the reset has deleted the token; the client fetches a new token,
  // and repeats the create.
  expect(calls.map(({ callId }) => callId)).toEqual(['3', '4', '5']);
});

test('a delivery from before the reset does not appear in the page', async () => {
  const { emulator, url, client } = await emulate();
  let begun = 0;
  const receiver = await serveListener(echoing(() => void begun++));
  await client.createWebhook(wanted(receiver));
  const stream = await openStream(url);
  const triggered = emulator.trigger('JobCreated');
  await expect.poll(() => begun).toBe(1);
  await emulator.reset();
  const { length } = stream.events;
  await triggered;
  await sleep(1500);
  for (const { data } of stream.events.slice(length)) expect(data.deliveries).toEqual([]);
  expect(stream.events.at(-1)).toMatchObject({ name: 'view', data: { webhooks: [] } });
});

test('works repeatedly, without a page and without a socket', async () => {
  const emulator = createEmulator({ page: false });
  for (let time = 0; time < 3; time++) {
    const response = await emulator.fetch(
      new Request('http://127.0.0.1/v1/accessToken', { headers: credentials }),
    );
    expect(response.status).toBe(200);
    await emulator.reset();
  }
  await emulator.close();
  await expect(emulator.reset()).rejects.toThrow('The emulator is closed. Fix: make another one.');
});

test.for([
  [{ all: true }, 400, /^A field of the body is "all": expected one of seed\. /],
  [[], 400, /^The body is an array of 0: expected a JSON object/],
] as const)('refuses the body %j', async ([body, status, message]) => {
  const { emulator, url, client } = await emulate({ handshake: false });
  await client.createWebhook(wanted('http://127.0.0.1:9/'));
  const response = await post(`${url}/_emulator/reset`, body);
  expect(response.status).toBe(status);
  expect(((await response.json()) as { message: string }).message).toMatch(message);
  expect(emulator.webhooks()).toHaveLength(1);
});
