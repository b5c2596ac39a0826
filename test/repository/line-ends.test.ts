/** A clone on Windows, where git writes other line ends by default, has the same bytes: those of the generated files, say. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** The folders of the root that are committed. */
const folders = ['.ci', '.github', 'examples', 'generated', 'scripts', 'spec', 'src', 'test'];

test.for(folders)('git writes the files of %s/ with the line ends of Unix', (folder) => {
  expect(readFileSync(join(root, folder, '.gitattributes'), 'utf8')).toMatch(
    /^\* text=auto eol=lf(?: |$)/m,
  );
});

test('these are all folders', () => {
  const made = new Set(['.git', '.stryker', 'dist', 'node_modules']);
  const found = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !made.has(entry.name))
    // Half-written output of a build that runs at the same moment.
    .filter(({ name }) => !name.startsWith('.build-'));
  expect(
    found.map(({ name }) => name).toSorted(),
    'Fix: put a .gitattributes into the new folder, and name the folder here.',
  ).toEqual(folders);
});

test.runIf(existsSync(join(root, '.git')))('no file is committed with other line ends', () => {
  const options = ['-c', `safe.directory=${root}`];
  const said = execFileSync('git', [...options, 'ls-files', '--eol'], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = said.split('\n').filter(Boolean);
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.filter((line) => /^i\/(?:crlf|mixed)/.test(line))).toEqual([]);
});
