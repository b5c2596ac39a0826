/** The program of a connector process. token-processes.ts bundles and starts it. It lists webhooks on each message. */
import { Redis } from 'ioredis';
import { type Client, createClient } from 'kaizala-webhooks';
import { redisTokenStore } from '../samples/client/redis-token-store.js';

/** The message of the parent process. */
export interface Tick {
  /** The time, in ms since the epoch. */
  now: number;
  tokenEndpoint: string;
  redisUrl: string;
  /** How long the lock of a killed process lasts, in ms. */
  lease: number;
  /** The configured refresh token. */
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
