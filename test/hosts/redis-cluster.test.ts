/** The Redis store in a Redis Cluster. */
// @module-tag redis-server
import { Redis } from 'ioredis';
import { createClient, createCluster } from 'redis';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { redisDedupe, type DedupeStore } from '../../src/receiver.js';
import { toolPath } from '../support/tools.js';
import { expectToSurvive } from './support/failover.js';
import { type RedisCluster, startCluster } from './support/redis-cluster.js';
import { testContract } from './support/store-contract.js';

let cluster: RedisCluster;
beforeAll(async () => {
  cluster = await startCluster(toolPath('redis-server'));
  return () => cluster.stop();
});

async function nodeRedisStore(): Promise<DedupeStore> {
  const client = createCluster({
    rootNodes: cluster.nodes.map(({ port }) => ({ url: `redis://127.0.0.1:${port}` })),
  });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.destroy());
  return redisDedupe(client);
}

function ioredisStore(): DedupeStore {
  const client = new Redis.Cluster(cluster.nodes.map(({ port }) => ({ host: '127.0.0.1', port })));
  client.on('error', () => undefined);
  onTestFinished(() => client.disconnect());
  return redisDedupe(client);
}

testContract('with createCluster of redis', nodeRedisStore);
testContract('with Redis.Cluster of ioredis', ioredisStore);

describe('a client for a single server', () => {
  const fix =
    /^The server is a node of a Redis Cluster, .* Fix: createCluster of redis, or new Redis\.Cluster of ioredis\.$/;
  /**
   * A key that the third node does not store: with the prefix of the store, it is not in the last third of the hash
   * slots.
   */
  const key = 'a';

  test('of ioredis gets an error that names the fix', async () => {
    const store = redisDedupe(cluster.nodes[2]!.client);
    await expect(store.claim(key, 'owner', 1000)).rejects.toMatchObject({
      message: expect.stringMatching(fix) as string,
      cause: { message: expect.stringMatching(/^MOVED /) as string },
    });
  });

  test('of redis gets an error that names the fix', async () => {
    const client = createClient({ url: `redis://127.0.0.1:${cluster.nodes[2]!.port}` });
    await client.connect();
    onTestFinished(() => client.destroy());
    await expect(redisDedupe(client).claim(key, 'owner', 1000)).rejects.toThrow(fix);
  });
});

test('keeps a claim over a failover as soon as the replica has the claim', async () => {
  await expectToSurvive([await nodeRedisStore(), ioredisStore()], () =>
    cluster.failOver('kaizala-webhooks:handled 1'),
  );
});
