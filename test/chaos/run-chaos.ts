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
import { judge, type Verdict } from './verdict.js';
import { Worker } from './workers.js';

export interface ChaosOptions {
  /** How many deliveries there are, and the time after which no more are begun. */
  deliveries: number;
  minutes: number;
  /** Is told how far the run is, in a line. */
  report?: (line: string) => void;
}

/** What came of a run. */
export interface Outcome {
  verdict: Verdict;
  /** Whether it ended before all deliveries were begun. */
  isCut: boolean;
  seconds: number;
  requests: number;
  /** How many requests ended with each status; 0 is none. */
  statuses: Map<number, number>;
  faults: Map<Fault, number>;
  /** The client of each worker, and the most memory that it had, in bytes. */
  workers: { client: string; peak: number }[];
  /** What went wrong otherwise. */
  problems: string[];
}

/** How many workers there are, and how often the run reports, in ms. */
const [workerCount, reportEvery] = [4, 10_000];

/** Statuses that the receiver is expected to give; 0 is none. */
const expected = new Set([0, 200, 500, 503]);

/** Delivers to several processes that share a Redis, while they and it are killed; and judges what was lost. */
export async function runChaos(options: ChaosOptions): Promise<Outcome> {
  const directory = await mkdtemp(join(tmpdir(), 'chaos-'));
  // A Redis that was killed may have left a process that writes its file anew.
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
  // Killed last, so that nothing is written to a journal that has been read.
  await Promise.all(workers.map((worker) => worker.kill()));
  ledger.read(workers.flatMap(({ lives }) => lives));
  const { requests, statuses, order } = sender;
  const odd = [...statuses.keys()].filter((status) => !expected.has(status));
  return {
    verdict: judge(ledger, order.begun, faults.outages),
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
