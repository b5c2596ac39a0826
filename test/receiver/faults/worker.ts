/**
 * A receiver in a process of its own, which shares its Redis with others. Started by workers.ts.
 *
 * The text of a message says what its handler does. What it did, it counts in the same Redis by another connection, so
 * that the counts outlive the process.
 */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { createReceiver, redisDedupe, toNodeListener } from '../../../src/receiver.js';
import { type ClientName, connect, connectIoredis } from '../redis-clients.js';

/** What a worker is told, as JSON in its first argument. */
export interface WorkerOptions {
  token: string;
  redis: string;
  client: ClientName;
  lease?: number;
  handlerTimeout?: number;
}

/** What a worker tells: where it listens, then that a handler which hangs has begun. */
export type WorkerMessage = { port: number } | { hangs: string };

const { token, redis, client, ...times } = JSON.parse(process.argv[2] ?? '') as WorkerOptions;
const store = await connect(client, redis);
const { client: counts } = await connectIoredis(redis);

const receiver = createReceiver({
  name: 'orders',
  token,
  dedupe: redisDedupe(store.client),
  ...times,
  on: {
    TextMessageCreated: async ({ eventId, data }) => {
      const isFirst = (await counts.hincrby('begun', eventId, 1)) === 1;
      if (data.text === 'hang once' && isFirst) {
        tell({ hangs: eventId });
        await new Promise(() => undefined);
      }
      if (data.text === 'fail once' && isFirst) throw new Error('The disk is full.');
      if (data.text === 'take a while') await sleep(20);
      await counts.hincrby('handled', eventId, 1);
    },
  },
  fallback: ({ eventId }) => counts.hincrby('unhandled', eventId, 1),
  // Failures are on purpose here, and show in the counts.
  onError: () => undefined,
});

tell({ port: await listenOnLoopback(createServer(toNodeListener(receiver))) });
// Nobody is left behind by a test runner that ends early.
process.on('disconnect', () => process.exit());

function tell(message: WorkerMessage): void {
  process.send?.(message);
}
