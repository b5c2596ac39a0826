/** The deliveries that the log keeps, and when the emulator calls the listeners `onCall` and `onAttempt`. */
import { describe, expect, test } from 'vitest';
import type { Attempt, CallRecord, DeliveryRecord } from '../../../src/emulator.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveListener, serveReceiver } from '../../support/servers.js';
import { echoing, emulate, hour, objectId, wanted } from './world.js';

describe('the log', () => {
  test.for([0, 1, 5, 100])(
    'keeps the last %i closed deliveries, and all open ones',
    async (logSize) => {
      const { emulator, client } = await emulate({ logSize });
      const { url } = await serveReceiver(receiverOf().receiver);
      const broken = await serveListener(echoing((_, response) => response.writeHead(500).end()));
      await client.createWebhook(wanted(url, 'SurveyResponse'));
      const { webhookId } = await client.createWebhook(wanted(broken, 'JobCreated'));
      const open = (await emulator.trigger('JobCreated')).map(({ deliveryId }) => deliveryId);
      const closed: string[] = [];
      for (let count = 0; count < 130; count++) {
        closed.push(...(await emulator.trigger('SurveyResponse')).map((one) => one.deliveryId));
        const logged = emulator.deliveries().map(({ deliveryId }) => deliveryId);
        expect(logged).toEqual([...open, ...(logSize === 0 ? [] : closed.slice(-logSize))]);
      }
      await client.deleteWebhook(webhookId);
      expect(emulator.deliveries()).toHaveLength(logSize);
    },
  );
});

test('calls the listeners for every call and every attempt, without secrets', async () => {
  const calls: CallRecord[] = [];
  const attempts: { delivery: DeliveryRecord; attempt: Attempt }[] = [];
  const { emulator, client } = await emulate({
    onCall: (call) => calls.push(call),
    onAttempt: (delivery, attempt) => attempts.push({ delivery, attempt }),
  });
  const { url } = await serveReceiver(receiverOf().receiver);
  const { webhookId } = await client.createWebhook(wanted(`${url}?code=s3cr3t`));
  await client.listWebhooks({ objectId, objectType: 'Group' });
  await client.deleteWebhook('no-webhook').catch(() => undefined);
  await emulator.trigger('JobCreated', {}, { faults: { wrongToken: true } });
  await emulator.advance(hour);
  expect(calls).toEqual([
    { method: 'GET', path: '/v1/accessToken', status: 200 },
    { method: 'POST', path: '/v1/webhook', status: 200 },
    { method: 'GET', path: '/v1/webhook', status: 200 },
    {
      method: 'DELETE',
      path: '/v1/webhook/no-webhook',
      status: 404,
      message: expect.stringContaining('expected the id of a webhook of this connector'),
    },
  ]);
  expect(JSON.stringify(calls)).not.toMatch(/s3cr3t|example-callback-token/);
  expect(attempts.map(({ attempt }) => attempt.status)).toEqual([401, 200]);
  expect(new Set(attempts.map(({ delivery }) => delivery.webhookId))).toEqual(new Set([webhookId]));
});

describe('a listener that throws', () => {
  const listener = () => {
    throw new Error('The disk is full.');
  };

  test('changes nothing for an attempt', async () => {
    const { emulator, client } = await emulate({ onAttempt: listener });
    const { url } = await serveReceiver(receiverOf().receiver);
    await client.createWebhook(wanted(url));
    expect(await emulator.trigger('JobCreated')).toMatchObject([{ state: 'delivered' }]);
  });

  test('changes nothing for a call', async () => {
    const { emulator } = await emulate({ onCall: listener });
    const request = new Request('http://127.0.0.1/v1/webhook');
    expect((await emulator.fetch(request)).status).toBe(401);
  });
});
