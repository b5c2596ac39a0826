import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'kaizala-webhooks';
import { createEmulator } from 'kaizala-webhooks/emulator';
import { createReceiver, toNodeListener } from 'kaizala-webhooks/receiver';
import { expect, test } from 'vitest';

test('a job that could not be noted comes again', async () => {
  const token = 'example-callback-token';
  const titles: unknown[] = [];
  let diskIsFull = true;
  const receiver = createReceiver({
    token,
    on: {
      JobCreated(event) {
        if (diskIsFull) throw new Error('The disk is full.');
        titles.push(event.data.title);
      },
    },
    fallback: (event) => expect.unreachable(event.eventType),
    onError: () => undefined,
  });
  const server = createServer(toNodeListener(receiver)).listen(0, '127.0.0.1');
  const emulator = createEmulator();
  const { url } = await emulator.listen(0);

  const kaizala = createClient({
    tokenEndpoint: url,
    credentials: { applicationId: 'any', applicationSecret: 'any', refreshToken: 'any' },
  });
  await kaizala.createWebhook({
    objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
    objectType: 'Group',
    eventTypes: ['JobCreated'],
    callBackUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/kaizala`,
    callBackToken: token,
  });

  const [delivery] = await emulator.trigger('JobCreated', { data: { title: 'Count shelf 4' } });
  expect(delivery).toMatchObject({ state: 'retrying', attempts: [{ status: 500 }] });

  diskIsFull = false;
  await emulator.advance(45 * 60_000); // until the first retry; nobody waits for it
  expect(delivery?.state).toBe('delivered');
  expect(titles).toEqual(['Count shelf 4']);

  await emulator.close();
  server.close();
});
