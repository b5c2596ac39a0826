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

test('documentation that is newer than everything it is made from is fresh', () => {
  expect(docsAreStale(root)).toBe(false);
});

test('documentation that is not there is stale', () => {
  rmSync(join(root, page));
  expect(docsAreStale(root)).toBe(true);
});

test.for(sources)('a change of %s makes it stale', (path) => {
  setTime(path, 3000);
  expect(docsAreStale(root)).toBe(true);
});

test.for(['spec/v1/openapi.yaml', 'scripts/build.ts'])('so does the end of %s', (path) => {
  rmSync(join(root, path));
  expect(docsAreStale(root)).toBe(true);
});

test('other files of src/ and of the root do not count', () => {
  for (const path of ['src/client/retry.ts', 'src/README.md', 'README.md', 'package.json']) {
    writeFileSync(join(root, path), '');
    setTime(path, 3000);
  }
  expect(docsAreStale(root)).toBe(false);
});

test('a project without a lockfile has no newer one', () => {
  rmSync(join(root, 'package-lock.json'));
  expect(docsAreStale(root)).toBe(false);
});
