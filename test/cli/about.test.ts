import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { versionWithCommit } from '../../src/cli/output/about.js';

// The module reads the environment when it is loaded, so each case loads it again.
beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

test.for([
  ['npx', "'kaizala-webhooks'", 'npx kaizala-webhooks'],
  ['npx', 'kaizala-webhooks emulate', 'npx kaizala-webhooks'],
  ['npx', 'vitest', 'kaizala-webhooks'],
  ['test', 'kaizala-webhooks validate events.json', 'kaizala-webhooks'],
  [undefined, undefined, 'kaizala-webhooks'],
] as const)(
  'for the npm event %s and the script %s, the command is %s',
  async ([event, script, name]) => {
    vi.stubEnv('npm_lifecycle_event', event);
    vi.stubEnv('npm_lifecycle_script', script);
    expect((await import('../../src/cli/output/about.js')).invokedAs).toBe(name);
  },
);

describe('the version', () => {
  const commit = '0ac7ac3b9f0e4d52c8d1b7a6e5f4c3d2b1a09f8e';

  /** Creates a folder with a package.json. */
  function newProject(fields: object = {}): string {
    const folder = mkdtempSync(join(tmpdir(), 'kaizala-version-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.2.3', ...fields }));
    return folder;
  }

  function git(cwd: string, ...args: string[]): string {
    const author = ['-c', 'user.name=Jonas Keller', '-c', 'user.email=jonas@depot.example'];
    return execFileSync('git', [...author, ...args], { cwd, encoding: 'utf8' }).trim();
  }

  /** Makes a folder a clone with one commit, which has a tag. Returns the commit. */
  function commitAll(folder: string): string {
    git(folder, 'init', '--quiet');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'first', '--no-gpg-sign');
    git(folder, 'tag', 'v1.2.3');
    return git(folder, 'rev-parse', 'HEAD');
  }

  test.for([
    [{ gitHead: commit }, '1.2.3 (0ac7ac3b)'],
    [{ gitHead: `${commit}-dirty` }, '1.2.3 (0ac7ac3b-dirty)'],
    [{ gitHead: 'main' }, '1.2.3'],
    [{}, '1.2.3'],
  ] as const)('is that of package.json, with the commit in %j: %s', ([fields, shown]) => {
    expect(versionWithCommit(newProject(fields))).toBe(shown);
  });

  test('has the commit of a clone, and a mark if a file was changed', () => {
    const clone = newProject();
    const id = commitAll(clone).slice(0, 8);
    expect(versionWithCommit(clone)).toBe(`1.2.3 (${id})`);
    writeFileSync(join(clone, 'notes.txt'), 'git does not track this file');
    expect(versionWithCommit(clone)).toBe(`1.2.3 (${id})`);
    writeFileSync(join(clone, 'package.json'), '{ "version": "1.2.4" }');
    expect(versionWithCommit(clone)).toBe(`1.2.4 (${id}-dirty)`);
  });

  test('has no commit in a clone without one', () => {
    const clone = newProject();
    git(clone, 'init', '--quiet');
    expect(versionWithCommit(clone)).toBe('1.2.3');
  });

  test('has the commit of the package, not of the project that uses it', () => {
    const project = newProject();
    commitAll(project);
    const installed = join(project, 'node_modules/kaizala-webhooks');
    mkdirSync(installed, { recursive: true });
    const manifest = { version: '0.1.0', gitHead: commit };
    writeFileSync(join(installed, 'package.json'), JSON.stringify(manifest));
    expect(versionWithCommit(installed)).toBe('0.1.0 (0ac7ac3b)');
    writeFileSync(join(installed, 'package.json'), '{ "version": "0.1.0" }');
    expect(versionWithCommit(installed)).toBe('0.1.0');
  });

  test('has no commit if git is not installed', () => {
    const clone = newProject();
    commitAll(clone);
    vi.stubEnv('PATH', clone);
    expect(versionWithCommit(clone)).toBe('1.2.3');
  });
});
