/**
 * Errors that come again with every delivery until somebody changes something: the message of the client, what is
 * wrong, and the fix. Short, because all of it is in the bundle of every receiver.
 */
const remedies: readonly [message: RegExp, problem: string, fix: string][] = [
  [
    /^(?:MOVED|ASK) /,
    'The server is a node of a Redis Cluster, and the client is for a single server',
    'createCluster of redis, or new Redis.Cluster of ioredis',
  ],
  [
    // Redis 6 puts the code of an error in a script behind its own text.
    /^(?:ERR .*-)?READONLY /,
    'The server is a replica, which cannot be written to',
    'connect to the primary; with Sentinel, by createSentinel of redis or the option sentinels of ioredis',
  ],
  [
    /^(?:NOAUTH|WRONGPASS) /,
    'Redis refused the credentials of the client',
    'set the user and the password, as in redis://user:password@host, or the token of Upstash',
  ],
  [
    /^(?:NOPERM |ERR The user executing the script )/,
    'The user of the client lacks a permission',
    'ACL SETUSER <user> ~<prefix>* +eval +get +set +del, or the token of Upstash that can write',
  ],
  [/^The client is closed$/, 'The client is not connected', 'await client.connect()'],
];

/**
 * Says what to do about an error of a client, where that is known.
 *
 * @returns an error with the original as its `cause`, or the error itself
 */
export function explained(error: unknown): unknown {
  const text = error instanceof Error ? error.message : '';
  const remedy = remedies.find(([message]) => message.test(text));
  // The reply stays in the cause: it can contain addresses, and @upstash/redis adds the whole script.
  return remedy ? new Error(`${remedy[1]}. Fix: ${remedy[2]}.`, { cause: error }) : error;
}
