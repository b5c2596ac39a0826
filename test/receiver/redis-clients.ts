/** The two clients of Redis that the store supports, each as its users make it. */
import { Redis } from 'ioredis';
import { createClient } from 'redis';
import { onTestFinished } from 'vitest';
import type { IoredisClient, NodeRedisClient } from '../../src/receiver.js';

export const clientNames = ['redis', 'ioredis'] as const;
export type ClientName = (typeof clientNames)[number];

export interface Connection<Client> {
  client: Client;
  close(): void;
}

/**
 * Connects a client.
 *
 * @param queue whether commands wait while the connection is lost, which is what both do unless told otherwise
 */
export async function connect(
  name: ClientName,
  url: string,
  queue = true,
): Promise<Connection<IoredisClient | NodeRedisClient>> {
  return name === 'redis' ? connectNodeRedis(url, queue) : connectIoredis(url, queue);
}

export async function connectNodeRedis(url: string, queue = true) {
  const client = createClient({ url, disableOfflineQueue: !queue });
  // Lost connections are what some tests are about; without a listener, the process would end.
  client.on('error', () => undefined);
  await client.connect();
  return { client, close: () => client.destroy() };
}

export async function connectIoredis(url: string, queue = true) {
  const client = new Redis(url, { lazyConnect: true, enableOfflineQueue: queue });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    // It would go on trying, with nobody to use it.
    client.disconnect();
    throw error;
  }
  return { client, close: () => client.disconnect() };
}

/** Closes a connection with the test. */
export function ending<Client>({ client, close }: { client: Client; close: () => void }): Client {
  onTestFinished(close);
  return client;
}
