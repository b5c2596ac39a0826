/** One Redis process. It is a node of a cluster, or one of the servers in a setup with sentinels. */
import { Redis } from 'ioredis';
import { vi } from 'vitest';
import { freePorts, startServer, temporaryFolder } from './server-process.js';

export interface RedisNode {
  port: number;
  /** A client that is connected to only this process. */
  client: Redis;
  kill(): Promise<void>;
  /** Kills the process, and removes its files. */
  stop(): Promise<void>;
}

/**
 * Starts a Redis process that stores nothing on disk.
 *
 * @param settings returns more command-line arguments; it gets a second free port, because a node of a cluster needs
 *   one
 */
export async function startRedisNode(
  program: string,
  settings: (secondPort: number) => readonly string[] = () => [],
): Promise<RedisNode> {
  const [port, second] = (await freePorts(2)) as [number, number];
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return await startNode(program, port, () => [...args, ...settings(second)], /Ready to accept/);
}

/** Starts a Redis process or a sentinel in a new folder. */
export async function startNode(
  program: string,
  port: number,
  argsIn: (folder: string) => readonly string[],
  ready: RegExp,
): Promise<RedisNode> {
  const folder = temporaryFolder();
  const args = argsIn(folder.path);
  const server = await startServer({ program, args, ready, cwd: folder.path });
  const client = new Redis(port, '127.0.0.1');
  // Ignore errors, because some tests kill servers on purpose. Without a listener, each lost connection would be
  // printed.
  client.on('error', () => undefined);
  return {
    port,
    client,
    kill: () => server.kill(),
    async stop() {
      client.disconnect();
      await server.kill();
      folder.remove();
    },
  };
}

/** Returns a field from the reply to the Redis command `INFO`. */
export async function infoOf({ client }: RedisNode, field: string): Promise<string | undefined> {
  const text = await client.info();
  return new RegExp(`^${field}:(.*?)\\r?$`, 'm').exec(text)?.[1];
}

/** Whether a replica has got everything that its primary has. */
export async function hasCaughtUp(replica: RedisNode, primary: RedisNode): Promise<boolean> {
  const [own, other] = await Promise.all([
    infoOf(replica, 'slave_repl_offset'),
    infoOf(primary, 'master_repl_offset'),
  ]);
  return own !== undefined && Number(own) >= Number(other);
}

/** Waits until a condition holds for every node. */
export async function eventually(
  nodes: readonly RedisNode[],
  holds: (node: RedisNode) => Promise<boolean>,
): Promise<void> {
  await vi.waitUntil(async () => (await Promise.all(nodes.map(holds))).every(Boolean), {
    timeout: 60_000,
    interval: 50,
  });
}
