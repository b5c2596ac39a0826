/** Errors that come with every delivery until somebody changes something: redisDedupe says what. */
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { describe, expect, onTestFinished, test } from 'vitest';
import { redisDedupe } from '../../src/receiver.js';
import { startRedis } from '../support/redis.js';
import { clientNames, connect, connectIoredis, ending } from './redis-clients.js';

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
    { prepare: (redis: Redis) => Promise<unknown>; cause: RegExp; fix: RegExp; user?: string }
  > = {
    'a replica': {
      prepare: (redis) => redis.call('REPLICAOF', '127.0.0.1', '1'),
      cause: /^READONLY /,
      fix: /^The server is a replica, .* Fix: connect to the primary\. With Sentinel, /,
    },
    'a user who may not EVAL': {
      prepare: (redis) =>
        redis.call('ACL', 'SETUSER', 'part', 'on', 'nopass', '~*', '+@all', '-eval'),
      user: 'part',
      cause: /^NOPERM /,
      fix: /not allowed .* Fix: ACL SETUSER <user> ~kaizala-webhooks:\* \+eval \+get \+set \+del\./,
    },
    'a user who may not GET': {
      prepare: (redis) =>
        redis.call('ACL', 'SETUSER', 'part', 'on', 'nopass', '~*', '+@all', '-get'),
      user: 'part',
      cause: /^(?:ERR The user executing the script|NOPERM) /,
      fix: /not allowed .* Fix: ACL SETUSER/,
    },
    'a key of another type': {
      prepare: (redis) => redis.lpush('kaizala-webhooks:key', 'x'),
      cause: /^WRONGTYPE /,
      fix: /Fix: redisDedupe\(client, { prefix }\) with another prefix than "kaizala-webhooks:"\.$/,
    },
  };

  for (const name of clientNames)
    test.for(Object.entries(situations))(
      `is explained with ${name}: %s`,
      async ([, { prepare, cause, fix, user }]) => {
        const { url } = await startRedis();
        const admin = ending(await connectIoredis(url));
        if (user) await prepare(admin);
        const store = redisDedupe(
          ending(await connect(name, user ? url.replace('//', `//${user}:x@`) : url)),
        );
        if (!user) await prepare(admin);
        const error = await failureOf(() => store.claim('key', 'owner', 60_000));
        expect(error.message).toMatch(fix);
        expect(error.message).not.toContain('\n');
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
    expect(error.message).toMatch(
      /credentials of the client\. Fix: set the user and the password /,
    );
    expect(error.cause).toMatchObject({ message: expect.stringMatching(/^NOAUTH /) as string });
  });

  test('is explained when the memory of Redis is full', async () => {
    const { url } = await startRedis();
    const redis = ending(await connectIoredis(url));
    await redis.config('SET', 'maxmemory', '1');
    const error = redisDedupe(redis).claim('key', 'owner', 1000);
    await expect(error).rejects.toThrow(/^The memory of Redis is full\. Fix: raise maxmemory, /);
  });

  test('is explained when a client of redis was never connected', async () => {
    const error = redisDedupe(createClient()).claim('key', 'owner', 1000);
    await expect(error).rejects.toThrow(
      /^The client is not connected\. Fix: await client\.connect\(\)/,
    );
  });

  test.for([
    [
      'MOVED 12182 127.0.0.1:7002',
      /^The server is a node of a Redis Cluster, .* Fix: a client for clusters: createCluster of redis, or new Redis\.Cluster of ioredis\.$/,
    ],
    ['ASK 12182 127.0.0.1:7002', /^The server is a node of a Redis Cluster, /],
    // Redis 6.
    [
      "ERR Error running script (call to f_1): @user_script:4: @user_script: 4: -READONLY You can't write against a read only replica.",
      /^The server is a replica/,
    ],
    [
      "ERR Error running script (call to f_1): @user_script:4: -OOM command not allowed when used memory > 'maxmemory'.",
      /^The memory of Redis is full/,
    ],
    [
      'ERR Error running script (call to f_1): @user_script:2: -WRONGTYPE Operation against a key',
      /^A key of another program/,
    ],
    [
      'ERR unknown command `eval`, with args beginning with: ',
      /^The server does not have the command EVAL, .* Fix: enable EVAL/,
    ],
    ["ERR unknown command 'EVAL', with args beginning with: ", /^The server does not have/],
    // Upstash.
    [
      'WRONGPASS invalid or missing auth token, command was: ["eval"]',
      /credentials of the client\. .* or the token of Upstash\.$/,
    ],
  ] as const)('is explained by its reply: %s', async ([reply, message]) => {
    const cause = new Error(reply);
    const store = redisDedupe({ eval: () => Promise.reject(cause) });
    const steps = [
      () => store.claim('key', 'owner', 1000),
      () => store.confirm('key', 'owner', 1000),
      () => store.release('key', 'owner'),
    ];
    for (const step of steps) {
      const error = await failureOf(step);
      expect(error.message).toMatch(message);
      expect(error.message).not.toContain(reply);
      expect(error.cause).toBe(cause);
    }
  });

  test.for([
    new Error('Too many Cluster redirections. Last error: MOVED 12182 127.0.0.1:7002'),
    new Error('LOADING Redis is loading the dataset in memory'),
    new Error('ERR unknown command `get`'),
    'MOVED 1 x',
    undefined,
  ])('is passed on as it is where no fix is known: %s', async (thrown) => {
    const store = redisDedupe({ eval: () => Promise.reject(thrown as Error) });
    await expect(store.claim('key', 'owner', 1000)).rejects.toBe(thrown);
  });
});
