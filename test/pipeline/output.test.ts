import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile, replaceFolders, writeFiles } from '../../scripts/lib/output.js';
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

test('a file is replaced as a whole, also through a link, and keeps its mode', () => {
  const path = join(root, 'text.yaml');
  writeFileSync(path, 'old', { mode: 0o640 });
  symlinkSync(path, join(root, 'link.yaml'));
  replaceFile(join(root, 'link.yaml'), 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(root).toSorted()).toEqual(['generated', 'link.yaml', 'text.yaml']);
});

/** Runs lines of a script as a command, with an output, and after the commands of a shell. */
async function command(lines: string, output: string, before = ':') {
  const script = join(root, 'command.mts');
  const module = (name: string) => pathToFileURL(join(projectRoot, 'scripts/lib', name)).href;
  writeFileSync(
    script,
    `import { run } from '${module('command.ts')}';
    import { replaceFile } from '${module('output.ts')}';
    const root = ${JSON.stringify(root)};
    await run(async () => { ${lines} });`,
  );
  const node = `"${process.execPath}" --import tsx "${script}" ${output}`;
  // Nothing else is to be cut off: tsx keeps what it compiles.
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const child = spawn('bash', ['-c', `${before}; ${node}`], { cwd: projectRoot, env });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, errors };
}

test('a file that cannot be written whole stays as it was, and the command says so in a sentence', async () => {
  const path = join(root, 'text.yaml');
  writeFileSync(path, 'old');
  // The system takes a file of 1,024 bytes at most.
  const { code, errors } = await command(
    `replaceFile(root + '/text.yaml', 'x'.repeat(5000));`,
    '',
    'ulimit -f 1',
  );
  expect(code).toBe(1);
  expect(errors).toMatch(
    /^\nwrite failed: the file would be larger than allowed \(EFBIG\)\. Fix: .*\.\n$/,
  );
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(root).toSorted()).toEqual(['command.mts', 'generated', 'text.yaml']);
});

const print = `for (let line = 0; line < 1000; line++) console.log('a line');
  replaceFile(root + '/generated/old.ts', 'new');`;

test('a command whose output nobody reads does what it is asked, quietly', async () => {
  expect(await command(print, '| head -1; exit ${PIPESTATUS[0]}')).toEqual({ code: 0, errors: '' });
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('new');
});

test.skipIf(!existsSync('/dev/full'))(
  'a full disk for its output is one sentence, and 1',
  async () => {
    expect(await command(print, '> /dev/full')).toEqual({
      code: 1,
      errors:
        'The standard output cannot be written: the disk is full (ENOSPC). Fix: free some space.\n',
    });
  },
);
