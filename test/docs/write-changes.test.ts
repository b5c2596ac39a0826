import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeChanges } from '../../scripts/docs/write-changes.js';
import { type Files, writeFiles } from '../../scripts/lib/output.js';

const before: Files = new Map([
  ['index.html', 'index'],
  ['v1/index.html', 'old'],
  ['v1/gone.html', 'gone'],
  ['v1/same.html', 'same'],
]);
const long = new Date(0);
const since = new Date(1_000_000);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaizala write '));
  writeFiles(folder, before);
  for (const path of before.keys()) utimesSync(join(folder, path), long, long);
});

afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(folder, path), 'utf8');
const isOld = (path: string) => statSync(join(folder, path)).mtimeMs === 0;
const changed: Files = new Map([
  ['index.html', 'index'],
  ['v1/index.html', 'new'],
  ['v1/same.html', 'same'],
  ['v1/events/JobResponse/index.html', 'added'],
]);

test('writes changed files, deletes removed files, and keeps the rest', async () => {
  await writeChanges(folder, before, changed, since);
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(written.map((path) => path.replaceAll(sep, '/')).toSorted()).toEqual(
    [...changed.keys(), 'v1', 'v1/events', 'v1/events/JobResponse'].toSorted(),
  );
  for (const [path, text] of changed) expect(read(path)).toBe(text);
  expect(isOld('v1/same.html')).toBe(true);
});

test('gives the index the time of the sources, even if its content is the same', async () => {
  await writeChanges(folder, before, changed, since);
  expect(statSync(join(folder, 'index.html')).mtime).toEqual(since);
});

test('writes a file at the next attempt after a failure, and leaves no partial file', async () => {
  // Make writing fail: replace the file of the page by a folder.
  const page = join(folder, 'v1/index.html');
  rmSync(page);
  mkdirSync(page);
  await expect(writeChanges(folder, before, changed, since)).rejects.toThrow(
    process.platform === 'win32' ? 'EPERM' : 'EISDIR',
  );
  expect(readdirSync(join(folder, 'v1')).toSorted()).toEqual(['index.html', 'same.html']);
  // The file index.html keeps its old modification time, so stale.ts reports that the site is out of date.
  expect(isOld('index.html')).toBe(true);
  rmSync(page, { recursive: true });
  await writeChanges(folder, before, changed, since);
  expect(read('v1/index.html')).toBe('new');
});

test('compares bytes like texts', async () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  const old = new Map([
    ['search/same', bytes(1, 255)],
    ['search/other', bytes(1, 255)],
  ]);
  writeFiles(folder, old);
  for (const path of old.keys()) utimesSync(join(folder, path), long, long);
  const fresh = new Map([
    ['search/same', bytes(1, 255)],
    ['search/other', bytes(1, 254)],
  ]);
  await writeChanges(folder, old, fresh, since);
  expect(isOld('search/same')).toBe(true);
  expect([...readFileSync(join(folder, 'search/other'))]).toEqual([1, 254]);
});
