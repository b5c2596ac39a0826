/**
 * Checks that git writes all files with LF, also in a clone on Windows, where git writes CRLF by default. The files
 * must have the same bytes on all systems. For example, `npm run check` compares the bytes of the generated files.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** The committed folders in the root. */
const folders = [
  '.ci',
  '.devcontainer',
  '.github',
  '.vscode',
  'examples',
  'generated',
  'scripts',
  'spec',
  'src',
  'test',
];

test.for(folders)('makes git write the files of %s/ with LF', (folder) => {
  expect(readFileSync(join(root, folder, '.gitattributes'), 'utf8')).toMatch(
    /^\* text=auto eol=lf(?: |$)/m,
  );
});

test('checks all folders in the root', () => {
  const made = new Set(['.git', '.stryker', 'dist', 'node_modules']);
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !made.has(entry.name))
    // Skip the staging folder of a build that runs at the same time.
    .filter(({ name }) => !name.startsWith('.build-'));
  expect(
    found.map(({ name }) => name).toSorted(),
    'Fix: add a .gitattributes file to the new folder, and add the folder to this list.',
  ).toEqual(folders);
});

test.runIf(existsSync(join(root, '.git')))('has no committed file with CRLF', () => {
  const options = ['-c', `safe.directory=${root}`];
  const said = execFileSync('git', [...options, 'ls-files', '--eol'], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = said.split('\n').filter(Boolean);
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.filter((line) => /^i\/(?:crlf|mixed)/.test(line))).toEqual([]);
});
