/** The root has few entries, each for a reason that ARCHITECTURE.md gives. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { gitFiles } from '../support/git-files.js';

const most = 21;

/** What is committed in the root. In a copy without git, it is what `.gitignore` does not name. */
function committed(): string[] {
  const files = gitFiles();
  if (files) return [...new Set(files.map((file) => file.split('/')[0]!))];
  const ignored = readText(join(root, '.gitignore'))
    .split('\n')
    .map((pattern) => pattern.replace(/\/$/, ''))
    .filter((pattern) => pattern !== '' && !pattern.includes('/'))
    .map((pattern) => new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  return readdirSync(root).filter((name) => !ignored.some((pattern) => pattern.test(name)));
}

/** The entries that have a row with a reason, folders without their slash. */
function explained(): string[] {
  const map = readText(join(root, 'ARCHITECTURE.md'));
  const [, table = ''] = /## The root\n([^]*?)\n## /.exec(map)!;
  return [...table.matchAll(/^\| `([\w.-]+)\/?` +\| \S.* \|$/gm)].map(([, name = '']) => name);
}

test('every entry of the root has its reason in ARCHITECTURE.md', () => {
  const entries = committed().toSorted();
  expect(
    explained().toSorted(),
    'Fix: move the new entry into a folder. If its tool finds it only in the root, name it in the issue and in ARCHITECTURE.md, "The root".',
  ).toEqual(entries);
});

test(`there are at most ${most}`, () => {
  expect(committed().length).toBeLessThanOrEqual(most);
  // Fewer, and something else would have been counted.
  expect(committed()).toContain('package.json');
});
