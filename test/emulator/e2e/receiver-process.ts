/**
 * A receiver in a separate process, so that a test can kill it.
 * The handler records its work in Redis over a separate connection. The records are still there after a kill.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createReceiver, redisDedupe, toNodeListener } from '../../../src/receiver.js';
import { connectIoredis } from '../../receiver/redis-clients.js';

/** The options of the process, as JSON in its first argument. */
export interface ProcessOptions {
  token: string;
  redis: string;
  /** 0 for any free port. */
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
      // Record the effect before the sleep. If the process is killed during the sleep, the handler has had its effect,
      // but the delivery is not acknowledged.
      await notes.hincrby('handled', eventId, 1);
      await sleep(5);
    },
  },
  fallback: ({ eventId }) => notes.hincrby('unhandled', eventId, 1),
});

const server = createServer(toNodeListener(receiver)).listen(port, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port);
});
// Exit when the connection to the test runner closes, so that this process does not outlive the tests.
process.on('disconnect', () => process.exit());
