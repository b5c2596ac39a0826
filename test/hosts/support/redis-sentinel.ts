/** A Redis primary with a replica. Three sentinels, which are processes of Redis, watch them and start a failover. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  eventually,
  hasCaughtUp,
  infoOf,
  type RedisNode,
  startNode,
  startRedisNode,
} from './redis-node.js';
import { freePorts } from './server-process.js';

/** The name of the primary in the configuration of the sentinels. */
export const primaryName = 'deliveries';

export interface RedisSentinels {
  /** The ports of the sentinels. */
  ports: readonly number[];
  /** Kills the primary as soon as its replica is up to date, and waits until the replica has taken over. */
  failOver(): Promise<void>;
  stop(): Promise<void>;
}

export async function startSentinels(program: string): Promise<RedisSentinels> {
  const primary = await startRedisNode(program);
  const replica = await startRedisNode(program, () => [
    '--replicaof',
    `127.0.0.1 ${primary.port}`,
    // Start at once to copy the data to the replica. By default, the primary would first wait for more replicas.
    '--repl-diskless-sync-delay',
    '0',
  ]);
  await eventually([replica], async (node) => (await infoOf(node, 'master_link_status')) === 'up');
  const ports = await freePorts(3);
  const sentinels = await Promise.all(ports.map((port) => startSentinel(program, port, primary)));
  // Wait until the sentinels know each other and the replica. Before that, they cannot agree on a failover.
  await eventually(sentinels, async (sentinel) =>
    /slaves=1,sentinels=3\b/.test((await infoOf(sentinel, 'master0')) ?? ''),
  );
  return {
    ports,
    async failOver() {
      await eventually([replica], (node) => hasCaughtUp(node, primary));
      await primary.kill();
      await eventually([replica], async (node) => (await infoOf(node, 'role')) === 'master');
    },
    async stop() {
      await Promise.all([primary, replica, ...sentinels].map((one) => one.stop()));
    },
  };
}

/** Starts a sentinel. It needs a configuration file, because it writes its state into that file. */
async function startSentinel(
  program: string,
  port: number,
  primary: RedisNode,
): Promise<RedisNode> {
  const configuration = `
port ${port}
bind 127.0.0.1
sentinel monitor ${primaryName} 127.0.0.1 ${primary.port} 2
sentinel down-after-milliseconds ${primaryName} 3000
sentinel failover-timeout ${primaryName} 10000
`;
  const argsIn = (folder: string) => {
    const file = join(folder, 'sentinel.conf');
    writeFileSync(file, configuration);
    return [file, '--sentinel'];
  };
  return await startNode(program, port, argsIn, /Sentinel ID is/);
}
