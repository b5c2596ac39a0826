import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** Runs the test suites in the folder skipping/. All tests in them except one are skipped. */
function runSkipping(variables: Record<string, string>, ...args: string[]) {
  const { CI: _, GITHUB_ACTIONS: __, ...rest } = process.env;
  const command = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...args];
  const env = { ...rest, NO_COLOR: '1', ...variables };
  const cwd = join(import.meta.dirname, 'skipping');
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('lists the names of skipped suites and tests below the summary', () => {
  const { status, output } = runSkipping({});
  expect(status, output).toBe(0);
  expect(output).toMatch(/Tests +1 passed \| 4 skipped/);
  const listed = output
    .slice(output.indexOf('\nSkipped:\n'))
    .split('\n')
    .filter((line) => line.startsWith('  '));
  expect(listed.toSorted()).toEqual([
    '  optional.case.ts (needs valkey-server; optional)',
    '  part.case.ts > has a reason of another kind',
    '  part.case.ts > samples (needs php)',
    '  whole.case.ts (needs php, python3)',
  ]);
});

test('fails if CI is set', () => {
  const { status, output } = runSkipping({ CI: 'true' });
  expect(status).toBe(1);
  expect(output).toContain('CI is set, so a skipped suite is a failure.');
  expect(output).toContain('whole.case.ts (needs php, python3)');
});

test('passes if CI is set and only an optional tool is missing', () => {
  const { status, output } = runSkipping({ CI: 'true' }, 'optional.case.ts');
  expect(status, output).toBe(0);
  expect(output).toContain('optional.case.ts (needs valkey-server; optional)');
  expect(output).not.toContain('CI is set');
  expect(output).toContain('Missing tools: php. Fix: run npm run test:setup');
});

test.for(['win32', 'darwin'])('passes if CI is set on %s, and prints the list', (platform) => {
  const { status, output } = runSkipping({ CI: 'true', PLATFORM: platform });
  expect(status, output).toBe(0);
  expect(output).toContain('\nSkipped:\n');
  expect(output).toContain('whole.case.ts (needs php, python3)');
  expect(output).not.toContain('CI is set');
});

test('prints no list if tests are selected by name', () => {
  const { status, output } = runSkipping({ CI: 'true' }, '-t', 'is run');
  expect(status, output).toBe(0);
  expect(output).not.toContain('Skipped:');
});
