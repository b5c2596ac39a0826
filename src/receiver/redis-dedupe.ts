import type { Claimed, DedupeStore } from './dedupe-store.js';

/** The part of a client of `ioredis` that is used: give a `Redis` or a `Cluster`. */
export interface IoredisClient {
  /** Only `ioredis` has this method: by it, the two kinds of clients can be told apart. */
  defineCommand: unknown;
  /** Runs a Lua script in Redis: `keys` says how many of the other arguments are keys. */
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** The part of a client of `redis` (node-redis) that is used: give a client, a pool, a cluster or a sentinel. */
export interface NodeRedisClient {
  /** Runs a Lua script in Redis. */
  eval(
    script: string,
    options: {
      /** The keys that the script uses. */
      keys: string[];
      /** The other arguments of the script. */
      arguments: string[];
    },
  ): Promise<unknown>;
}

/** Options of {@link redisDedupe}. */
export interface RedisDedupeOptions {
  /** What the names of the keys in Redis begin with. Default: `kaizala-webhooks:`. */
  prefix?: string;
}

// A key holds the owner of its claim, or this; no owner is empty.
const done = '';

// Scripts, because Redis runs each of them as a whole: nobody comes between looking and writing. Run twice, each does
// the same: a client that lost its connection sends again what may have been run already.
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
 * De-duplication for several processes and machines, in one Redis. Keys expire by themselves: a claim with its lease, a
 * handled delivery after its retention. A Redis that forgets (`flushall`, eviction, a restart without persistence) lets
 * copies through, but loses nothing.
 *
 * @param client a connected client of `ioredis` or `redis`; the caller closes it, and listens to its errors
 * @example
 * createReceiver({ name: 'orders', token, on, fallback, dedupe: redisDedupe(await createClient({ url }).connect()) });
 */
export function redisDedupe(
  client: IoredisClient | NodeRedisClient,
  { prefix = 'kaizala-webhooks:' }: RedisDedupeOptions = {},
): DedupeStore {
  const run = (script: string, key: string, ...args: string[]) =>
    'defineCommand' in client
      ? client.eval(script, 1, prefix + key, ...args)
      : client.eval(script, { keys: [prefix + key], arguments: args });
  return {
    async claim(key, owner, lease) {
      // As a text, where a client is set to give bytes.
      return String(await run(claim, key, owner, String(lease))) as Claimed;
    },
    confirm: (key, owner, retention) => run(confirm, key, owner, String(retention)),
    release: (key, owner) => run(release, key, owner),
  };
}
