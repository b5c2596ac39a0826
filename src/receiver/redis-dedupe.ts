import { kindOf } from '../common/check-argument.js';
import type { Claimed, DedupeStore } from './dedupe-store.js';
import { type RedisClient, scriptRunner } from './redis-client.js';
import { explained } from './redis-failure.js';

/** Options of {@link redisDedupe}. */
export interface RedisDedupeOptions {
  /** What the names of the keys in Redis begin with. Default: `kaizala-webhooks:`. */
  prefix?: string;
}

// A key holds the owner of its claim, or this; no owner is empty.
const done = '';

// Scripts, because Redis runs each of them as a whole: nobody comes between looking and writing. Run twice, each does
// the same: a client that lost its connection sends again what may have been run already. EVAL and not EVALSHA: a server
// that restarted or took over has none of the scripts that were loaded before.
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
 * De-duplication for several processes and machines, in one Redis, Valkey, Redis Cluster or Upstash. Keys expire by
 * themselves: a claim with its lease, a handled delivery after its retention. A Redis that forgets (`flushall`,
 * eviction, a restart without persistence, a failover before replication) lets copies through, but loses nothing.
 *
 * @param client a client of `ioredis`, `redis` or `@upstash/redis`; the caller connects it, closes it, and listens to
 *   its errors
 * @throws TypeError when the client is missing, a promise, or a client whose `eval` has another form. Errors of the
 *   server come with the first delivery, to `onError`
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
      // As a string, where a client is set to give bytes.
      const claimed = String(reply);
      if (isClaimed(claimed)) return claimed;
      throw new TypeError(
        `eval of the client of redisDedupe returned ${kindOf(reply)} for a claim: expected a promise of 'claimed', 'running' or 'done'. Fix: give an object with eval(script, keys, args).`,
      );
    },
    confirm: (key, owner, retention) => run(confirm, key, owner, String(retention)),
    release: (key, owner) => run(release, key, owner),
  };
}

function isClaimed(reply: string): reply is Claimed {
  return reply === 'claimed' || reply === 'running' || reply === 'done';
}
