import { kindOf } from '../common/check-argument.js';
import type { Claimed, DedupeStore } from './dedupe-store.js';
import { type RedisClient, scriptRunner } from './redis-client.js';
import { explained } from './redis-failure.js';

/** The options of {@link redisDedupe}. */
export interface RedisDedupeOptions {
  /** The prefix of all keys in Redis. Default: `kaizala-webhooks:`. */
  prefix?: string;
}

// The value of a key whose delivery was handled. Otherwise, the value is the owner of the claim, which is never empty.
const done = '';

// Use scripts, because Redis runs each of them atomically. Each script can run twice with the same result: a client that
// lost its connection repeats commands that may have run already. Use EVAL, not EVALSHA: after a restart or a failover, a
// server no longer has the scripts that were loaded before.
const claim = `
local holder = redis.call('GET', KEYS[1])
if not holder or holder == ARGV[1] then
  redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
  return 'claimed'
end
return holder == '${done}' and 'done' or 'running'`;

const confirm = `
local holder = redis.call('GET', KEYS[1])
if not holder or holder == ARGV[1] then redis.call('SET', KEYS[1], '${done}', 'PX', ARGV[2]) end`;

const release = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

/**
 * Makes a store for several processes and machines in one Redis, Valkey, Redis Cluster or Upstash. Redis expires the keys:
 * a claim after its lease, a handled delivery after its retention. If Redis loses keys (`flushall`, eviction, a restart
 * without persistence, a failover before replication), copies are handled again, but no delivery is lost.
 *
 * @param client a client of `ioredis`, `redis` or `@upstash/redis`. You connect it, close it, and listen to its errors
 * @throws TypeError when the client is missing, is a promise, or has an `eval` with other parameters. Errors of the server
 *   go to `onError` with the first delivery
 * @example
 * createReceiver({ name: 'orders', token, on, fallback, dedupe: redisDedupe(await createClient({ url }).connect()) });
 */
export function redisDedupe(
  client: RedisClient,
  { prefix = 'kaizala-webhooks:' }: RedisDedupeOptions = {},
): DedupeStore {
  const runScript = scriptRunner(client);
  const run = async (script: string, key: string, ...args: string[]) => {
    try {
      return await runScript(script, prefix + key, args);
    } catch (error) {
      throw explained(error);
    }
  };
  return {
    async claim(key, owner, lease) {
      const reply = await run(claim, key, owner, String(lease));
      // Convert to a string, because some clients are configured to return bytes.
      const claimed = String(reply);
      if (isClaimed(claimed)) return claimed;
      throw new TypeError(
        `eval of the client of redisDedupe returned ${kindOf(reply)} for a claim: expected a promise of 'claimed', 'running' or 'done'. Fix: pass an object with eval(script, keys, args).`,
      );
    },
    confirm: (key, owner, retention) => run(confirm, key, owner, String(retention)),
    release: (key, owner) => run(release, key, owner),
  };
}

function isClaimed(reply: string): reply is Claimed {
  return reply === 'claimed' || reply === 'running' || reply === 'done';
}
