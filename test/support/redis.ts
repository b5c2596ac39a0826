/** Starts Redis servers for tests. A suite that uses them needs the tag `redis-server`. */
import { onTestFinished } from 'vitest';
import { launchRedis, type RedisServer } from './redis-process.js';

/**
 * Starts a Redis server that saves nothing, and stops it at the end of the test.
 *
 * @throws if Redis is not installed
 */
export async function startRedis(): Promise<RedisServer> {
  const server = await launchRedis();
  onTestFinished(() => server.stop());
  return server;
}
