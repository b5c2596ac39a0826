import { kindOf } from '../common/check-argument.js';

/** The properties of an `ioredis` client that {@link redisDedupe} uses. Pass a `Redis` or a `Cluster`. */
export interface IoredisClient {
  /** A method that only clients of `ioredis` have. {@link redisDedupe} recognizes the library by this method. */
  defineCommand: unknown;
  /**
   * Opens the connection. {@link redisDedupe} recognizes a pipeline by the absence of this method, and refuses it,
   * because a pipeline does not run a command before `exec` is called.
   */
  connect: unknown;
  /** Runs a Lua script in Redis. `keys` is the number of keys among the other arguments. */
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/**
 * The properties of a `redis` (node-redis) client that {@link redisDedupe} uses. Pass a client, a pool, a cluster or a
 * sentinel.
 */
export interface NodeRedisClient {
  /**
   * Another name for `eval`, which only clients of `redis` have. {@link redisDedupe} recognizes the library by this
   * name.
   */
  EVAL: unknown;
  /**
   * Opens the connection. {@link redisDedupe} refuses the results of `multi()` and `legacy()`, and recognizes them by
   * the absence of this method.
   */
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
 * The property of an `@upstash/redis` client that {@link redisDedupe} uses. For a library whose `eval` has parameters
 * that differ from those of the three supported clients, pass an object with an `eval` of this form.
 *
 * @example
 * const client: UpstashRedisClient = {
 *   eval: (script, keys, args) => glide.customCommand(['EVAL', script, String(keys.length), ...keys, ...args]),
 * };
 */
export interface UpstashRedisClient {
  /** Runs a Lua script in Redis. `keys` are the keys that the script uses, and `args` are its other arguments. */
  eval(script: string, keys: string[], args: string[]): Promise<unknown>;
}

/** The Redis clients that {@link redisDedupe} accepts. */
export type RedisClient = IoredisClient | NodeRedisClient | UpstashRedisClient;

/** Runs a Lua script that uses one key. */
export type ScriptRunner = (script: string, key: string, args: string[]) => Promise<unknown>;

/**
 * Makes a function that calls `eval` with the parameters of the client's library.
 *
 * @throws TypeError when the value is not a Redis client, or has an `eval` whose parameters differ from those of the
 *   three supported clients
 */
export function scriptRunner(client: RedisClient): ScriptRunner {
  checkClient(client);
  // Read the properties to recognize the library. The operator `in` does not work, because the client of @vercel/kv is
  // a proxy that does not support `in`.
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
  // Pipelines, multis and legacy clients cannot be used: they have the methods of a client, but their `eval` does not
  // return a promise.
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
