/**
 * Explains an error of Redis. It knows the errors that occur with every delivery until the configuration is changed.
 *
 * @returns an error whose message names the fix and whose `cause` is the original error; the original error itself if
 *   no fix is known
 */
export function explained(error: unknown): unknown {
  const [problem, fix] = remedyFor(String((error as Partial<Error> | undefined)?.message));
  // Do not quote the reply in the message: it can contain addresses, and @upstash/redis adds the whole script.
  return problem ? new Error(`${problem}. Fix: ${fix}.`, { cause: error }) : error;
}

/**
 * Returns the problem that the message of a Redis error means, and the fix of this problem. The strings are short,
 * because they increase the size of every receiver.
 */
function remedyFor(message: string): [problem: string, fix: string] | [] {
  if (/^(?:MOVED|ASK) /.test(message))
    return [
      'The server is a node of a Redis Cluster, but the client is for a single server',
      'use createCluster of redis, or new Redis.Cluster of ioredis',
    ];
  // In an error of a script, Redis 6 writes additional text before the error code.
  if (/^(?:ERR .*-)?READONLY /.test(message))
    return [
      'The server is a replica, which cannot be written to',
      'connect to the primary; with Sentinel, use createSentinel of redis or the option sentinels of ioredis',
    ];
  if (/^(?:NOAUTH|WRONGPASS) /.test(message))
    return [
      'Redis refused the credentials of the client',
      'set the user and the password, as in redis://user:password@host, or the token of Upstash',
    ];
  if (/^(?:NOPERM |ERR The user executing the script )/.test(message))
    return [
      'The user of the client lacks a permission',
      'run ACL SETUSER <user> ~<prefix>* +eval +get +set +del, or use a token of Upstash that can write',
    ];
  if (/^The client is closed$/.test(message))
    return ['The client is not connected', 'await client.connect() first'];
  return [];
}
