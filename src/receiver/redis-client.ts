import { kindOf } from '../common/check-argument.js';

/** The part of an `ioredis` client that {@link redisDedupe} uses: pass a `Redis` or a `Cluster`. */
export interface IoredisClient {
  /** Only `ioredis` has this method. {@link redisDedupe} recognizes the library by it. */
  defineCommand: unknown;
  /** Opens the connection. A pipeline does not have this method. {@link redisDedupe} refuses pipelines, which run nothing before `exec`. */
  connect: unknown;
  /** Runs a Lua script in Redis. `keys` is the number of keys among the other arguments. */
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** The part of a `redis` (node-redis) client that {@link redisDedupe} uses: pass a client, a pool, a cluster or a sentinel. */
export interface NodeRedisClient {
  /** Only `redis` has a second name for `eval`. {@link redisDedupe} recognizes the library by it. */
  EVAL: unknown;
  /** Opens the connection. A `multi` and a `legacy()` client do not have this method. */
  connect: unknown;
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

/**
 * The part of an `@upstash/redis` client that {@link redisDedupe} uses. If another library has an `eval` with other
 * parameters, pass an object with this `eval`.
 *
 * @example
 * const client: UpstashRedisClient = {
 *   eval: (script, keys, args) => glide.customCommand(['EVAL', script, String(keys.length), ...keys, ...args]),
 * };
 */
export interface UpstashRedisClient {
  /** Runs a Lua script in Redis, with the keys that it uses and its other arguments. */
  eval(script: string, keys: string[], args: string[]): Promise<unknown>;
}

/** The Redis clients that {@link redisDedupe} accepts. */
export type RedisClient = IoredisClient | NodeRedisClient | UpstashRedisClient;

/** Runs a Lua script that uses one key. */
export type ScriptRunner = (script: string, key: string, args: string[]) => Promise<unknown>;

/**
 * Makes a function that calls `eval` with the parameters of the client's library.
 *
 * @throws TypeError when the value is not a client, or its `eval` has another form
 */
export function scriptRunner(client: RedisClient): ScriptRunner {
  checkClient(client);
  // Read the properties instead of using `in`: the client of @vercel/kv is a proxy that does not support this operator.
  if (isIoredis(client)) return (script, key, args) => client.eval(script, 1, key, ...args);
  if (isNodeRedis(client))
    return (script, key, args) => client.eval(script, { keys: [key], arguments: args });
  if (client.eval.length > 3)
    throw unfit(
      `has an eval with ${client.eval.length} parameters`,
      'pass an object with eval(script, keys, args)',
    );
  return (script, key, args) => client.eval(script, [key], args);
}

function checkClient(client: unknown): asserts client is RedisClient {
  if (client === undefined || client === null)
    throw unfit(
      `is ${String(client)}`,
      'check the environment variable with its address; if Redis is optional, use dedupe: client && redisDedupe(client)',
    );
  const { then, eval: run } = client as { then?: unknown; eval?: unknown };
  if (typeof then === 'function')
    throw unfit(
      'is a promise',
      'await it, as in redisDedupe(await createClient({ url }).connect())',
    );
  if (typeof run !== 'function')
    throw unfit(
      typeof client === 'object' ? 'has no eval' : `is ${kindOf(client)}`,
      'pass the client itself, or an object with eval(script, keys, args)',
    );
  // Pipelines, multis and legacy clients have the methods of a client, but their `eval` returns no promise.
  if ((isIoredis(client) || isNodeRedis(client)) && typeof client.connect !== 'function')
    throw unfit('is a pipeline, a multi or a legacy client', 'pass the client itself');
}

function isIoredis(client: object): client is IoredisClient {
  return typeof (client as Partial<IoredisClient>).defineCommand === 'function';
}

function isNodeRedis(client: object): client is NodeRedisClient {
  return typeof (client as Partial<NodeRedisClient>).EVAL === 'function';
}

function unfit(seen: string, fix: string): TypeError {
  return new TypeError(
    `The client of redisDedupe ${seen}: expected a client of ioredis, redis or @upstash/redis. Fix: ${fix}.`,
  );
}
