/**
 * A worker: a receiver in a separate process. It shares a Redis with the other workers, and can be killed at any time.
 * Bundled by bundle-worker.ts, and started by workers.ts.
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

/** The options of a worker, as JSON in its first argument. */
export interface WorkerOptions {
  token: string;
  redis: string;
  client: ClientName;
  /** The path of the journal into which the worker writes its steps. */
  journal: string;
}

/** The messages from a worker to its parent: first its port, then repeatedly its peak memory in bytes. */
export type WorkerMessage = { port: number } | { peak: number };

const { token, redis, client, ...files } = JSON.parse(process.argv[2] ?? '') as WorkerOptions;
const journal = new Journal(files.journal);
let runs = 0;
/** The runs that are not confirmed or released yet. The key is the key of the delivery. */
const open = new Map<string, { delivery: number; run: number }>();

const store = connected().then((connection) => redisDedupe(connection));
/** The Redis store with one addition: it writes `confirmed` to the journal when it has confirmed a delivery. */
const recordingStore: DedupeStore = {
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
  dedupe: recordingStore,
  handlerTimeout,
  lease,
  on: { ActionResponse: handle },
  // The receiver must never call this fallback. A delivery that reaches it is neither handled nor acknowledged, so the
  // run fails with a lost delivery.
  fallback: ({ eventType }, { reason }) => {
    throw new Error(`${eventType} reached the fallback: ${reason}.`);
  },
  // Do not print errors, because some handlers fail on purpose.
  onError: () => undefined,
});

void listenOnLoopback(createServer(toNodeListener(receiver))).then((port) => tell({ port }));

/**
 * How often the worker checks whether it was blocked, and how late this check may be before the worker counts as
 * blocked, in ms.
 */
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

// Exit when the connection to the parent closes, so that this process does not outlive its parent.
process.on('disconnect', () => process.exit());

/** Returns a connected Redis client. Tries again while Redis is unavailable. */
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
