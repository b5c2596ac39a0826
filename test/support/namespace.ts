/** Programs with a network, files and names of their own, as Linux gives them. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** The program that starts another one in namespaces of its own. */
export const unshare = '/usr/bin/unshare';

/** Whether this system lets it, with some options. */
export function canUnshare(...options: string[]): boolean {
  return spawnSync(unshare, [...options, 'true']).status === 0;
}

/** For {@link network}. */
export const networkOptions = ['-rnm'];

/**
 * A network in which some host names lead to addresses of its own, and nothing leads out of it. It ends with the test.
 *
 * @param hosts the names by their IPv4 addresses, beside `localhost`
 * @returns the command, to which a program and its arguments are added
 */
export async function network(hosts: Record<string, string>): Promise<string[]> {
  const place = mkdtempSync(join(tmpdir(), 'kaizala-network-'));
  const file = join(place, 'hosts');
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
    rmSync(place, { recursive: true, force: true });
  });
  await once(child.stdout, 'data');
  const namespaces = ['--user', '--net', '--mount', '--preserve-credentials', `--wd=${root}`];
  return ['nsenter', '--target', String(child.pid), ...namespaces];
}
