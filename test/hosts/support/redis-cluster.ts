/** A Redis Cluster with three primaries. Each primary has one replica. */
import { vi } from 'vitest';
import { eventually, hasCaughtUp, infoOf, type RedisNode, startRedisNode } from './redis-node.js';

export interface RedisCluster {
  nodes: readonly RedisNode[];
  /**
   * Kills the primary that stores a key, as soon as its replica is up to date. Waits until the replica has taken over.
   */
  failOver(key: string): Promise<void>;
  stop(): Promise<void>;
}

const slots = 16_384;
const primaries = 3;

/** Starts the Redis processes and joins them to a cluster, like `redis-cli --cluster create`. */
export async function startCluster(program: string): Promise<RedisCluster> {
  const buses: number[] = [];
  const nodes = await Promise.all(
    Array.from({ length: 2 * primaries }, (_, index) =>
      startRedisNode(program, (bus) => {
        buses[index] = bus;
        const settings = ['--cluster-enabled', 'yes', '--cluster-port', String(bus)];
        return [...settings, '--cluster-node-timeout', '3000'];
      }),
    ),
  );
  const [first] = nodes as [RedisNode];
  for (const [index, { client, port }] of nodes.entries()) {
    await client.call('CLUSTER', 'SET-CONFIG-EPOCH', index + 1);
    await first.client.call('CLUSTER', 'MEET', '127.0.0.1', port, buses[index]!);
  }
  for (const [index, { client }] of nodes.slice(0, primaries).entries()) {
    const range = [index, index + 1].map((part) => Math.ceil((part * slots) / primaries));
    await client.call('CLUSTER', 'ADDSLOTSRANGE', range[0]!, range[1]! - 1);
  }
  await eventually(nodes, async ({ client }) =>
    String(await client.call('CLUSTER', 'INFO')).includes(`cluster_known_nodes:${nodes.length}`),
  );
  for (const [index, { client }] of nodes.slice(primaries).entries()) {
    const id = (await nodes[index]!.client.call('CLUSTER', 'MYID')) as string;
    await vi.waitFor(() => client.call('CLUSTER', 'REPLICATE', id), { timeout: 30_000 });
  }
  await eventually(nodes, isReady);
  return {
    nodes,
    failOver: (key) => failOver(nodes, key),
    async stop() {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}

async function failOver(nodes: readonly RedisNode[], key: string): Promise<void> {
  const slot = Number(await nodes[0]!.client.call('CLUSTER', 'KEYSLOT', key));
  const index = Math.floor((slot * primaries) / slots);
  const [primary, replica] = [nodes[index]!, nodes[index + primaries]!];
  await eventually([replica], (node) => hasCaughtUp(node, primary));
  await primary.kill();
  await eventually([replica], async (node) => (await infoOf(node, 'role')) === 'master');
}

/** Whether a node knows the hash slots of all nodes. A replica must also be connected to its primary. */
async function isReady(node: RedisNode): Promise<boolean> {
  const isOk = String(await node.client.call('CLUSTER', 'INFO')).includes('cluster_state:ok');
  const link = await infoOf(node, 'master_link_status');
  return isOk && (link === undefined || link === 'up');
}
