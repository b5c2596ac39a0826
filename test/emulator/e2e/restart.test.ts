/** An emulator with a state file keeps webhooks, tokens, deliveries, clock and endpoint over a restart. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createEmulator } from '../../../src/emulator.js';
import { serveListener } from '../../support/servers.js';
import { newDirectory } from './state-process-world.js';
import {
  accessTokenOf,
  connect,
  credentials,
  day,
  echoing,
  emulate,
  firstRetry,
  hour,
  minute,
  refused,
  wanted,
} from './world.js';

function newStateFile(): string {
  return join(newDirectory(), 'state.json');
}

/**
 * Starts a receiver that responds with 500 until the test sets `control.status`. `events` lists the events that it got.
 */
async function receiver() {
  const events: string[] = [];
  const control = { status: 500 };
  const url = await serveListener(
    echoing((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        events.push((JSON.parse(body) as { eventId: string }).eventId);
        response.statusCode = control.status;
        response.end();
      });
    }),
  );
  return { url, events, control };
}

test('keeps webhooks, tokens, the clock, the endpoint and inboxes', async () => {
  const stateFile = newStateFile();
  const first = await emulate({ stateFile });
  const inbox = `${first.url}/_emulator/inbox/one`;
  await first.client.createWebhook(wanted(inbox));
  await first.client.updateWebhook((await first.client.createWebhook(wanted(inbox))).webhookId, {
    Active: 'false',
  });
  const token = await accessTokenOf(first.url);
  await first.emulator.advance(2 * hour);
  first.emulator.moveEndpoint();
  await fetch(`${first.url}/_emulator/inboxes/one`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"behaviour":"status-500"}',
  });
  const webhooks = first.emulator.webhooks();
  await first.emulator.close();
  expect(readdirSync(dirname(stateFile))).toEqual(['state.json']);
  // Only the owner may read and write the file. Skip this check on Windows, which has no file modes.
  if (process.platform !== 'win32') expect(statSync(stateFile).mode & 0o777).toBe(0o600);

  const { emulator, url } = await emulate({ stateFile });
  expect(emulator.webhooks()).toEqual(webhooks);
  expect(webhooks.map(({ active }) => active)).toEqual([true, false]);
  expect(Math.abs(emulator.now() - Date.now() - 2 * hour)).toBeLessThan(5000);
  const headers = { accessToken: token };
  const list = `/v1/webhook?objectType=Group&objectId=${webhooks[0]!.objectId}`;
  const response = await fetch(`${url}/endpoint-2${list}`, { headers });
  expect(response.status).toBe(200);
  const moved = await fetch(url + list, { headers, redirect: 'manual' });
  expect([moved.status, moved.headers.get('location')]).toEqual([308, `${url}/endpoint-2`]);
  const state = (await (await fetch(`${url}/_emulator/inboxes`)).json()) as { inboxes: unknown[] };
  expect(state.inboxes).toMatchObject([
    { name: 'default', behaviour: 'correct' },
    { name: 'one', behaviour: 'status-500' },
  ]);
});

test('continues retries, and starts overdue ones when it listens', async () => {
  const stateFile = newStateFile();
  const { url: callback, events, control } = await receiver();
  const first = await emulate({ stateFile });
  await first.client.createWebhook(wanted(callback));
  const [before] = await first.emulator.trigger('JobCreated', { eventId: 'one' });
  expect(before).toMatchObject({ state: 'retrying', attempts: [{ status: 500 }] });
  const { deliveryId, event, nextAttempt } = before!;
  await first.emulator.close();

  const second = await emulate({ stateFile });
  expect(second.emulator.deliveries()).toMatchObject([
    { deliveryId, event, nextAttempt, state: 'retrying', attempts: before!.attempts },
  ]);
  await second.emulator.advance(firstRetry);
  expect(second.emulator.deliveries()).toMatchObject([
    { deliveryId, state: 'retrying', attempts: [{ status: 500 }, { status: 500 }] },
  ]);
  await second.emulator.close();

  // Change the file as if the emulator had been closed for a day.
  const saved = JSON.parse(readFileSync(stateFile, 'utf8')) as { savedAt: number };
  writeFileSync(stateFile, JSON.stringify({ ...saved, savedAt: saved.savedAt - day }));
  control.status = 200;
  const third = createEmulator({ stateFile });
  try {
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(third.deliveries()).toMatchObject([{ state: 'retrying' }]);
    await third.listen(0);
    await vi.waitFor(() => expect(third.deliveries()).toMatchObject([{ state: 'delivered' }]));
    expect(third.deliveries()[0]!.attempts).toHaveLength(3);
    expect(events).toEqual(['one', 'one', 'one']);
  } finally {
    await third.close();
  }
});

test('continues deliveries that a fault holds back, in their order', async () => {
  const stateFile = newStateFile();
  const { url: callback, events, control } = await receiver();
  control.status = 200;
  const first = await emulate({ stateFile });
  await first.client.createWebhook(wanted(callback));
  await first.emulator.trigger(
    'JobCreated',
    { eventId: 'delayed' },
    { faults: { delay: 2 * minute, duplicate: 2 } },
  );
  await first.emulator.trigger('JobCreated', { eventId: 'late' }, { faults: { outOfOrder: true } });
  await first.emulator.trigger(
    'JobCreated',
    { eventId: 'both' },
    { faults: { delay: minute, outOfOrder: true } },
  );
  await first.emulator.close();
  expect(events).toEqual([]);

  const { emulator } = await emulate({ stateFile });
  await emulator.trigger('JobCreated', { eventId: 'overtaking' });
  await emulator.idle();
  expect(events).toEqual(['overtaking', 'late']);
  await emulator.advance(90_000);
  expect(events).toHaveLength(2);
  await emulator.advance(minute);
  expect(events).toEqual(['overtaking', 'late', 'delayed', 'both', 'delayed', 'delayed']);
});

test('repeats a delivery that was under way', async () => {
  const stateFile = newStateFile();
  let calls = 0;
  const callback = await serveListener(
    echoing((_, response) => {
      calls++;
      if (calls > 1) response.end();
    }),
  );
  const first = await emulate({ stateFile });
  await first.client.createWebhook(wanted(callback));
  const sending = first.emulator.trigger('JobCreated');
  await vi.waitFor(() => expect(calls).toBe(1));
  await first.emulator.close();
  await sending;
  const { emulator } = await emulate({ stateFile });
  await vi.waitFor(() => expect(emulator.deliveries()).toMatchObject([{ state: 'delivered' }]));
  expect(calls).toBe(2);
});

test('still refuses a refresh token that was replaced', async () => {
  const stateFile = newStateFile();
  const first = await emulate({ stateFile, credentials });
  await first.emulator.advance(330 * day);
  const headers = { ...credentials };
  const renewed = await fetch(`${first.url}/v1/accessToken`, { headers });
  const { refreshToken } = (await renewed.json()) as { refreshToken: string };
  expect(refreshToken).not.toBe('');
  await first.emulator.close();

  const { url } = await emulate({ stateFile, credentials });
  const old = connect(url).listWebhooks({ objectId: '1', objectType: 'Group' });
  expect((await refused(old)).status).toBe(401);
  await accessTokenOf(url, { refreshToken });
});

test('starts with the seed only if there is no file, and restores the seed at a reset', async () => {
  const stateFile = newStateFile();
  const seed = {
    webhooks: [{ ...wanted('http://127.0.0.1:9/'), webhookId: 'seeded' }],
    credentials,
  };
  const first = await emulate({ stateFile, seed });
  expect(first.emulator.webhooks()).toMatchObject([{ webhookId: 'seeded' }]);
  await first.client.deleteWebhook('seeded');
  await first.emulator.close();

  const second = await emulate({ stateFile, seed });
  expect(second.emulator.webhooks()).toEqual([]);
  const other = connect(second.url, { applicationId: 'other' });
  expect((await refused(other.listWebhooks({ objectId: '1', objectType: 'Group' }))).status).toBe(
    401,
  );
  await second.emulator.reset();
  // The reset has already saved the state to disk.
  const saved = JSON.parse(readFileSync(stateFile, 'utf8')) as { webhooks: unknown[] };
  expect(saved.webhooks).toMatchObject([{ webhookId: 'seeded' }]);
  expect(second.emulator.webhooks()).toMatchObject([{ webhookId: 'seeded' }]);
});
