/** `npm pack` replaces package.json for a moment: what happens when it does not come to its end. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  guardManifest,
  replaceManifest,
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
const never = new Promise<void>(() => undefined);

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
  test('when Ctrl-C ends npm', async () => {
    replaceManifest(folder);
    await guardManifest(folder, { stopped: Promise.resolve() });
    expect(read()).toBe(repository);
  });

  test('when npm was killed, after its patience', async () => {
    replaceManifest(folder);
    await guardManifest(folder, { stopped: never, patience: 1 });
    expect(read()).toBe(repository);
  });

  test('never before, and ends when postpack has done it', async () => {
    replaceManifest(folder);
    const guarded = guardManifest(folder, { stopped: never });
    expect(read()).toBe(shipped);
    restoreManifest(folder);
    await guarded;
    expect(read()).toBe(repository);
  });
});

test('an installation from git has the shipped one, an installation in a clone its own', async () => {
  const copy = copyProject();
  onTestFinished(() => copy.remove());
  const manifest = () => readFileSync(join(copy.path, 'package.json'), 'utf8');
  const own = manifest();
  expect(await copy.run('prepare')).toEqual({ code: 0, output: '' });
  expect(manifest()).toBe(own);
  // As npm sets it.
  vi.stubEnv('_PACOTE_NO_PREPARE_', 'git+https://example.org/a.git');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await copy.run('prepare')).toEqual({ code: 0, output: '' });
  expect(manifest()).toBe(shippedManifest(own));
});
