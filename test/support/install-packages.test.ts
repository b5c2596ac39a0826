import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { Failure } from '../../src/common/failure.js';
import { installPackages, requirePackages } from './install-packages.js';

let root: string;
let calls: string[][];
let printed: string[];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kaizala packages '));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'test/bench'), { recursive: true });
  lock('{ "packages": {} }');
  [calls, printed] = [[], []];
});

const lock = (text: string) => writeFileSync(join(root, 'test/bench/package-lock.json'), text);

/** Installs with a fake npm that only creates the folder. */
function install(code = 0): void {
  const npm = (args: string[]) => {
    calls.push(args);
    mkdirSync(join(root, 'test/bench/node_modules'), { recursive: true });
    return code;
  };
  installPackages('test/bench', { root, npm, print: (line) => printed.push(line) });
}

test('installs once, and prints the command', () => {
  install();
  expect(calls).toEqual([
    ['ci', '--prefix', 'test/bench', '--no-audit', '--no-fund', '--loglevel=error'],
  ]);
  expect(printed).toEqual([expect.stringMatching(/^Installing .* test\/bench: npm ci --prefix/)]);
  install();
  expect(calls).toHaveLength(1);
  expect(printed).toHaveLength(1);
});

test('refuses a run without the packages, or with those of another lockfile, and names the command', () => {
  const require = () => requirePackages('bench', 'test/bench', root);
  expect(require).toThrow(Failure);
  expect(require).toThrow('Fix: run npm run test:setup -- --project bench');
  install();
  expect(require).not.toThrow();
  lock('{ "packages": { "": {} } }');
  expect(require).toThrow('or do not match its lockfile');
});

test('installs again when the lockfile has changed', () => {
  install();
  lock('{ "packages": { "": {} } }');
  install();
  expect(calls).toHaveLength(2);
});

test('reports a failure of npm, and does not count the packages as installed', () => {
  expect(() => install(1)).toThrow(Failure);
  expect(() => install(1)).toThrow('npm ended with 1, so the packages of test/bench are not');
  expect(calls).toHaveLength(2);
  expect(readdirSync(join(root, 'test/bench/node_modules'))).toEqual([]);
});
