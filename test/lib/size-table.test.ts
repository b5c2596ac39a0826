import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sizeTable } from '../../scripts/lib/size-table.js';

/**
 * Creates files of one kibibyte each, and returns the lines of the size table for them. The spaces that align the
 * columns are removed.
 */
function tableOf(paths: string[], folders: string[]): string[] {
  const project = mkdtempSync(join(tmpdir(), 'kaizala sizes '));
  onTestFinished(() => rmSync(project, { recursive: true }));
  for (const path of paths) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), ' '.repeat(1024));
  }
  return sizeTable(project, folders)
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' '));
}

test('has one row for each folder of the documentation, and counts a page as a file', () => {
  const pages = [
    'index.html',
    'llms.txt',
    'receiver.md',
    'receiver/index.html',
    'assets/site.css',
    'v1/index.html',
    'v1/reference.html',
    'v1/events/index.html',
    'v1/events/JobCreated/index.html',
    'v1/events/JobCreated.md',
    'v1/schemas/Answer/index.html',
    'v1/schemas/Answer.schema.json',
    'de/index.html',
    'de/v1/events/JobCreated/index.html',
  ].map((path) => `generated/docs/${path}`);
  expect(tableOf(pages, ['generated/docs'])).toEqual([
    'generated/docs/ (6 files) 6.0 KiB',
    'generated/docs/assets/ (1 file) 1.0 KiB',
    'generated/docs/de/v1/events/ (1 file) 1.0 KiB',
    'generated/docs/v1/ (2 files) 2.0 KiB',
    'generated/docs/v1/events/ (2 files) 2.0 KiB',
    'generated/docs/v1/schemas/ (2 files) 2.0 KiB',
    '14 files 14.0 KiB',
  ]);
});

test('has one row for each other file, except for schemas and compiled files', () => {
  const paths = [
    'generated/v1/types.ts',
    'generated/v1/schemas/a.json',
    'generated/v1/schemas/b.json',
  ];
  expect(tableOf([...paths, 'dist/src/index.js'], ['generated', 'dist'])).toEqual([
    'dist/ (1 file) 1.0 KiB',
    'generated/v1/schemas/ (2 files) 2.0 KiB',
    'generated/v1/types.ts 1.0 KiB',
    '4 files 4.0 KiB',
  ]);
});
