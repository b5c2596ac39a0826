/**
 * Checks that no two file names differ only in case. macOS and Windows treat two such names as the same name, so a
 * clone there would contain only one of the two files.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { gitFiles } from '../support/git-files.js';
import { sameWithoutCase } from '../support/same-without-case.js';

/**
 * Lists all files that are committed, or that are new and not ignored by git. In a copy of the project without git,
 * lists only the files in spec/ and generated/.
 */
function files(): string[] {
  const known = gitFiles('--cached', '--others', '--exclude-standard');
  if (known) return known;
  return ['spec', 'generated'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map((entry) =>
      relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'),
    ),
  );
}

test('has no two files or folders whose names differ only in case', () => {
  expect(files().length).toBeGreaterThan(300);
  expect(sameWithoutCase(files()), 'Fix: rename one file of each pair.').toEqual([]);
});

test.for([
  [['a/Event.ts', 'a/event.ts', 'b.ts'], [['a/Event.ts', 'a/event.ts']]],
  [['Events/a.ts', 'events/b.ts'], [['Events', 'events']]],
  [['a/Event.ts', 'b/event.ts', 'a/Event.d.ts'], []],
] as const)('finds in %j the pairs %j', ([paths, found]) => {
  expect(sameWithoutCase(paths)).toEqual(found);
});
