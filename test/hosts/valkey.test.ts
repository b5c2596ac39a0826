/** The Redis store with Valkey, if Valkey is installed. */
// @module-tag valkey-server
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { beforeAll, onTestFinished } from 'vitest';
import { redisDedupe } from '../../src/receiver.js';
import { toolPath } from '../support/tools.js';
import { type RedisNode, startRedisNode } from './support/redis-node.js';
import { testContract } from './support/store-contract.js';

let valkey: RedisNode;
beforeAll(async () => {
  valkey = await startRedisNode(toolPath('valkey-server'));
  return () => valkey.stop();
});

testContract('with redis', async () => {
  const client = createClient({ url: `redis://127.0.0.1:${valkey.port}` });
  await client.connect();
  onTestFinished(() => client.destroy());
  return redisDedupe(client);
});

testContract('with ioredis', () => {
  const client = new Redis(valkey.port, '127.0.0.1');
  onTestFinished(() => client.disconnect());
  return redisDedupe(client);
});
