/**
 * Tests with errors of Redis that occur with every delivery until the configuration is changed. The message of
 * redisDedupe must name the fix.
 */
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { describe, expect, onTestFinished, test } from 'vitest';
import { redisDedupe } from '../../src/receiver.js';
import { startRedis } from '../support/redis.js';
import { clientNames, connect, connectIoredis, ending } from './redis-clients.js';

const explanations = {
  cluster:
    'The server is a node of a Redis Cluster, but the client is for a single server. Fix: use createCluster of redis, or new Redis.Cluster of ioredis.',
  replica:
    'The server is a replica, which cannot be written to. Fix: connect to the primary; with Sentinel, use createSentinel of redis or the option sentinels of ioredis.',
  credentials:
    'Redis refused the credentials of the client. Fix: set the user and the password, as in redis://user:password@host, or the token of Upstash.',
  permission:
    'The user of the client lacks a permission. Fix: run ACL SETUSER <user> ~<prefix>* +eval +get +set +del, or use a token of Upstash that can write.',
};

describe('an error of Redis', { tags: ['redis-server'] }, () => {
  async function failureOf(step: () => unknown): Promise<Error> {
    try {
      await step();
    } catch (error) {
      return error as Error;
    }
    throw new Error('The step did not fail.');
  }

  const situations: Record<
    string,
    { prepare: (redis: Redis) => Promise<unknown>; cause: RegExp; message: string; user?: string }
  > = {
    'a replica': {
      prepare: (redis) => redis.call('REPLICAOF', '127.0.0.1', '1'),
      cause: /^READONLY /,
      message: explanations.replica,
    },
    'a user who may not EVAL': {
      prepare: (redis) =>
        redis.call('ACL', 'SETUSER', 'part', 'on', 'nopass', '~*', '+@all', '-eval'),
      user: 'part',
      cause: /^NOPERM /,
      message: explanations.permission,
    },
    'a user who may not GET': {
      prepare: (redis) =>
        redis.call('ACL', 'SETUSER', 'part', 'on', 'nopass', '~*', '+@all', '-get'),
      user: 'part',
      cause: /^(?:ERR The user executing the script|NOPERM) /,
      message: explanations.permission,
    },
  };

  for (const name of clientNames)
    test.for(Object.entries(situations))(
      `is explained with ${name}: %s`,
      async ([, { prepare, cause, message, user }]) => {
        const { url } = await startRedis();
        const admin = ending(await connectIoredis(url));
        if (user) await prepare(admin);
        const store = redisDedupe(
          ending(await connect(name, user ? url.replace('//', `//${user}:x@`) : url)),
        );
        if (!user) await prepare(admin);
        const error = await failureOf(() => store.claim('key', 'owner', 60_000));
        expect(error.message).toBe(message);
        expect(error.cause).toMatchObject({ message: expect.stringMatching(cause) as string });
      },
    );

  test('is explained with ioredis: no password', async () => {
    const { url } = await startRedis();
    const admin = ending(await connectIoredis(url));
    await admin.config('SET', 'requirepass', 'secret');
    const redis = new Redis(url);
    redis.on('error', () => undefined);
    onTestFinished(() => redis.disconnect());
    const error = await failureOf(() => redisDedupe(redis).claim('key', 'owner', 1000));
    expect(error.message).toBe(explanations.credentials);
    expect(error.cause).toMatchObject({ message: expect.stringMatching(/^NOAUTH /) as string });
  });

  test('is explained when a client of redis was never connected', async () => {
    const error = redisDedupe(createClient()).claim('key', 'owner', 1000);
    await expect(error).rejects.toThrow(
      new Error('The client is not connected. Fix: await client.connect() first.'),
    );
  });

  test.for([
    ['MOVED 12182 127.0.0.1:7002', 'cluster'],
    ['ASK 12182 127.0.0.1:7002', 'cluster'],
    ["READONLY You can't write against a read only replica. script: f_1", 'replica'],
    // Redis 6.
    [
      "ERR Error running script (call to f_1): @user_script:4: @user_script: 4: -READONLY You can't write against a read only replica.",
      'replica',
    ],
    ['NOAUTH Authentication required.', 'credentials'],
    // Upstash.
    ['WRONGPASS invalid or missing auth token, command was: ["eval"]', 'credentials'],
    ["NOPERM this user has no permissions to run the 'eval' command", 'permission'],
    [
      "ERR The user executing the script can't run this command or subcommand script: f_1",
      'permission',
    ],
  ] as const)('is explained by its reply: %s', async ([reply, name]) => {
    const cause = new Error(reply);
    const store = redisDedupe({ eval: () => Promise.reject(cause) });
    const steps = [
      () => store.claim('key', 'owner', 1000),
      () => store.confirm('key', 'owner', 1000),
      () => store.release('key', 'owner'),
    ];
    for (const step of steps) {
      const error = await failureOf(step);
      expect(error.message).toBe(explanations[name]);
      expect(error.cause).toBe(cause);
    }
  });

  test.for([
    new Error('Too many Cluster redirections. Last error: MOVED 12182 127.0.0.1:7002'),
    new Error('LOADING Redis is loading the dataset in memory'),
    new Error('ERR -READONLYx'),
    new Error('ERR unknown command `eval`'),
    new Error('Perhaps: The client is closed'),
    new Error('LOADING READONLY x'),
    new Error('LOADING NOAUTH x'),
    new Error('The client is closed, and more'),
    new Error('XNOPERM a'),
    new Error('An ASK 1 x'),
    'MOVED 1 x',
    undefined,
  ])('is passed on unchanged if no fix is known: %s', async (thrown) => {
    const store = redisDedupe({ eval: () => Promise.reject(thrown as Error) });
    await expect(store.claim('key', 'owner', 1000)).rejects.toBe(thrown);
  });
});
