/** A webhook expires without any call. The stream must report the expired webhook like other changes. */
import { expect, test } from 'vitest';
import { emulate, wanted } from '../e2e/world.js';
import { openStream } from './stream.js';

test('reports a webhook as gone that expires while the clock advances', async () => {
  const { emulator, url, client } = await emulate();
  const callBackUrl = `${url}/_emulator/inbox/default`;
  const validity = String(emulator.now() + 60_000);
  const { webhookId } = await client.createWebhook({ ...wanted(callBackUrl), validity });
  await client.createWebhook(wanted(callBackUrl));
  const stream = await openStream(url);
  await expect.poll(() => stream.events.length).toBeGreaterThan(0);
  await emulator.advance(120_000);
  await expect
    .poll(() => stream.events)
    .toContainEqual({
      name: 'patch',
      data: expect.objectContaining({
        gone: [webhookId],
        totals: { webhooks: 1, deliveries: 0 },
      }),
    });
});
