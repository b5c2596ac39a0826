/** The recipe for BullMQ: receivers and workers in separate processes, and a real Redis. */
// @module-tag redis-server
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { exampleEvent } from '../../src/testing.js';
import { send, sendUntilTaken } from '../receiver/faults/service.js';
import { startRedis } from '../support/redis.js';
import { concurrency } from './bullmq/messages.js';
import { type Program, startReceiver, startWorker } from './bullmq/processes.js';
import { type Reason, reasonsOf, runsOf, type Step } from './bullmq/steps.js';

/** Returns a message event. Its text tells the handler in the worker how to behave, such as `throw once`. */
function message(eventId: string, text = 'do it') {
  return exampleEvent('TextMessageCreated', { eventId, data: { text } });
}

/**
 * Starts a Redis with a queue. `steps` returns the steps that the handlers of all workers have recorded in this Redis.
 */
async function sharedRedis() {
  const server = await startRedis();
  const redis = new Redis(server.url);
  const queue = new Queue('kaizala', { connection: { url: server.url } });
  // Ignore connection errors, because one test stops the server. Without a listener, each lost connection would be
  // printed.
  redis.on('error', () => undefined);
  queue.on('error', () => undefined);
  onTestFinished(async () => {
    redis.disconnect();
    await queue.disconnect();
  });
  return {
    server,
    url: server.url,
    queue,
    steps: async () => (await redis.lrange('steps', 0, -1)).map((step) => JSON.parse(step) as Step),
    /** Waits until every job is completed or failed. */
    settled: () =>
      expect
        .poll(() => queue.getJobCountByTypes('wait', 'active', 'delayed'), {
          timeout: 90_000,
          interval: 100,
        })
        .toBe(0),
  };
}

test('runs each of 300 duplicated deliveries once, or again for a known reason, while processes are killed', async () => {
  const { url, queue, steps, settled } = await sharedRedis();
  const workers = new Set<Program>();
  const killed = new Set<number>();
  const replaced: Promise<void>[] = [];
  const start = async () => void workers.add(await startWorker(url, kill));
  const replace = async (worker: Program, signal: 'SIGKILL' | 'SIGTERM') => {
    workers.delete(worker);
    await worker.end(signal);
    await start();
  };
  function kill(worker: Program): void {
    if (killed.has(worker.pid)) return;
    killed.add(worker.pid);
    replaced.push(replace(worker, 'SIGKILL'));
  }
  const closed: Program[] = [];
  const deploy = async () => {
    // At times, all workers are being replaced, and there is no worker to close. Wait until there is a worker.
    await expect.poll(() => workers.size).toBeGreaterThan(0);
    const [worker] = workers;
    closed.push(worker!);
    replaced.push(replace(worker!, 'SIGTERM'));
  };
  const [receiver, mortal] = await Promise.all([startReceiver(url), startReceiver(url)]);
  await Promise.all([start(), start()]);

  // The test kills a worker when one of its jobs hangs. The kill also ends the other jobs of this worker.
  const texts = new Map([40, 100, 160, 220].map((index) => [index, 'hang once']));
  for (const index of [10, 70, 130, 190, 250]) texts.set(index, 'throw once');
  const events = Array.from({ length: 300 }, (_, index) =>
    message(`event ${index}`, texts.get(index)),
  );
  // Send each event twice. The copy comes up to ten deliveries after the event, so the job of the event may be waiting,
  // running or done at that time.
  const queued = events
    .flatMap((event, index) =>
      [0, ((index * 7) % 10) + 0.5].map((after) => ({ event, position: index + after })),
    )
    .toSorted((a, b) => a.position - b.position)
    .map(({ event }) => event);
  let acknowledged = 0;
  const lane = async () => {
    for (let event = queued.shift(); event; event = queued.shift()) {
      const target = acknowledged % 2 === 0 ? receiver.url : mortal.url;
      // `mortal` is killed during the test. If it does not respond, deliver again to the other receiver, as the service
      // would.
      await sendUntilTaken(target, event).catch(() => sendUntilTaken(receiver.url, event));
      acknowledged++;
      if (acknowledged === 200) await mortal.end('SIGKILL');
      if (acknowledged === 400) await deploy();
    }
  };
  await Promise.all(Array.from({ length: 12 }, lane));
  await settled();
  await Promise.all(replaced);

  expect(acknowledged).toBe(600);
  expect(await queue.getJobCounts('completed', 'failed')).toEqual({ completed: 300, failed: 0 });
  const all = await steps();
  const done = new Set(all.filter(({ what }) => what === 'end').map(({ eventId }) => eventId));
  expect(done).toEqual(new Set(events.map(({ eventId }) => eventId)));

  const counts: Record<Reason, number> = {
    'it threw': 0,
    'killed in the middle': 0,
    'killed after its effect': 0,
    'lost lock': 0,
  };
  const jobs = new Map((await queue.getCompleted()).map((job) => [job.id!, job]));
  const runs = runsOf(all);
  expect(new Set(runs.keys())).toEqual(new Set(jobs.keys()));
  for (const [key, ofKey] of runs) {
    const reasons = reasonsOf(ofKey, killed);
    for (const reason of reasons) counts[reason]++;
    // A worker that was closed with SIGTERM must have finished its running jobs.
    const given = ofKey.filter(({ worker }) => closed.some(({ pid }) => pid === worker));
    for (const { worker, threw, ended } of given)
      expect(threw || ended || killed.has(worker), key).toBe(true);
    // BullMQ counts how often a job has lost its worker. It must have counted at least every reason except a thrown
    // error.
    const threw = reasons.filter((reason) => reason === 'it threw').length;
    expect(jobs.get(key)!.stalledCounter, key).toBeGreaterThanOrEqual(reasons.length - threw);
    // The effect may happen once, and once more for each run whose worker was killed or lost its lock after the effect.
    const again = reasons.filter(
      (reason) => reason !== 'it threw' && reason !== 'killed in the middle',
    );
    expect(ofKey.filter(({ ended }) => ended).length, key).toBeLessThanOrEqual(1 + again.length);
  }
  // Runs that ended because of a kill: the four jobs that hung, and other jobs of the same workers.
  const byKill = counts['killed in the middle'] + counts['killed after its effect'];
  expect(counts['killed in the middle']).toBeGreaterThanOrEqual(4);
  expect(byKill).toBeLessThanOrEqual(killed.size * concurrency);
  expect(counts['it threw']).toBeLessThanOrEqual(5);

  // Send copies after all jobs are completed. They must change nothing, because the queue still has the completed jobs.
  for (const event of events.slice(0, 50))
    expect(await send(receiver.url, event)).toEqual({ status: 200 });
  await settled();
  expect(await steps()).toEqual(all);
});

test('runs a job twice, with the same key, if its worker blocks for longer than its lock', async () => {
  const { url, queue, steps, settled } = await sharedRedis();
  const [receiver] = await Promise.all([startReceiver(url), startWorker(url), startWorker(url)]);

  expect(await send(receiver.url, message('5f0c2d81', 'block once'))).toEqual({ status: 200 });
  await expect
    .poll(async () => (await steps()).filter(({ what }) => what === 'end').length, {
      timeout: 60_000,
    })
    .toBe(2);
  await settled();

  const runs = runsOf(await steps());
  expect([...runs.values()].map((ofKey) => reasonsOf(ofKey, new Set()))).toEqual([['lost lock']]);
  expect(await queue.getJobCounts('completed', 'failed')).toEqual({ completed: 1, failed: 0 });
});

test('responds with 500 while Redis is unavailable, and enqueues the delivery when it is repeated', async () => {
  const { server, url, queue } = await sharedRedis();
  const receiver = await startReceiver(url);
  const event = message('5f0c2d81');
  await sendUntilTaken(receiver.url, message('before'));

  await server.stop();
  expect(await send(receiver.url, event)).toEqual({ status: 500 });
  await server.start();
  const refused = await sendUntilTaken(receiver.url, event);
  expect(refused.filter((status) => status !== 500)).toEqual([]);
  expect((await queue.getWaiting()).map(({ data }) => data as unknown)).toEqual([
    { body: JSON.stringify(event) },
  ]);
});

test('keeps an invalid event as a failed job, after one attempt', async () => {
  const { url, queue, steps, settled } = await sharedRedis();
  const [receiver] = await Promise.all([startReceiver(url), startWorker(url)]);
  const event = { ...message('5f0c2d81'), data: { text: 5 } };
  const unknown = exampleEvent('UnknownEvent.photoWithLocation');

  for (const one of [event, event, unknown])
    expect(await send(receiver.url, one)).toEqual({ status: 200 });
  await expect
    .poll(() => queue.getJobCounts('completed', 'failed'))
    .toEqual({ completed: 1, failed: 1 });
  await settled();
  const [failed] = await queue.getFailed();
  expect(failed).toMatchObject({
    data: { body: JSON.stringify(event) },
    attemptsMade: 1,
    failedReason: 'This is not a valid TextMessageCreated event: /data/text must be a string.',
  });
  expect(new Set((await steps()).map(({ eventId }) => eventId))).toEqual(
    new Set([unknown.eventId]),
  );
});
