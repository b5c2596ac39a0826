import { createClientPool, RESP_TYPES } from 'redis';
import { describe, expect, test } from 'vitest';
import {
  memoryDedupe,
  redisDedupe,
  type DedupeStore,
  type UpstashRedisClient,
} from '../../src/receiver.js';
import { dedupeContract } from '../../src/testing.js';
import { startRedis } from '../support/redis.js';
import { clientNames, connect, connectIoredis, connectNodeRedis, ending } from './redis-clients.js';

/** Makes each check of the contract a test. Each test has its own store, which is closed when the test ends. */
function testContract(name: string, open: () => DedupeStore | Promise<DedupeStore>): void {
  for (const { title, check } of dedupeContract(open)) test(`${name}: ${title}`, check);
}

testContract('memoryDedupe', () => memoryDedupe());

describe('redisDedupe', { tags: ['redis-server'] }, () => {
  for (const name of clientNames) {
    testContract(`with ${name}`, async () => {
      const { url } = await startRedis();
      return redisDedupe(ending(await connect(name, url)));
    });
  }

  testContract('with redis configured to return bytes', async () => {
    const { url } = await startRedis();
    const client = ending(await connectNodeRedis(url));
    const bytes = { [RESP_TYPES.BLOB_STRING]: Buffer, [RESP_TYPES.SIMPLE_STRING]: Buffer };
    return redisDedupe(client.withTypeMapping(bytes));
  });

  testContract('with a pool of redis', async () => {
    const { url } = await startRedis();
    const pool = createClientPool({ url });
    await pool.connect();
    return redisDedupe(ending({ client: pool, close: () => pool.destroy() }));
  });

  testContract('with an object that has eval(script, keys, args)', async () => {
    const { url } = await startRedis();
    const redis = ending(await connectNodeRedis(url));
    const client: UpstashRedisClient = {
      eval: (script, keys, args) =>
        redis.sendCommand(['EVAL', script, String(keys.length), ...keys, ...args]),
    };
    return redisDedupe(client);
  });

  test('both clients see the claims of each other, and grant one of 50 claims on 6 connections', async () => {
    const { url } = await startRedis();
    const names = [...clientNames, ...clientNames, ...clientNames];
    const stores = await Promise.all(
      names.map(async (name) => redisDedupe(ending(await connect(name, url)))),
    );
    const claims = Array.from({ length: 50 }, (_, index) =>
      stores[index % stores.length]!.claim('key', `owner ${index}`, 60_000),
    );
    const results = await Promise.all(claims);
    expect(results.filter((result) => result === 'claimed')).toHaveLength(1);
    await stores[0]!.confirm('key', `owner ${results.indexOf('claimed')}`, 60_000);
    expect(await Promise.all(stores.map((store) => store.claim('key', 'late', 1)))).toEqual(
      stores.map(() => 'done'),
    );
  });

  test.for(clientNames)('every key expires, with %s', async (name) => {
    const { url } = await startRedis();
    const store = redisDedupe(ending(await connect(name, url)));
    const redis = ending(await connectIoredis(url));
    const key = 'kaizala-webhooks:key';

    await store.claim('key', 'owner', 60_000);
    expect(await redis.keys('*')).toEqual([key]);
    const lease = await redis.pttl(key);
    expect(lease).toBeGreaterThan(0);
    expect(lease).toBeLessThanOrEqual(60_000);

    await store.confirm('key', 'owner', 259_200_000);
    expect(await redis.keys('*')).toEqual([key]);
    const retention = await redis.pttl(key);
    // After the confirmation, the time to live of the key is the retention and no longer the lease, which is shorter.
    expect(retention).toBeGreaterThan(60_000);
    expect(retention).toBeLessThanOrEqual(259_200_000);

    await store.claim('another', 'owner', 60_000);
    await store.release('another', 'owner');
    expect(await redis.keys('*')).toEqual([key]);
  });

  test('receivers with different prefixes share a Redis without seeing each other', async () => {
    const { url } = await startRedis();
    const redis = ending(await connectIoredis(url));
    const [north, south] = [
      redisDedupe(redis, { prefix: 'north:' }),
      redisDedupe(redis, { prefix: 'south:' }),
    ];
    expect(await north.claim('key', 'owner', 60_000)).toBe('claimed');
    expect(await south.claim('key', 'owner', 60_000)).toBe('claimed');
    expect((await redis.keys('*')).toSorted()).toEqual(['north:key', 'south:key']);
  });

  test('works after Redis has forgotten all scripts', async () => {
    const { url } = await startRedis();
    const redis = ending(await connectIoredis(url));
    const store = redisDedupe(redis);
    expect(await store.claim('key', 'owner', 60_000)).toBe('claimed');
    await redis.script('FLUSH');
    expect(await store.claim('key', 'another', 60_000)).toBe('running');
    await store.confirm('key', 'owner', 60_000);
    expect(await store.claim('key', 'another', 60_000)).toBe('done');
  });
});
