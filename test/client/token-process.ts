/**
 * The program that runs as a process of a connector. token-processes.ts bundles and starts it. The program lists
 * webhooks whenever it gets a message.
 */
import { Redis } from 'ioredis';
import { type Client, createClient } from 'kaizala-webhooks';
import { redisTokenStore } from '../samples/client/redis-token-store.js';

/** The message with which the parent process tells this program to list webhooks. */
export interface Tick {
  /** The time that the program must use as the current time, in ms since the epoch. */
  now: number;
  tokenEndpoint: string;
  redisUrl: string;
  /** How long the lock of a process lasts after the process was killed, in ms. */
  lease: number;
  /** The refresh token in the configuration of the program. */
  refreshToken: string;
}

let last: Tick;
let kaizala: Client | undefined;

function connect({ tokenEndpoint, redisUrl, lease }: Tick): Client {
  return createClient({
    tokenEndpoint,
    credentials: {
      applicationId: 'example-id',
      applicationSecret: 'example-secret',
      refreshToken: () => last.refreshToken,
    },
    tokenStore: redisTokenStore(new Redis(redisUrl), 'tokens', { lease }),
    clock: {
      now: () => last.now,
      sleep: () => new Promise((resolve) => setTimeout(resolve, 10)),
    },
  });
}

process.on('message', (tick: Tick) => {
  last = tick;
  kaizala ??= connect(tick);
  kaizala.listWebhooks({ objectId: 'o', objectType: 'Group' }).then(
    () => process.send!('ok'),
    (error: Error) => process.send!(error.message),
  );
});
process.on('disconnect', () => process.exit());
