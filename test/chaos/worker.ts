/**
 * A receiver in a process of its own, which shares its Redis with others and can be killed at any time. Bundled by
 * bundle-worker.ts, and started by workers.ts.
 */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listenOnLoopback } from '../../src/http/listen.js';
import {
  createReceiver,
  type DedupeStore,
  redisDedupe,
  toNodeListener,
} from '../../src/receiver.js';
import { type ClientName, connect } from '../receiver/redis-clients.js';
import { now } from './clock.js';
import { numberOf, workOf } from './deliveries.js';
import { Journal } from './journal.js';
import { handlerTimeout, lease } from './times.js';

/** What a worker is told, as JSON in its first argument. */
export interface WorkerOptions {
  token: string;
  redis: string;
  client: ClientName;
  /** The path of its journal. */
  journal: string;
}

/** What a worker tells: where it listens; again and again, the most memory that it had, in bytes. */
export type WorkerMessage = { port: number } | { peak: number };

const { token, redis, client, ...files } = JSON.parse(process.argv[2] ?? '') as WorkerOptions;
const journal = new Journal(files.journal);
let runs = 0;
/** The runs that are not settled, by the key of their delivery. */
const open = new Map<string, { delivery: number; run: number }>();

const store = connected().then((connection) => redisDedupe(connection));
/** The store, which notes when it has confirmed a run. */
const noting: DedupeStore = {
  claim: async (key, owner, ms) => (await store).claim(key, owner, ms),
  async confirm(key, owner, retention) {
    await (await store).confirm(key, owner, retention);
    const settled = open.get(key);
    if (settled) journal.note('confirmed', settled.delivery, settled.run, now());
    open.delete(key);
  },
  async release(key, owner) {
    await (await store).release(key, owner);
    open.delete(key);
  },
};

function handle(event: { context?: unknown }, { key }: { key: string }): unknown {
  const delivery = numberOf(event);
  const run = ++runs;
  const note = (step: 'begun' | 'effect' | 'ended' | 'failed') =>
    journal.note(step, delivery, run, now());
  const finish = (isGood: boolean): void => {
    note(isGood ? 'ended' : 'failed');
    if (!isGood) throw new Error('On purpose.');
  };
  const effectAfter = async (ms: number) => {
    await sleep(ms / 2);
    note('effect');
    await sleep(ms / 2);
    finish(true);
  };
  open.set(key, { delivery, run });
  note('begun');
  switch (workOf(delivery)) {
    case 'slow':
      return effectAfter(20);
    case 'outlast':
      return effectAfter(1.5 * handlerTimeout);
    case 'outlast lease':
      return effectAfter(1.2 * lease);
    case 'fail':
      if (run % 2 === 0) return finish(false);
      break;
    case 'fail late':
      note('effect');
      return finish(run % 2 === 1);
    case 'plain':
  }
  note('effect');
  return finish(true);
}

const receiver = createReceiver({
  name: 'chaos',
  token,
  dedupe: noting,
  handlerTimeout,
  lease,
  on: { ActionResponse: handle },
  // It never comes here: the delivery would be neither handled nor acknowledged, and count as lost.
  fallback: ({ eventType }, { reason }) => {
    throw new Error(`${eventType} came to the fallback: ${reason}.`);
  },
  // Failures are on purpose here.
  onError: () => undefined,
});

void listenOnLoopback(createServer(toNodeListener(receiver))).then((port) => tell({ port }));

/** How often the worker looks whether it gets on, and how late that may be, in ms. */
const [beat, latest] = [250, lease / 3];
let last = now();
setInterval(() => {
  const time = now();
  const late = time - last - beat;
  if (late > latest) journal.note('stalled', 0, Math.round(late), time);
  last = time;
  // `maxRSS` is in KiB.
  tell({ peak: process.resourceUsage().maxRSS * 1024 });
}, beat);

// Nobody is left behind by a parent that ends early.
process.on('disconnect', () => process.exit());

/** A client that is connected, also where Redis is away at first. */
async function connected() {
  for (;;) {
    try {
      return (await connect(client, redis)).client;
    } catch {
      await sleep(50);
    }
  }
}

function tell(message: WorkerMessage): void {
  process.send?.(message);
}
