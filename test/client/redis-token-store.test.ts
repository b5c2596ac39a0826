import { inspect } from 'node:util';
import type { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { StoredTokens } from '../../src/index.js';
import { tokenStoreContract } from '../../src/testing.js';
import { connectIoredis, ending } from '../receiver/redis-clients.js';
import { redisTokenStore } from '../samples/client/redis-token-store.js';
import { launchRedis, type RedisServer } from '../support/redis-process.js';
import { thrownBy } from './client-of.js';

const key = 'kaizala:tokens';
const lockKey = `${key}:lock`;
const tokens = (refreshToken: string): StoredTokens => ({ refreshToken });
const storing = (refreshToken: string) => () => Promise.resolve(tokens(refreshToken));

let server: RedisServer;

async function openRedis(): Promise<Redis> {
  return ending(await connectIoredis(server.url));
}

/**
 * Makes a client that sends each script twice. A real client does this if the connection is lost before the first
 * reply.
 */
function sendingTwice(redis: Redis): Redis {
  return new Proxy(redis, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...args: unknown[]) => Promise<unknown>;
      if (name !== 'eval') return method;
      return (...args: unknown[]) => method(...args).then(() => method(...args));
    },
  });
}

describe('redisTokenStore', { tags: ['redis-server'] }, () => {
  let admin: Awaited<ReturnType<typeof connectIoredis>>;
  beforeAll(async () => {
    server = await launchRedis();
    admin = await connectIoredis(server.url);
  });
  afterEach(() => admin.client.flushall());
  afterAll(async () => {
    admin.close();
    await server.stop();
  });

  // Each process has its own connection.
  const open = async (name: string) => redisTokenStore(await openRedis(), name);
  for (const { title, check } of tokenStoreContract(open))
    test(`keeps the contract: ${title}`, check);

  test('keeps the contract if each script is sent again after a lost reply', async () => {
    const redis = sendingTwice(await openRedis());
    for (const { check } of tokenStoreContract((name) => redisTokenStore(redis, name)))
      await check();
  });

  test('waits until the lease of a killed process has expired', async () => {
    const redis = await openRedis();
    await redis.set(lockKey, 'the owner was killed', 'PX', 150);
    await redisTokenStore(redis, key).update(storing('refresh-1'));
    expect(await redisTokenStore(redis, key).read()).toEqual(tokens('refresh-1'));
    expect(await redis.exists(lockKey)).toBe(0);
  });

  test('renews its lease while a change is running', async () => {
    const redis = await openRedis();
    const order: string[] = [];
    const store = redisTokenStore(redis, key, { lease: 500 });
    let second: Promise<unknown> | undefined;
    await store.update(async () => {
      second = store.update(async () => tokens(`${order.push('second')}`));
      await new Promise((resolve) => setTimeout(resolve, 1200));
      return tokens(`${order.push('first')}`);
    });
    await second;
    expect(order).toEqual(['first', 'second']);
  });

  test('gives up waiting with an error that names the lock', async () => {
    const redis = await openRedis();
    await redis.set(lockKey, 'another owner');
    const store = redisTokenStore(redis, key, { patience: 50 });
    await expect(store.update(storing('refresh-1'))).rejects.toThrow(
      `Other processes held ${lockKey} for 50 ms. Fix: `,
    );
    expect(await redis.get(lockKey)).toBe('another owner');
  });

  describe('after a pause that was longer than the lease', () => {
    /** Runs an update of one process. While it is running, another process runs an update. */
    async function interrupted(redis: Redis, other: string) {
      const store = redisTokenStore(redis, key);
      await store.update(storing('refresh-1'));
      return thrownBy(
        store.update(async () => {
          await redis.del(lockKey);
          await redisTokenStore(redis, key).update(storing(other));
          return { ...tokens('refresh-2'), accessToken: 's3cr3t' };
        }),
      );
    }

    test('never overwrites another refresh token', async () => {
      const redis = await openRedis();
      expect(await interrupted(redis, 'refresh-3')).toMatchObject({
        message: `${key} now holds another refresh token. Fix: call again.`,
      });
      expect(await redisTokenStore(redis, key).read()).toEqual(tokens('refresh-3'));
    });

    test('stores its new refresh token if the old one is still stored', async () => {
      const redis = await openRedis();
      expect(await interrupted(redis, 'refresh-1')).toBeUndefined();
      expect(await redisTokenStore(redis, key).read()).toMatchObject(tokens('refresh-2'));
    });

    test('leaves the lock to its next owner', async () => {
      const redis = await openRedis();
      await redisTokenStore(redis, key).update(async () => {
        await redis.set(lockKey, 'the next owner');
        return tokens('refresh-2');
      });
      expect(await redis.get(lockKey)).toBe('the next owner');
    });
  });

  test('rejects without a token in its error when Redis is full, and frees the lock', async () => {
    const redis = await openRedis();
    const store = redisTokenStore(redis, key);
    await store.update(storing('s3cr3t-1'));
    const error = await thrownBy(
      store.update(async () => {
        await redis.config('SET', 'maxmemory', '1');
        return { ...tokens('s3cr3t-2'), accessToken: 's3cr3t-3' };
      }),
    );
    expect(error).toMatchObject({ message: expect.stringMatching(/^Redis: .*OOM/) as string });
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toContain('s3cr3t');
    expect(await redis.exists(lockKey)).toBe(0);
    await redis.config('SET', 'maxmemory', '0');
    await store.update(storing('refresh-2'));
    expect(await store.read()).toEqual(tokens('refresh-2'));
  });
});
