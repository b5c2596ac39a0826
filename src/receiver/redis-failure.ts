/**
 * Explains an error of Redis that occurs with every delivery until the configuration is changed.
 *
 * @returns an error with a fix and with the original as its `cause`, or the error itself if no fix is known
 */
export function explained(error: unknown): unknown {
  const [problem, fix] = remedyFor(String((error as Partial<Error> | undefined)?.message));
  // Do not quote the reply in the message: it can contain addresses, and @upstash/redis adds the whole script.
  return problem ? new Error(`${problem}. Fix: ${fix}.`, { cause: error }) : error;
}

/** The problem and its fix. The strings are short, because they are in the bundle of every receiver. */
function remedyFor(message: string): [problem: string, fix: string] | [] {
  if (/^(?:MOVED|ASK) /.test(message))
    return [
      'The server is a node of a Redis Cluster, but the client is for a single server',
      'use createCluster of redis, or new Redis.Cluster of ioredis',
    ];
  // Redis 6 writes its own text before the error code of a script.
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
