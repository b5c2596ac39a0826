import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RedisServer } from '../support/redis-process.js';
import { now } from './clock.js';
import type { Period } from './ledger.js';
import type { Worker } from './workers.js';

const kinds = ['worker killed', 'connections dropped', 'Redis killed', 'both killed'] as const;
export type Fault = (typeof kinds)[number];

/**
 * The number of faults of a run: at least `fewest`, at most `most`, and at most one per 2500 deliveries and per 6 s.
 */
const [fewest, most, deliveriesEach, secondsEach] = [kinds.length, 60, 2500, 6];

/** How long Redis is down after it was killed, in ms: at least, and at most. */
const [shortestOutage, longestOutage] = [200, 800];

/**
 * Causes the faults of a run: kills and restarts workers and Redis, and drops connections. The faults happen at regular
 * intervals, and the kinds of faults take turns.
 */
export class Faults {
  /** The periods in which Redis was down. */
  readonly outages: Period[] = [];
  readonly counts = new Map<Fault, number>();
  readonly problems: string[] = [];
  readonly #redis: RedisServer;
  readonly #workers: readonly Worker[];
  readonly #random: () => number;
  readonly #total: number;
  readonly #pending: Promise<void>[] = [];
  #begun = 0;
  #outage: Promise<void> | undefined;

  constructor(
    redis: RedisServer,
    workers: readonly Worker[],
    { deliveries, minutes }: { deliveries: number; minutes: number },
    random: () => number,
  ) {
    this.#redis = redis;
    this.#workers = workers;
    const wanted = Math.min(deliveries / deliveriesEach, (minutes * 60) / secondsEach, most);
    this.#total = Math.max(Math.round(wanted), fewest);
    this.#random = random;
  }

  /** Starts the faults that are due. @param progress how much of the run is completed, from 0 to 1 */
  at(progress: number): void {
    while (this.#begun < this.#total && progress >= (this.#begun + 0.5) / this.#total) {
      const kind = kinds[this.#begun++ % kinds.length]!;
      this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
      const fault = this.#happen(kind).catch((error: unknown) => {
        this.problems.push(`${kind}: ${(error as Error).message}`);
      });
      this.#pending.push(fault);
    }
  }

  /** Waits until all killed workers and Redis run again. */
  async settled(): Promise<void> {
    await Promise.all(this.#pending);
  }

  async #happen(kind: Fault): Promise<void> {
    if (kind === 'connections dropped') return await this.#dropConnections();
    await Promise.all([
      kind !== 'Redis killed' && this.#restartWorker(),
      // Do not kill Redis while it is already down. If deliveries are fast, the next kill can be due before Redis is
      // back.
      kind !== 'worker killed' && (this.#outage ??= this.#restartRedis()),
    ]);
    return undefined;
  }

  async #restartWorker(): Promise<void> {
    const living = this.#workers.filter(({ port }) => port !== undefined);
    const worker = living[Math.floor(this.#random() * living.length)];
    if (!worker) return;
    await worker.kill();
    await worker.start();
  }

  async #restartRedis(): Promise<void> {
    const outage = { from: now(), until: Infinity };
    this.outages.push(outage);
    await this.#redis.stop();
    await sleep(shortestOutage + this.#random() * (longestOutage - shortestOutage));
    await this.#redis.start();
    outage.until = now();
    this.#outage = undefined;
  }

  /** Makes Redis close all its connections several times, so that pending replies are lost. */
  async #dropConnections(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) {
      const socket = connect(Number(new URL(this.#redis.url).port), '127.0.0.1');
      const closed = new Promise((resolve) => socket.on('close', resolve));
      // Ignore connection errors: while Redis is down, its connections are already closed.
      socket.on('error', () => undefined);
      socket.write('CLIENT KILL TYPE normal SKIPME yes\r\n');
      socket.on('data', () => socket.destroy());
      await closed;
      await sleep(50);
    }
  }
}
