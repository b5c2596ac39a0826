/** A receiver that is killed twice during deliveries, and restarted. Its dedupe store is a real Redis. */
// @module-tag redis-server
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import type { DeliveryRecord } from '../../../src/emulator.js';
import { startRedis } from '../../support/redis.js';
import { connectIoredis } from '../../receiver/redis-clients.js';
import { callBackToken, emulate, hour, wanted } from './world.js';
import type { ProcessOptions } from './receiver-process.js';

/**
 * How long a claim lasts without renewal, in ms. This time is short, because the claims of a killed process must expire
 * before the retries.
 */
const lease = 1000;

async function start(
  redis: string,
  port: number,
): Promise<{ port: number; kill(): Promise<void> }> {
  const options: ProcessOptions = { token: callBackToken, redis, port, lease, handlerTimeout: 800 };
  const program = fileURLToPath(new URL('receiver-process.ts', import.meta.url));
  const execArgv = ['--import', 'tsx'];
  const child = fork(program, [JSON.stringify(options)], { cwd: root, execArgv });
  const kill = async () => {
    if (hasEnded(child)) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
  onTestFinished(kill);
  const [listening] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The receiver ended with ${String(code)}.`);
    }),
  ])) as [number];
  return { port: listening, kill };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

test('loses none of 600 deliveries, and handles only those twice whose handlers ran at a kill', async () => {
  const redis = await startRedis();
  const { client: notes, close } = await connectIoredis(redis.url);
  onTestFinished(close);
  const { emulator, client } = await emulate();
  let receiver = await start(redis.url, 0);
  const { port } = receiver;
  await client.createWebhook(wanted(`http://127.0.0.1:${port}/kaizala`, 'TextMessageCreated'));

  /**
   * The ids of deliveries that were being handled when the process was killed: their handlers had started, but Redis
   * had no confirmation.
   */
  const running = new Set<string>();
  const noteRunning = async () => {
    for (const [eventId, key] of Object.entries(await notes.hgetall('keys'))) {
      // For a confirmed delivery, the value in Redis is empty. For a claimed delivery, the value is the owner.
      const holder = await notes.get(`kaizala-webhooks:${key}`);
      if (holder !== '') running.add(eventId);
    }
  };
  const deliveries: DeliveryRecord[] = [];
  const send = async (first: number, count: number) => {
    const sent = Array.from({ length: count }, (_, index) =>
      emulator.trigger('TextMessageCreated', { eventId: `event ${first + index}` }),
    );
    deliveries.push(...(await Promise.all(sent)).flat());
  };
  const handled = () => notes.hlen('handled');

  for (const first of [0, 200]) {
    const before = await handled();
    const sending = send(first, 200);
    await vi.waitFor(async () => expect(await handled()).toBeGreaterThan(before + 40), {
      timeout: 20_000,
      interval: 2,
    });
    await receiver.kill();
    await noteRunning();
    await sending;
    [receiver] = await Promise.all([start(redis.url, port), sleep(lease + 100)]);
  }
  await send(400, 200);
  // Check that the kills came at the right time: some handlers were running, and more than 100 first attempts failed.
  const failed = deliveries.filter(({ attempts }) => attempts[0]?.failure !== undefined);
  expect(failed.length).toBeGreaterThan(100);
  expect(running.size).toBeGreaterThan(0);
  await emulator.advance(48 * hour);

  expect(deliveries).toHaveLength(600);
  expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(['delivered']));
  const counts = Object.entries(await notes.hgetall('handled'));
  expect(counts).toHaveLength(600);
  const twice = counts.filter(([, count]) => count !== '1');
  expect(twice.map(([, count]) => count)).toEqual(twice.map(() => '2'));
  expect(twice.map(([eventId]) => eventId).filter((id) => !running.has(id))).toEqual([]);
  // The emulator sends at most 16 deliveries at once, and the process was killed twice.
  expect(running.size).toBeLessThanOrEqual(2 * 16);
  expect(await notes.hgetall('unhandled')).toEqual({});
  expect(emulator.webhooks()).toMatchObject([{ active: true }]);
});
