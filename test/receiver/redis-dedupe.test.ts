import { RESP_TYPES } from 'redis';
import { describe, expect, onTestFinished, test } from 'vitest';
import { memoryDedupe, redisDedupe } from '../../src/receiver.js';
import { startRedis } from '../support/redis.js';
import { dedupeContract } from './dedupe-contract.js';
import { clientNames, connect, connectIoredis, connectNodeRedis } from './redis-clients.js';

dedupeContract('memoryDedupe', () => memoryDedupe());

describe('redisDedupe', { tags: ['redis-server'] }, () => {
  for (const name of clientNames) {
    dedupeContract(`with ${name}`, async () => {
      const { url } = await startRedis();
      return redisDedupe(ending(await connect(name, url)));
    });
  }

  dedupeContract('with redis set to give bytes', async () => {
    const { url } = await startRedis();
    const client = ending(await connectNodeRedis(url));
    const bytes = { [RESP_TYPES.BLOB_STRING]: Buffer, [RESP_TYPES.SIMPLE_STRING]: Buffer };
    return redisDedupe(client.withTypeMapping(bytes));
  });

  test('both clients see the claims of each other, and of 50 that come by 6 connections one is it', async () => {
    const { url } = await startRedis();
    const names = [...clientNames, ...clientNames, ...clientNames];
    const stores = await Promise.all(
      names.map(async (name) => redisDedupe(ending(await connect(name, url)))),
    );
    const claims = Array.from({ length: 50 }, (_, index) =>
      stores[index % stores.length]!.claim('key', `owner ${index}`, 60_000),
    );
    const answers = await Promise.all(claims);
    expect(answers.filter((answer) => answer === 'claimed')).toHaveLength(1);
    await stores[0]!.confirm('key', `owner ${answers.indexOf('claimed')}`, 60_000);
    expect(await Promise.all(stores.map((store) => store.claim('key', 'late', 1)))).toEqual(
      stores.map(() => 'done'),
    );
  });

  test.for(clientNames)('every key has an end, with %s', async (name) => {
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
    // More than the lease had: the end is a new one.
    expect(retention).toBeGreaterThan(60_000);
    expect(retention).toBeLessThanOrEqual(259_200_000);

    await store.claim('another', 'owner', 60_000);
    await store.release('another', 'owner');
    expect(await redis.keys('*')).toEqual([key]);
  });

  test('receivers with prefixes of their own share a Redis without seeing each other', async () => {
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
});

/** Closes a connection with the test. */
function ending<Client>({ client, close }: { client: Client; close: () => void }): Client {
  onTestFinished(close);
  return client;
}
