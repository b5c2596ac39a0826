/** The recipe for Cloudflare Workers. It runs in workerd, the runtime of Cloudflare. */
import { Request as WorkerRequest, type Miniflare } from 'miniflare';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { DedupeStore } from '../../src/receiver.js';
import { deliver, exampleEvent, handshake } from '../../src/testing.js';
import { testContract } from './support/store-contract.js';
import { startWorker } from './support/workerd.js';

describe('the store', () => {
  let worker: Miniflare;
  beforeAll(async () => {
    ({ worker } = await startWorker('workers/store-worker.ts'));
    return () => worker.dispose();
  });

  const call = async (...step: [keyof DedupeStore | 'keeps', ...unknown[]]) => {
    const response = await worker.dispatchFetch('http://worker.example/', {
      method: 'POST',
      body: JSON.stringify(step),
    });
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { result: unknown }).result as never;
  };
  const store: DedupeStore = {
    claim: (...args) => call('claim', ...args),
    confirm: (...args) => call('confirm', ...args),
    release: (...args) => call('release', ...args),
  };

  testContract('in Durable Objects', () => store);

  test('keeps no data of released and expired keys', async () => {
    await store.claim('released', 'owner', 60_000);
    expect(await call('keeps', 'released')).toHaveLength(1);
    await store.release('released', 'owner');
    expect(await call('keeps', 'released')).toEqual([]);
    await store.claim('claimed', 'owner', 100);
    await store.claim('handled', 'owner', 60_000);
    await store.confirm('handled', 'owner', 100);
    await expect.poll(() => call('keeps', 'claimed')).toEqual([]);
    await expect.poll(() => call('keeps', 'handled')).toEqual([]);
  });

  test('keeps a renewed claim beyond the first alarm', async () => {
    await store.claim('renewed', 'owner', 100);
    await store.claim('renewed', 'owner', 60_000);
    await store.claim('witness', 'owner', 200);
    await expect.poll(() => call('keeps', 'witness')).toEqual([]);
    expect(await call('keeps', 'renewed')).toHaveLength(1);
  });
});

test('a receiver in a Worker handles a delivery once that arrives ten times at once, and later again', async () => {
  const token = 'example-callback-token';
  const { worker, printed } = await startWorker('samples/worker.ts', {
    KAIZALA_CALLBACK_TOKEN: token,
  });
  onTestFinished(() => worker.dispose());
  const receiver = {
    // Convert requests and responses, because Miniflare has its own classes for them.
    async fetch(request: Request): Promise<Response> {
      const body = request.method === 'POST' ? { body: await request.text() } : {};
      const headers = Object.fromEntries(request.headers);
      const init = { method: request.method, headers, ...body };
      const response = await worker.dispatchFetch(new WorkerRequest(request.url, init));
      return new Response(await response.text(), { status: response.status });
    },
  };

  expect(await handshake(receiver)).toMatchObject({ accepted: true });
  const event = exampleEvent('JobCreated', { data: { title: 'Count the boxes' } });
  const copies = Array.from({ length: 10 }, () => deliver(receiver, event, { token }));
  const statuses = (await Promise.all(copies)).map(({ status }) => status);
  expect(statuses).toContain(200);
  expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  expect((await deliver(receiver, event)).status).toBe(401);
  // Deliver another event. The output arrives in order, so if a handler had run twice, it would be printed before this
  // event.
  const last = exampleEvent('JobCreated', { data: { title: 'The last one' } });
  expect((await deliver(receiver, last, { token })).status).toBe(200);
  await expect.poll(printed).toContain('The last one');
  expect(printed().match(/Count the boxes/g)).toHaveLength(1);
});
