/** `npm pack` replaces package.json for a moment: what happens when it does not come to its end. */
import { spawn, spawnSync } from 'node:child_process';
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

// Neither the order nor the layout is that of a formatter: only the same bytes are the same file.
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

test('the shipped one keeps the order of the fields', () => {
  expect(shippedManifest(repository)).toBe(shipped);
});

test('the one of the repository comes back, byte for byte', () => {
  replaceManifest(folder);
  expect(read()).toBe(shipped);
  expect(restoreManifest(folder)).toBe(true);
  expect(read()).toBe(repository);
  expect(isClean()).toBe(true);
  // Then npm has packed the wrong one, and postpack says so.
  expect(restoreManifest(folder)).toBe(false);
});

test('a pack that begins before another one has ended saves nothing else', () => {
  replaceManifest(folder);
  replaceManifest(folder);
  expect(read()).toBe(shipped);
  restoreManifest(folder);
  expect(read()).toBe(repository);
});

test('one that somebody has restored by hand, and changed, stays', () => {
  replaceManifest(folder);
  const changed = repository.replace('1.0.0', '1.0.1');
  write(changed);
  restoreManifest(folder);
  expect(read()).toBe(changed);
  expect(isClean()).toBe(true);
});

describe('the guard restores it', () => {
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
    ['where it does not know npm', 0],
    ['where what it watches does not end', process.pid],
    ['where that belongs to somebody else, or to the system', 1],
  ] as const)('after its patience, %s', async ([, pid]) => {
    replaceManifest(folder);
    await restoreAfter(folder, pid, 1);
    expect(read()).toBe(repository);
  });

  test('never after postpack has done it', async () => {
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
])(
  'npm that fails after prepack leaves the package.json, with a shell that %s',
  async ([, script]) => {
    const copy = copyProject();
    onTestFinished(() => copy.remove());
    const manifest = () => readFileSync(join(copy.path, 'package.json'), 'utf8');
    const own = manifest();
    // Runs the script as npm does, with a shell, and ends without postpack.
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
  },
);

test('an installation from git has the shipped one', async () => {
  const copy = copyProject();
  onTestFinished(() => copy.remove());
  const manifest = () => readFileSync(join(copy.path, 'package.json'), 'utf8');
  const own = manifest();
  // As npm sets it.
  vi.stubEnv('_PACOTE_NO_PREPARE_', 'git+https://example.org/a.git');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await copy.run('prepare')).toEqual({ code: 0, output: '' });
  expect(manifest()).toBe(shippedManifest(own));
});
