import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../support/random.js';
import { launchRedis } from '../support/redis-process.js';
import { bundleWorker } from './bundle-worker.js';
import { now } from './clock.js';
import { type Fault, Faults } from './faults.js';
import { Ledger } from './ledger.js';
import { Sender } from './sender.js';
import { verdictOf, type Verdict } from './verdict.js';
import { Worker } from './workers.js';

export interface ChaosOptions {
  /** The number of deliveries to send. After `minutes` minutes, the sender begins no more deliveries. */
  deliveries: number;
  minutes: number;
  /** Called with the progress of the run, as a line. */
  report?: (line: string) => void;
}

/** The outcome of a run. */
export interface Outcome {
  verdict: Verdict;
  /** Whether the time was over before the sender had begun all deliveries. */
  isCut: boolean;
  seconds: number;
  requests: number;
  /** The number of requests for each response status. Status 0 means that there was no response. */
  statuses: Map<number, number>;
  faults: Map<Fault, number>;
  /** The Redis client of each worker, and its peak memory in bytes. */
  workers: { client: string; peak: number }[];
  /** All other errors, such as a worker that ended unexpectedly. */
  problems: string[];
}

/** The number of workers, and the interval between two progress reports, in ms. */
const [workerCount, reportEvery] = [4, 10_000];

/** The response statuses that may occur. Status 0 means that there was no response. */
const expected = new Set([0, 200, 500, 503]);

/**
 * Sends deliveries to several worker processes that share a Redis. Kills the workers and Redis meanwhile.
 *
 * @returns the outcome
 */
export async function runChaos(options: ChaosOptions): Promise<Outcome> {
  const directory = await mkdtemp(join(tmpdir(), 'chaos-'));
  // Retry the removal, because a killed Redis may have left a process that is still writing a file.
  const remove = () =>
    rmSync(directory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  process.once('exit', remove);
  const [redis, program] = await Promise.all([launchRedis(directory), bundleWorker(directory)]);
  const workers = Array.from(
    { length: workerCount },
    (_, index) => new Worker(index, program, directory, redis.url),
  );
  try {
    await Promise.all(workers.map((worker) => worker.start()));
    const faults = new Faults(redis, workers, options, randomFrom(20180705));
    return await deliver(options, workers, faults);
  } finally {
    await Promise.all([...workers.map((worker) => worker.kill()), redis.stop()]);
    remove();
    process.off('exit', remove);
  }
}

async function deliver(
  { deliveries, minutes, report }: ChaosOptions,
  workers: readonly Worker[],
  faults: Faults,
): Promise<Outcome> {
  const ledger = new Ledger(deliveries);
  const start = now();
  const seconds = () => (now() - start) / 1000;
  const sender = new Sender(workers, ledger, randomFrom(20180704), () => {
    const share = seconds() / (minutes * 60);
    if (share >= 1) sender.order.stop();
    faults.at(Math.max(sender.order.begun / deliveries, share));
  });
  const timer = setInterval(() => {
    const { order, requests } = sender;
    const shown = [order.begun, requests].map((count) => count.toLocaleString('en'));
    report?.(`${seconds().toFixed(0).padStart(6)} s  ${shown[0]} deliveries, ${shown[1]} requests`);
  }, reportEvery);
  await sender.run().finally(() => clearInterval(timer));
  const ended = seconds();
  await faults.settled();
  // Kill the workers before their journals are read. Otherwise, a worker could write to its journal after that.
  await Promise.all(workers.map((worker) => worker.kill()));
  ledger.read(workers.flatMap(({ lives }) => lives));
  const { requests, statuses, order } = sender;
  const odd = [...statuses.keys()].filter((status) => !expected.has(status));
  return {
    verdict: verdictOf(ledger, order.begun, faults.outages),
    isCut: order.begun < deliveries,
    seconds: ended,
    requests,
    statuses,
    faults: faults.counts,
    workers: workers.map(({ client, peak }) => ({ client, peak })),
    problems: [
      ...faults.problems,
      ...workers.flatMap(({ problems }) => problems),
      ...odd.map((status) => `${statuses.get(status)} requests got a ${status}.`),
    ],
  };
}
