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

/** Replaces the folders `generated` and `dist` with the given files. */
const replaceWith = (files: Record<string, string>) =>
  replaceFolders(root, ['generated', 'dist'], (staging) =>
    writeFiles(staging, new Map(Object.entries(files))),
  );

test('replaces the folders as a whole, and leaves no staging folder', async () => {
  await replaceWith({ 'generated/a/new.ts': 'new', 'dist/b.js': 'b' });
  expect(existsSync(join(root, 'generated/old.ts'))).toBe(false);
  expect(readFileSync(join(root, 'generated/a/new.ts'), 'utf8')).toBe('new');
  expect(readdirSync(root).toSorted()).toEqual(['dist', 'generated']);
});

test('keeps the old folder if a write fails', async () => {
  const impossible = { 'generated/new.ts': 'new', 'generated/new.ts/below-a-file.ts': 'x' };
  await expect(replaceWith(impossible)).rejects.toThrow(/EEXIST|ENOTDIR/);
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('old');
  expect(readdirSync(root)).toEqual(['generated']);
});

test('restores all old folders if one of the new folders cannot be moved', async () => {
  await expect(replaceWith({ 'generated/new.ts': 'new' })).rejects.toThrow('ENOENT');
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('old');
  expect(readdirSync(join(root, 'generated'))).toEqual(['old.ts']);
});

test('changes nothing if it is interrupted', async () => {
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

test('removes the staging folder of a killed build, but not that of a running build', async () => {
  // Create two staging folders. The first one belongs to a build that is no longer running: no process has the id
  // 4194305 (2^22 + 1), because Linux uses ids only up to 2^22. The second one belongs to a process that is running.
  mkdirSync(join(root, '.build-4194305'));
  mkdirSync(join(root, `.build-${process.ppid}`));
  await replaceWith({ 'generated/new.ts': 'new', 'dist/b.js': 'b' });
  expect(readdirSync(root).toSorted()).toEqual([`.build-${process.ppid}`, 'dist', 'generated']);
});

test('replaces a file as a whole, also through a symbolic link, and keeps its mode', () => {
  const path = join(root, 'text.yaml');
  writeFileSync(path, 'old', { mode: 0o640 });
  symlinkSync(path, join(root, 'link.yaml'));
  replaceFile(join(root, 'link.yaml'), 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(root).toSorted()).toEqual(['generated', 'link.yaml', 'text.yaml']);
});

/**
 * Runs the given lines of code as a script.
 *
 * @param output the shell code that redirects the output of the script
 * @param before the shell commands that run before the script
 */
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
  // Disable the cache of tsx. Otherwise tsx would fail to write its cache, because some tests limit the size of files.
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const child = spawn('bash', ['-c', `${before}; ${node}`], { cwd: projectRoot, env });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, errors };
}

test('does not change a file that cannot be written completely, and reports that in one sentence', async () => {
  const path = join(root, 'text.yaml');
  writeFileSync(path, 'old');
  // `ulimit -f 1` limits files to 1,024 bytes.
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

test('finishes its work without an error if nobody reads the output', async () => {
  expect(await command(print, '| head -1; exit ${PIPESTATUS[0]}')).toEqual({ code: 0, errors: '' });
  expect(readFileSync(join(root, 'generated/old.ts'), 'utf8')).toBe('new');
});

test.skipIf(!existsSync('/dev/full'))(
  'reports a full disk for its output in one sentence, and exits with 1',
  async () => {
    expect(await command(print, '> /dev/full')).toEqual({
      code: 1,
      errors:
        'The standard output cannot be written: the disk is full (ENOSPC). Fix: free some space.\n',
    });
  },
);
