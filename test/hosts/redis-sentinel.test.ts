/** The Redis store behind sentinels. */
// @module-tag redis-server
import { Redis } from 'ioredis';
import { createSentinel } from 'redis';
import { beforeAll, onTestFinished, test } from 'vitest';
import { redisDedupe, type DedupeStore } from '../../src/receiver.js';
import { toolPath } from '../support/tools.js';
import { expectToSurvive } from './support/failover.js';
import { primaryName, type RedisSentinels, startSentinels } from './support/redis-sentinel.js';
import { testContract } from './support/store-contract.js';

let sentinels: RedisSentinels;
beforeAll(async () => {
  sentinels = await startSentinels(toolPath('redis-server'));
  return () => sentinels.stop();
});

const nodes = () => sentinels.ports.map((port) => ({ host: '127.0.0.1', port }));

async function nodeRedisStore(): Promise<DedupeStore> {
  const client = createSentinel({ name: primaryName, sentinelRootNodes: nodes() });
  client.on('error', () => undefined);
  await client.connect();
  onTestFinished(() => client.destroy());
  return redisDedupe(client);
}

function ioredisStore(): DedupeStore {
  const client = new Redis({ name: primaryName, sentinels: nodes() });
  client.on('error', () => undefined);
  onTestFinished(() => client.disconnect());
  return redisDedupe(client);
}

testContract('with createSentinel of redis', nodeRedisStore);
testContract('with the option sentinels of ioredis', ioredisStore);

test('keeps a claim over a failover as soon as the replica has the claim', async () => {
  await expectToSurvive([await nodeRedisStore(), ioredisStore()], () => sentinels.failOver());
});
