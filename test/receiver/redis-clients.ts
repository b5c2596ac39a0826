/** Makes clients of `redis` and `ioredis` in the same way as users of the package do. */
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
 * Makes a client and connects it to Redis.
 *
 * @param queue true if commands wait while the connection is lost, which is the default of both clients
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
  // Add a listener for errors. Otherwise, the process would end when a test cuts the connection.
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
    // Disconnect the client. Otherwise, it would continue to reconnect after the test.
    client.disconnect();
    throw error;
  }
  return { client, close: () => client.disconnect() };
}

/** Returns the client of a connection, and closes the connection when the test ends. */
export function ending<Client>({ client, close }: { client: Client; close: () => void }): Client {
  onTestFinished(close);
  return client;
}
