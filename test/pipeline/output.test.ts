import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolders, writeFiles } from '../../scripts/lib/output.js';
import { root as projectRoot } from '../../scripts/lib/project.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'output '));
  mkdirSync(join(root, 'generated'));
  writeFileSync(join(root, 'generated/old.ts'), 'old');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Replaces `generated` and `dist` by these files. */
const replaceBy = (files: Record<string, string>) =>
  replaceFolders(root, ['generated', 'dist'], (staging) =>
    writeFiles(staging, new Map(Object.entries(files))),
  );

test('replaces the folders as a whole, and leaves nothing beside them', async () => {
  await replaceBy({ 'generated/a/new.ts': 'new', 'dist/b.js': 'b' });
  expect(existsSync(join(root, 'generated/old.ts'))).toBe(false);
  expect(readFileSync(join(root, 'generated/a/new.ts'), 'utf8')).toBe('new');
  expect(readdirSync(root).toSorted()).toEqual(['dist', 'generated']);
});

test('keeps the old folder when writing fails half-way', async () => {
  const impossible = { 'generated/new.ts': 'new', 'generated/new.ts/below-a-file.ts': 'x' };
  await expect(replaceBy(impossible)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('old');
  expect(readdirSync(root)).toEqual(['generated']);
});

test('puts every old folder back when one new one cannot take its place', async () => {
  await expect(replaceBy({ 'generated/new.ts': 'new' })).rejects.toThrow('ENOENT');
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('old');
  expect(readdirSync(join(root, 'generated'))).toEqual(['old.ts']);
});

test('an interrupt leaves everything as it was', async () => {
  const script = join(root, 'interrupted.mts');
  const module = pathToFileURL(join(projectRoot, 'scripts/lib/output.ts')).href;
  writeFileSync(
    script,
    `import { replaceFolders } from '${module}';
    await replaceFolders(${JSON.stringify(root)}, ['generated'], () => new Promise((resolve) => {
      console.log('filling');
      setTimeout(resolve, 30_000);
    }));`,
  );
  const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: projectRoot });
  await once(child.stdout, 'data');
  expect(readdirSync(root)).toContain(`.build-${child.pid}`);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
  expect(readdirSync(root).toSorted()).toEqual(['generated', 'interrupted.mts']);
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('old');
});

test('removes what a killed build left, but not what a running one writes', async () => {
  // No process has the id 2^22 + 1: Linux counts up to 2^22.
  mkdirSync(join(root, '.build-4194305'));
  mkdirSync(join(root, `.build-${process.ppid}`));
  await replaceBy({ 'generated/new.ts': 'new', 'dist/b.js': 'b' });
  expect(readdirSync(root).toSorted()).toEqual([`.build-${process.ppid}`, 'dist', 'generated']);
});
