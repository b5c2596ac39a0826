import { setTimeout as sleep } from 'node:timers/promises';
import type { Cluster, Redis } from 'ioredis';
import type { StoredTokens, TokenStore } from 'kaizala-webhooks';

// We use Lua scripts, because Redis runs a script atomically. A script that runs twice has the same result as one run:
// this is necessary because ioredis repeats commands after a lost connection, and they may have run already.
const lock = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

const unlock = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

// If a process was paused for longer than its lease, another process may have stored a newer refresh token. The paused
// process must not overwrite this token.
const write = `
local stored = redis.call('GET', KEYS[1])
local current = stored and cjson.decode(stored).refreshToken
if stored and current ~= ARGV[1] and current ~= ARGV[2] then return end
redis.call('SET', KEYS[1], ARGV[3])
return 1`;

/**
 * Keeps the tokens in one key of Redis, and a lock in a second key.
 *
 * @param lease how long the other processes wait for the lock of a process that was killed, in ms
 * @param patience the most time to wait for the lock, in ms
 */
export function redisTokenStore(
  redis: Redis | Cluster,
  key: string,
  { lease = 10_000, patience = 300_000 } = {},
): TokenStore {
  const run = (script: string, name: string, ...args: (string | number)[]) =>
    redis.eval(script, 1, name, ...args).catch((error: Error) => {
      // Do not add the error as the cause, because it holds the arguments of the command, which are tokens.
      throw new Error(`Redis: ${error.message}`);
    });

  async function read(): Promise<StoredTokens | undefined> {
    const json = await redis.get(key);
    return json === null ? undefined : (JSON.parse(json) as StoredTokens);
  }

  return {
    read,
    async update(change) {
      const owner = crypto.randomUUID();
      const takeLock = () => run(lock, `${key}:lock`, owner, lease);
      const end = performance.now() + patience;
      for (let wait = 5; !(await takeLock()); wait = Math.min(2 * wait, 200)) {
        if (performance.now() > end)
          throw new Error(
            `Other processes held ${key}:lock for ${patience} ms. Fix: look for a process that hangs.`,
          );
        await sleep(wait * (0.5 + Math.random()));
      }
      const renewal = setInterval(() => void takeLock().catch(() => undefined), lease / 2);
      try {
        const before = await read();
        const after = await change(before);
        const tokens = [before?.refreshToken ?? '', after.refreshToken, JSON.stringify(after)];
        if (!(await run(write, key, ...tokens)))
          throw new Error(`${key} now holds another refresh token. Fix: call again.`);
      } finally {
        clearInterval(renewal);
        // Ignore an error, because the lock expires after its lease in any case.
        await run(unlock, `${key}:lock`, owner).catch(() => undefined);
      }
    },
  };
}
