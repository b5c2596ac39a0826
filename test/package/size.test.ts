import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

interface Size {
  name: string;
  passed: boolean;
  /** Bytes. */
  size: number;
}

/** Weighs the entries in dist/ as .size-limit.js says. */
function weigh(...args: string[]) {
  const command = [join(root, 'node_modules/size-limit/bin.js'), '--json', ...args];
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Size[];
}

test('the client and the receiver weigh no more than they may, and the types nothing', () => {
  const [client, receiver, types] = weigh();
  expect(client!.passed, `${client!.name} weighs ${client!.size} bytes`).toBe(true);
  expect(receiver!.passed, `${receiver!.name} weighs ${receiver!.size} bytes`).toBe(true);
  // Less, and something else would have been weighed.
  expect(client!.size).toBeGreaterThan(5000);
  expect(receiver!.size).toBeGreaterThan(5000);
  expect(types).toMatchObject({ passed: true, size: 0 });
});

test('a limit that is exceeded is noticed', () => {
  expect(weigh('--limit', '1 KB').map(({ passed }) => passed)).toEqual([false, false, true]);
});
