/**
 * A receiver in a process of its own that can be killed. What its handler did, it notes in Redis by another connection,
 * so that the notes outlive it.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createReceiver, redisDedupe, toNodeListener } from '../../../src/receiver.js';
import { connectIoredis } from '../../receiver/redis-clients.js';

/** What it is told, as JSON in its first argument. */
export interface ProcessOptions {
  token: string;
  redis: string;
  /** 0 for any. */
  port: number;
  lease: number;
  handlerTimeout: number;
}

const { token, redis, port, ...times } = JSON.parse(process.argv[2] ?? '') as ProcessOptions;
const store = await connectIoredis(redis);
const { client: notes } = await connectIoredis(redis);

const receiver = createReceiver({
  token,
  name: 'orders',
  dedupe: redisDedupe(store.client),
  ...times,
  on: {
    TextMessageCreated: async ({ eventId }, { key }) => {
      await notes.hset('keys', eventId, key);
      // The effect comes first: who dies in the time after it has had it, and has acknowledged nothing.
      await notes.hincrby('handled', eventId, 1);
      await sleep(5);
    },
  },
  fallback: ({ eventId }) => notes.hincrby('unhandled', eventId, 1),
});

const server = createServer(toNodeListener(receiver)).listen(port, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
// Nobody is left behind by a test runner that ends early.
process.on('disconnect', () => process.exit());
