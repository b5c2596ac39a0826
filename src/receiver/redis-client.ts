import { kindOf } from '../common/check-argument.js';

/** The part of a client of `ioredis` that is used: give a `Redis` or a `Cluster`. */
export interface IoredisClient {
  /** Only `ioredis` has this method. {@link redisDedupe} recognizes the library by it. */
  defineCommand: unknown;
  /** Opens the connection. A pipeline does not have this method, and runs nothing until `exec` is called. */
  connect: unknown;
  /** Runs a Lua script in Redis: `keys` is how many of the other arguments are keys. */
  eval(script: string, keys: number, ...keysAndArguments: string[]): Promise<unknown>;
}

/** The part of a client of `redis` (node-redis) that is used: give a client, a pool, a cluster or a sentinel. */
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
 * The part of a client of `@upstash/redis` that is used. For a library that has another `eval`, give an object with
 * this one.
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

/** The clients of Redis that {@link redisDedupe} accepts. */
export type RedisClient = IoredisClient | NodeRedisClient | UpstashRedisClient;

/** Runs a Lua script that uses one key. */
export type ScriptRunner = (script: string, key: string, args: string[]) => Promise<unknown>;

/**
 * Calls `eval` in the form of the client's library.
 *
 * @throws TypeError when the value is not a client, or its `eval` has another form
 */
export function scriptRunner(client: RedisClient): ScriptRunner {
  checkClient(client);
  // By reading the properties: the client of @vercel/kv is a proxy that does not support the operator `in`.
  if (isIoredis(client)) {
    checkKind(client, 'ioredis', 'a pipeline', 'redisDedupe(redis)');
    return (script, key, args) => client.eval(script, 1, key, ...args);
  }
  if (isNodeRedis(client)) {
    checkKind(client, 'redis', 'a multi or a legacy client', 'redisDedupe(client)');
    return (script, key, args) => client.eval(script, { keys: [key], arguments: args });
  }
  if (client.eval.length > 3)
    throw unfit(
      `has an eval with ${client.eval.length} parameters`,
      'an object with eval(script, keys, args), both of them arrays of strings, which returns a promise',
    );
  return (script, key, args) => client.eval(script, [key], args);
}

function checkClient(client: unknown): void {
  if (client === undefined || client === null)
    throw unfit(
      `is ${kindOf(client)}`,
      'create the client first, and check that the environment variable with its address is set. Where there may be no Redis, write dedupe: client && redisDedupe(client)',
    );
  if (typeof (client as { then?: unknown }).then === 'function')
    throw unfit('is a promise', 'await it: redisDedupe(await createClient({ url }).connect())');
  const run = (client as { eval?: unknown }).eval;
  if (typeof run === 'function') return;
  throw unfit(
    typeof client === 'object'
      ? `has ${run === undefined ? 'no eval' : `${kindOf(run)} as eval`}`
      : `is ${kindOf(client)}`,
    'redisDedupe(await createClient({ url }).connect()) with redis, or redisDedupe(new Redis(url)) with ioredis. For another library, give an object with eval(script, keys, args)',
  );
}

/** Pipelines and the like have the methods of a client, but their `eval` returns no promise. */
function checkKind(
  client: IoredisClient | NodeRedisClient,
  library: string,
  seen: string,
  fix: string,
): void {
  if (typeof client.connect === 'function') return;
  throw unfit(`is ${seen} of ${library}`, `give the client itself: ${fix}`);
}

function isIoredis(client: RedisClient): client is IoredisClient {
  return typeof (client as Partial<IoredisClient>).defineCommand === 'function';
}

function isNodeRedis(client: RedisClient): client is NodeRedisClient {
  return typeof (client as Partial<NodeRedisClient>).EVAL === 'function';
}

function unfit(seen: string, fix: string): TypeError {
  return new TypeError(
    `The client of redisDedupe ${seen}: expected a client of ioredis, redis or @upstash/redis. Fix: ${fix}.`,
  );
}
