/** Replies of Redis that come again with every delivery until somebody changes something: what that is. */
const remedies: readonly [pattern: RegExp, problem: string, fix: (prefix: string) => string][] = [
  [
    /^(?:MOVED|ASK) /,
    'The server is a node of a Redis Cluster, and the client is for a single server',
    () => 'a client for clusters: createCluster of redis, or new Redis.Cluster of ioredis',
  ],
  [
    // Redis 6 puts the code of an error in a script behind its own text.
    /^(?:ERR .*-)?READONLY /s,
    'The server is a replica, which cannot be written to',
    () =>
      'connect to the primary. With Sentinel, use createSentinel of redis, or the option sentinels of ioredis, which follow a failover',
  ],
  [
    /^(?:NOAUTH|WRONGPASS) /,
    'Redis does not accept the credentials of the client',
    () =>
      'set the user and the password where the client is created, as in redis://user:password@host, or the token of Upstash',
  ],
  [
    /^(?:NOPERM |ERR The user executing the script )/,
    'The user of the client is not allowed to do what the store needs',
    (prefix) =>
      `ACL SETUSER <user> ~${prefix}* +eval +get +set +del. With Upstash, use the token that is not read-only`,
  ],
  [
    /^ERR unknown command ['`]eval/i,
    'The server does not have the command EVAL, which the store needs',
    () => 'enable EVAL, or use another server. Redis and Valkey have it',
  ],
  [
    /^(?:ERR .*-)?WRONGTYPE /s,
    'A key of another program has the name of a delivery',
    (prefix) =>
      `redisDedupe(client, { prefix }) with another prefix than ${JSON.stringify(prefix)}`,
  ],
  [
    /^(?:ERR .*-)?OOM /s,
    'The memory of Redis is full',
    () =>
      'raise maxmemory, or shorten the retention of the receiver. With the policy volatile-lru, Redis forgets the oldest deliveries, and copies of them are handled again',
  ],
  [
    /^The client is closed$/,
    'The client is not connected',
    () => 'await client.connect() before the receiver gets deliveries, and close it after them',
  ],
];

/**
 * Says what to do about an error of a client, where that is known.
 *
 * @returns an error with the original as its `cause`, or the error itself
 */
export function explained(error: unknown, prefix: string): unknown {
  const text = error instanceof Error ? error.message : '';
  for (const [pattern, problem, fix] of remedies) {
    // The reply stays in the cause: it can contain addresses, and @upstash/redis adds the whole script.
    if (pattern.test(text)) return new Error(`${problem}. Fix: ${fix(prefix)}.`, { cause: error });
  }
  return error;
}
