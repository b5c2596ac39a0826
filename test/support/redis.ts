/** Starts Redis servers for tests. A suite that does so has the tag `redis-server`. */
import { onTestFinished } from 'vitest';
import { launchRedis, type RedisServer } from './redis-process.js';

/**
 * Starts a Redis that keeps nothing, and ends with the test.
 *
 * @throws when there is none on this machine
 */
export async function startRedis(): Promise<RedisServer> {
  const server = await launchRedis();
  onTestFinished(() => server.stop());
  return server;
}
