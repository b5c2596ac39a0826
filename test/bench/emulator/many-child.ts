/** Measures on request how long a trigger takes for the number of webhooks in the arguments. */
import { setImmediate as immediate } from 'node:timers/promises';
import { eventTypes } from '../../../generated/v1/events.js';
import { createEmulator } from '../../../src/emulator.js';
import { respondToParent, cpuTime } from './respond-to-parent.js';
import { createWebhookAt, tokenOf } from './senders.js';

/** The cost of a trigger per webhook. */
export interface ManyFigures {
  /** The time from the trigger to the last response, in µs. */
  time: number;
  /** The CPU time, in µs. */
  cpu: number;
  /** The memory of the webhook and of its waiting or running delivery, in bytes. */
  memory: number;
}

/** The total number of timed deliveries, for any number of webhooks. */
const amount = 10_000;

const [, , given = '', callBackUrl = ''] = process.argv;
const count = Number(given);
if (!globalThis.gc)
  throw new Error('The garbage cannot be collected. Fix: start the process with --expose-gc.');
const collect = globalThis.gc;

respondToParent(async () => {
  await measure();
  // Measure again, because everything is now compiled and loaded.
  return await measure();
});

async function measure(): Promise<ManyFigures> {
  // Switch the log off, because it keeps the same number of deliveries for any number of webhooks.
  const limits = { pendingBytes: 2 ** 30 };
  const emulator = createEmulator({ handshake: false, throttle: false, logSize: 0, limits });
  const accessToken = await tokenOf(emulator.fetch);
  const before = await alive();
  for (let index = 0; index < count; index += 1)
    await createWebhookAt(callBackUrl, emulator.fetch, accessToken);
  const trigger = async () => {
    const deliveries = await emulator.trigger(eventTypes[0]);
    const delivered = deliveries.filter(({ attempts }) => attempts[0]?.status === 200).length;
    if (delivered !== count) throw new Error(`${delivered} of ${count} webhooks got the event.`);
  };
  const [start, begin] = [performance.now(), cpuTime()];
  for (let sent = 0; sent < amount; sent += count) await trigger();
  const time = ((performance.now() - start) * 1000) / amount;
  const cpu = (cpuTime() - begin) / amount;
  const last = trigger();
  const memory = ((await alive()) - before) / count;
  await last;
  await emulator.close();
  return { time, cpu, memory };
}

/** The used bytes without garbage. Collects several times, because some garbage is freed only in the turn after a collection. */
async function alive(): Promise<number> {
  for (const _ of [1, 2, 3]) {
    void collect();
    await immediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
