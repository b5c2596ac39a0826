/**
 * Says what to do about an error that comes again with every delivery until somebody changes something.
 *
 * @returns an error with the original as its `cause`, or the error itself where no fix is known
 */
export function explained(error: unknown): unknown {
  const [problem, fix] = remedyFor(String((error as Partial<Error> | undefined)?.message));
  // The reply stays in the cause: it can contain addresses, and @upstash/redis adds the whole script.
  return problem ? new Error(`${problem}. Fix: ${fix}.`, { cause: error }) : error;
}

/** The problem and its fix. Short, because all of it is in the bundle of every receiver. */
function remedyFor(message: string): [problem: string, fix: string] | [] {
  if (/^(?:MOVED|ASK) /.test(message))
    return [
      'The server is a node of a Redis Cluster, and the client is for a single server',
      'createCluster of redis, or new Redis.Cluster of ioredis',
    ];
  // Redis 6 puts the code of an error in a script behind its own text.
  if (/^(?:ERR .*-)?READONLY /.test(message))
    return [
      'The server is a replica, which cannot be written to',
      'connect to the primary; with Sentinel, by createSentinel of redis or the option sentinels of ioredis',
    ];
  if (/^(?:NOAUTH|WRONGPASS) /.test(message))
    return [
      'Redis refused the credentials of the client',
      'set the user and the password, as in redis://user:password@host, or the token of Upstash',
    ];
  if (/^(?:NOPERM |ERR The user executing the script )/.test(message))
    return [
      'The user of the client lacks a permission',
      'ACL SETUSER <user> ~<prefix>* +eval +get +set +del, or the token of Upstash that can write',
    ];
  if (/^The client is closed$/.test(message))
    return ['The client is not connected', 'await client.connect()'];
  return [];
}
