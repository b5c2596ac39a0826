import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolders } from '../../scripts/lib/output.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'output '));
  mkdirSync(join(root, 'generated'));
  writeFileSync(join(root, 'generated/old.ts'), 'old');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('replaces the folder as a whole, and leaves nothing beside it', () => {
  replaceFolders(
    root,
    ['generated', 'dist'],
    new Map([
      ['generated/a/new.ts', 'new'],
      ['dist/b.js', 'b'],
    ]),
  );
  expect(existsSync(join(root, 'generated/old.ts'))).toBe(false);
  expect(readFileSync(join(root, 'generated/a/new.ts'), 'utf8')).toBe('new');
  expect(readdirSync(root).toSorted()).toEqual(['dist', 'generated']);
});

test('keeps the old folder when writing fails half-way', () => {
  const impossible = new Map([
    ['generated/new.ts', 'new'],
    ['generated/new.ts/below-a-file.ts', 'x'],
  ]);
  expect(() => replaceFolders(root, ['generated'], impossible)).toThrow(/EEXIST|ENOTDIR/);
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('old');
  expect(readdirSync(root)).toEqual(['generated']);
});

test('puts the old folder back when the new one cannot take its place', () => {
  expect(() => replaceFolders(root, ['generated'], new Map([['dist/b.js', 'b']]))).toThrow(
    'ENOENT',
  );
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('old');
});

test('removes what a killed build left, but not what a running one writes', () => {
  // No process has the id 2^22 + 1: Linux counts up to 2^22.
  mkdirSync(join(root, '.build-4194305'));
  mkdirSync(join(root, `.build-${process.ppid}`));
  replaceFolders(root, ['generated'], new Map([['generated/new.ts', 'new']]));
  expect(readdirSync(root).toSorted()).toEqual([`.build-${process.ppid}`, 'generated']);
});
