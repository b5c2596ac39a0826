/**
 * The sample's worker in a separate process. Started by processes.ts.
 *
 * The text of an event decides what its handler does. Each step is written to a list in Redis.
 * The list survives the process, and has the steps of all workers in their order.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startWorker } from '../samples/bullmq-worker.js';
import { concurrency, tell } from './messages.js';
import type { Step } from './steps.js';

const lockDuration = 3000;
const redis = new Redis(process.env['REDIS_URL']!);

const worker = startWorker(
  async ({ known, event }, key) => {
    const { eventId } = event;
    const text = known && event.eventType === 'TextMessageCreated' ? event.data.text : undefined;
    const write = (what: Step['what']) =>
      redis.rpush('steps', JSON.stringify({ worker: process.pid, key, eventId, what }));
    const isFirst = (await redis.hincrby('begun', key, 1)) === 1;
    await write('begin');
    if (text === 'throw once' && isFirst) {
      await write('throw');
      throw new Error('The disk is full.');
    }
    if (text === 'hang once' && isFirst) {
      tell({ hangs: eventId });
      await new Promise(() => undefined);
    }
    // Block the whole process, so that it does not renew its lock.
    if (text === 'block once' && isFirst)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 * lockDuration);
    await sleep(50);
    await write('end');
  },
  // The lock of a killed worker expires sooner than after the default of 30 s, and is checked more often.
  { lockDuration, stalledInterval: 1000, concurrency },
);

worker.on('closed', () => process.exit());
await worker.waitUntilReady();
tell({ ready: true });
// Exit if the test runner ends early.
process.on('disconnect', () => process.exit());
