/**
 * Checks that package.json is restored after `npm pack`, even if npm fails or is killed. `npm pack` replaces
 * package.json while it runs.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  replaceManifest,
  restoreAfter,
  restoreManifest,
  shippedManifest,
} from '../../scripts/generate/shipped-manifest.js';
import { copyProject } from '../support/project-copy.js';

// The order and the layout of this text are unusual on purpose: no program would write JSON in this form. Therefore the
// restored file can have the same bytes only if it is an exact copy.
const repository =
  '{ "version": "1.0.0", "scripts": {"prepare": "a"},\r\n "name": "a", "devDependencies": {} }';
const shipped = '{\n  "version": "1.0.0",\n  "name": "a"\n}\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaizala manifest '));
  write(repository);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const read = () => readFileSync(join(folder, 'package.json'), 'utf8');
const write = (text: string) => writeFileSync(join(folder, 'package.json'), text);
const isClean = () => !existsSync(join(folder, '.build-pack'));

test('keeps the order of the fields in the package.json that ships', () => {
  expect(shippedManifest(repository)).toBe(shipped);
});

test('records the commit in the package.json that ships', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@depot.example', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '--message', 'first', '--no-gpg-sign');
  const commit = git('rev-parse', 'HEAD');
  const gitHead = () => (JSON.parse(read()) as { gitHead?: string }).gitHead;
  replaceManifest(folder);
  expect(gitHead()).toBe(commit);
  // The replaced file must be recognized, although it has a field more.
  expect(restoreManifest(folder)).toBe(true);
  expect(read()).toBe(repository);
  write(repository.replace('1.0.0', '1.0.1'));
  replaceManifest(folder);
  expect(gitHead()).toBe(`${commit}-dirty`);
  restoreManifest(folder);
});

test('restores the package.json of the repository byte for byte', () => {
  replaceManifest(folder);
  expect(read()).toBe(shipped);
  expect(restoreManifest(folder)).toBe(true);
  expect(read()).toBe(repository);
  expect(isClean()).toBe(true);
  // `restoreManifest` returns false if the file was already restored. In this case npm has packed the wrong file, and
  // postpack reports that.
  expect(restoreManifest(folder)).toBe(false);
});

test('saves only the package.json of the repository if two packs run at the same time', () => {
  replaceManifest(folder);
  replaceManifest(folder);
  expect(read()).toBe(shipped);
  restoreManifest(folder);
  expect(read()).toBe(repository);
});

test('keeps a package.json that somebody has restored and changed', () => {
  replaceManifest(folder);
  const changed = repository.replace('1.0.0', '1.0.1');
  write(changed);
  restoreManifest(folder);
  expect(read()).toBe(changed);
  expect(isClean()).toBe(true);
});

describe('the guard process restores the file', () => {
  test('when npm has ended without doing so', async () => {
    replaceManifest(folder);
    const npm = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], {
      stdio: 'ignore',
    });
    const guarded = restoreAfter(folder, npm.pid!);
    await sleep(150);
    expect(read()).toBe(shipped);
    npm.kill('SIGKILL');
    await guarded;
    expect(read()).toBe(repository);
  });

  test.for([
    ['if the process id of npm is unknown', 0],
    ['if the watched process does not end', process.pid],
    ['if the watched process belongs to another user', 1],
  ] as const)('after the timeout %s', async ([, pid]) => {
    replaceManifest(folder);
    await restoreAfter(folder, pid, 1);
    expect(read()).toBe(repository);
  });

  test('not again after postpack has restored it', async () => {
    replaceManifest(folder);
    const guarded = restoreAfter(folder, process.pid);
    restoreManifest(folder);
    write(shipped);
    await guarded;
    expect(read()).toBe(shipped);
  });
});

test.for([
  ['waits', 'node --import tsx scripts/prepack.ts; true'],
  ['replaces itself with the script', 'exec node --import tsx scripts/prepack.ts'],
])('restores package.json if npm fails after prepack, with a shell that %s', async ([, script]) => {
  const copy = copyProject();
  onTestFinished(() => copy.remove());
  const manifest = () => readFileSync(join(copy.path, 'package.json'), 'utf8');
  const own = manifest();
  // The test runs this program instead of npm. The program runs the script with a shell, as npm does, but ends without
  // running postpack.
  const npm = `
    process.title = 'npm pack';
    const { spawnSync } = require('node:child_process');
    const { readFileSync } = require('node:fs');
    spawnSync(${JSON.stringify(script)}, { shell: true });
    process.stdout.write(readFileSync('package.json'));`;
  const { stdout } = spawnSync(process.execPath, ['-e', npm], {
    cwd: copy.path,
    encoding: 'utf8',
  });
  expect(stdout).toBe(shippedManifest(own));
  await expect.poll(manifest).toBe(own);
});

test('prepares the package.json that ships for an installation from git', async () => {
  const copy = copyProject();
  onTestFinished(() => copy.remove());
  const manifest = () => readFileSync(join(copy.path, 'package.json'), 'utf8');
  const own = manifest();
  // npm sets this environment variable while it installs a package from a git repository.
  vi.stubEnv('_PACOTE_NO_PREPARE_', 'git+https://example.org/a.git');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await copy.run('prepare')).toMatchObject({ code: 0, output: '' });
  expect(manifest()).toBe(shippedManifest(own));
});
