/** Triggers one event for as many webhooks as the arguments say, when it is asked what that takes. */
import { setImmediate as immediate } from 'node:timers/promises';
import { eventTypes } from '../../../generated/v1/events.js';
import { createEmulator } from '../../../src/emulator.js';
import { answerParent, cpuTime } from './answering.js';
import { createWebhookAt, tokenOf } from './senders.js';

/** What one webhook takes of a trigger. */
export interface ManyFigures {
  /** From the trigger to the last response, in µs. */
  time: number;
  /** The time that the processors have worked for it, in µs. */
  cpu: number;
  /** What lives while its delivery waits or is under way, with the webhook itself, in bytes. */
  memory: number;
}

/** How many deliveries are timed, however many webhooks share them. */
const amount = 10_000;

const [, , given = '', callBackUrl = ''] = process.argv;
const count = Number(given);
if (!globalThis.gc) throw new Error('The garbage cannot be collected: start it with --expose-gc.');
const collect = globalThis.gc;

answerParent(async () => {
  await measure();
  // Everything is compiled and loaded by now.
  return await measure();
});

async function measure(): Promise<ManyFigures> {
  // The log keeps as many deliveries, however many webhooks there are.
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

/** The bytes that are in use, without garbage; some of it is let go only in the turn after a collection. */
async function alive(): Promise<number> {
  for (const _ of [1, 2, 3]) {
    void collect();
    await immediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
