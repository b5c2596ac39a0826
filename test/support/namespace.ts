/** Runs programs in Linux namespaces: with a separate network, separate mounts and separate host names. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** The path of `unshare`, which starts another program in new namespaces. */
export const unshare = '/usr/bin/unshare';

/** Whether this system allows `unshare` with the given options. */
export function canUnshare(...options: string[]): boolean {
  return spawnSync(unshare, [...options, 'true']).status === 0;
}

/** The options of `unshare` that {@link network} needs. */
export const networkOptions = ['-rnm'];

/**
 * Creates a network that has the given host names and no connection to other networks. The network is removed after the
 * test.
 *
 * @param hosts the host names in the network, in addition to `localhost`: the key is an IPv4 address, the value its
 *   names
 * @returns the command that runs a program in the network; append the program and its arguments
 */
export async function network(hosts: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala-network-'));
  const file = join(folder, 'hosts');
  const lines = Object.entries(hosts).map(([address, names]) => `${address} ${names}\n`);
  writeFileSync(file, `127.0.0.1 localhost\n${lines.join('')}`);
  const setUp = [
    'ip link set lo up',
    ...Object.keys(hosts)
      .filter((address) => !address.startsWith('127.'))
      .map((address) => `ip addr add ${address}/32 dev lo`),
    `mount --bind '${file}' /etc/hosts`,
    'echo ready',
    'exec sleep 600',
  ].join(' && ');
  const child = spawn(unshare, [...networkOptions, 'sh', '-c', setUp], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    rmSync(folder, { recursive: true, force: true });
  });
  await once(child.stdout, 'data');
  const namespaces = ['--user', '--net', '--mount', '--preserve-credentials', `--wd=${root}`];
  // The network has no connection to another one, and its host names have addresses that the guard of the tests refuses.
  return ['env', '--unset=NODE_OPTIONS', 'nsenter', '--target', String(child.pid), ...namespaces];
}
