/**
 * The worker of the sample in a separate process. processes.ts starts it.
 *
 * The text of an event tells the handler how to behave. The handler writes each step to a list in Redis.
 * The list still exists after a worker was killed. It has the steps of all workers in the order in which they happened.
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
  // Make the locks of a killed worker expire sooner than after the default of 30 s, and make BullMQ check them more
  // often.
  { lockDuration, stalledInterval: 1000, concurrency },
);

worker.on('closed', () => process.exit());
await worker.waitUntilReady();
tell({ ready: true });
// Exit when the connection to the test runner closes, so that this process does not outlive the tests.
process.on('disconnect', () => process.exit());
