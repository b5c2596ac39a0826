/**
 * A receiver in a separate process, which shares a Redis with other receivers. workers.ts starts it.
 *
 * The text of a message event tells the handler what to do. The handler counts its runs in the same Redis, on another
 * connection. So the counts still exist after the process was killed.
 */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listenOnLoopback } from '../../../src/http/listen.js';
import { createReceiver, redisDedupe, toNodeListener } from '../../../src/receiver.js';
import { type ClientName, connect, connectIoredis } from '../redis-clients.js';

/** The settings of this process, which are passed as JSON in its first argument. */
export interface WorkerOptions {
  token: string;
  redis: string;
  client: ClientName;
  lease?: number;
  handlerTimeout?: number;
}

/**
 * The messages of this process to its parent: first the port on which it listens; later, the id of the event when a
 * handler that hangs has started.
 */
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
  // Do not print errors: the handlers fail on purpose, and the counts show this.
  onError: () => undefined,
});

tell({ port: await listenOnLoopback(createServer(toNodeListener(receiver))) });
// Exit when the test runner exits, even if it exits early.
process.on('disconnect', () => process.exit());

function tell(message: WorkerMessage): void {
  process.send?.(message);
}
