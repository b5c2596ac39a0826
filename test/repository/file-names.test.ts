/** A clone has to hold all files on macOS and Windows, too, where names that differ only in case are one name. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { gitFiles } from '../support/git-files.js';
import { sameWithoutCase } from '../support/same-without-case.js';

/** What is in the repository, and what will be: committed, or new and not ignored. Without git, the descriptions. */
function files(): string[] {
  const known = gitFiles('--cached', '--others', '--exclude-standard');
  if (known) return known;
  return ['spec', 'generated'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).map((entry) =>
      relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'),
    ),
  );
}

test('no two files or folders have names that differ only in case', () => {
  expect(files().length).toBeGreaterThan(300);
  expect(sameWithoutCase(files()), 'Fix: rename one file of each pair.').toEqual([]);
});

test.for([
  [['a/Event.ts', 'a/event.ts', 'b.ts'], [['a/Event.ts', 'a/event.ts']]],
  [['Events/a.ts', 'events/b.ts'], [['Events', 'events']]],
  [['a/Event.ts', 'b/event.ts', 'a/Event.d.ts'], []],
] as const)('of %j, %j would be noticed', ([paths, found]) => {
  expect(sameWithoutCase(paths)).toEqual(found);
});
