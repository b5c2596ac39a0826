import { kindOf } from '../common/check-argument.js';
import type { Claimed, DedupeStore } from './dedupe-store.js';
import { type RedisClient, scriptRunner } from './redis-client.js';
import { explained } from './redis-failure.js';

/** The options of {@link redisDedupe}. */
export interface RedisDedupeOptions {
  /** The prefix of all keys in Redis. Default: `kaizala-webhooks:`. */
  prefix?: string;
}

// The value of a Redis key after its delivery was handled. Before that, the value is the owner of the claim, which is
// never an empty string.
const done = '';

// We use Lua scripts, because Redis runs a script atomically. A script that runs twice has the same result as one run.
// This is necessary because a client that has lost its connection repeats commands that may have run already. We use
// EVAL, not EVALSHA, because a server loses the loaded scripts when it restarts or when a failover occurs.
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
 * Makes a store in Redis, which several processes and machines can share. Redis Cluster, Valkey and Upstash work as
 * well. Redis deletes the keys when they expire: a claim after its lease, a handled delivery after its retention. Redis
 * can lose keys (`flushall`, eviction, a restart without persistence, a failover before replication). In this case,
 * copies of earlier deliveries are handled again, but no delivery is lost.
 *
 * @param client a client of `ioredis`, `redis` or `@upstash/redis`. Your program must connect it, close it, and listen
 *   for its errors
 * @throws TypeError when the client is missing, is a promise, or has an `eval` whose parameters differ from those of
 *   the three supported clients. Errors of the Redis server are not thrown here: they are passed to `onError` with the
 *   first delivery
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
      // Convert the reply to a string, because some clients are configured to return bytes.
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
