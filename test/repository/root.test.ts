/**
 * Checks that the root of the project has only a few files and folders, and that ARCHITECTURE.md gives a reason for
 * each of them.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { gitFiles } from '../support/git-files.js';

const most = 25;

/**
 * Lists the committed files and folders in the root. In a copy of the project without git, lists those that
 * `.gitignore` does not match.
 */
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

/**
 * Lists the files and folders for which ARCHITECTURE.md has a row with a reason. Names of folders are returned without
 * the slash at the end.
 */
function explained(): string[] {
  const map = readText(join(root, 'ARCHITECTURE.md'));
  const [, table = ''] = /## The root\n([^]*?)\n## /.exec(map)!;
  return [...table.matchAll(/^\| `([\w.-]+)\/?` +\| \S.* \|$/gm)].map(([, name = '']) => name);
}

test('has a reason in ARCHITECTURE.md for every entry', () => {
  const entries = committed().toSorted();
  expect(
    explained().toSorted(),
    'Fix: move the new entry into a folder. If its tool finds it only in the root, add it with the reason to ARCHITECTURE.md, "The root", and mention it in the issue.',
  ).toEqual(entries);
});

test(`has at most ${most} entries`, () => {
  expect(committed().length).toBeLessThanOrEqual(most);
  // Make sure that the test has read the right folder.
  expect(committed()).toContain('package.json');
});
