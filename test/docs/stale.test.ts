import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { docsAreStale } from '../../scripts/docs/stale.js';

const page = 'generated/docs/index.html';
const sources = [
  'spec/v1/openapi.yaml',
  'scripts/build.ts',
  'redocly.yaml',
  'package-lock.json',
  'CHANGELOG.md',
  'src/client/README.md',
  'src/cli/README.md',
  'src/common/palette.css',
];
const folders = ['spec/v1', 'spec', 'scripts', 'src/common'];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kaizala stale '));
  for (const path of [page, ...sources]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
  }
  for (const path of [...sources, ...folders]) setTime(path, 1000);
  setTime(page, 2000);
});

afterEach(() => rmSync(root, { recursive: true }));

function setTime(path: string, seconds: number): void {
  utimesSync(join(root, path), seconds, seconds);
}

test('is fresh if it is newer than all of its inputs', () => {
  expect(docsAreStale(root)).toBe(false);
});

test('is stale if it is missing', () => {
  rmSync(join(root, page));
  expect(docsAreStale(root)).toBe(true);
});

test.for(sources)('is stale after a change of %s', (path) => {
  setTime(path, 3000);
  expect(docsAreStale(root)).toBe(true);
});

test.for(['spec/v1/openapi.yaml', 'scripts/build.ts'])(
  'is stale after the deletion of %s',
  (path) => {
    rmSync(join(root, path));
    expect(docsAreStale(root)).toBe(true);
  },
);

test('ignores other files of src/ and of the root', () => {
  for (const path of ['src/client/retry.ts', 'src/README.md', 'README.md', 'package.json']) {
    writeFileSync(join(root, path), '');
    setTime(path, 3000);
  }
  expect(docsAreStale(root)).toBe(false);
});

test('ignores a missing lockfile', () => {
  rmSync(join(root, 'package-lock.json'));
  expect(docsAreStale(root)).toBe(false);
});
