/**
 * Compiles the samples and the type tests of the last release with the types of today. Code that no longer compiles is
 * listed in the failures.json of the release, with the line of the changelog that tells users what to write instead.
 */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lastRelease } from '../../scripts/description/releases.js';
import { root } from '../../scripts/lib/project.js';

interface Failure {
  /** The file and the line: `test/samples/client.ts:3`. */
  at: string;
  error: string;
  /** The column "old" of the line under "Upgrading". */
  old: string;
}

const release = lastRelease(root);
const folder = join(root, 'test/releases', release);
const expected = JSON.parse(readFileSync(join(folder, 'failures.json'), 'utf8')) as Failure[];

/** Returns the errors of the compiler, one line each. */
function compile(): Promise<string[]> {
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  const args = [compiler, '--project', folder, '--pretty', 'false'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 24 }, (_, stdout, stderr) =>
      stderr
        ? reject(new Error(stderr))
        : resolve(stdout.split('\n').filter((line) => /: error TS/.test(line))),
    );
  });
}

describe(`the code of ${release}`, () => {
  test('does not compile only where the list says so', async () => {
    const found = (await compile()).map((line) => {
      const [, file = line, lineNumber, error] =
        /^([^(]+)\((\d+),\d+\): error (TS\d+)/.exec(line) ?? [];
      return `${file}:${lineNumber} ${error}`;
    });
    // A failure that is gone must leave the list, and a new one needs a line in the changelog.
    expect(found.toSorted()).toEqual(expected.map(({ at, error }) => `${at} ${error}`).toSorted());
  });

  test.for(expected)('the changelog says what to write instead of $old', ({ old }) => {
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    const [, upgrading = ''] = /^### Upgrading\n([^]*?)^### /m.exec(changelog) ?? [];
    const rows = [...upgrading.matchAll(/^\| (.*?) +\| (.*?) +\|$/gm)].map(([, cell]) => cell);
    expect(rows).toContain(old);
  });

  test('has its descriptions in the repository', () => {
    for (const name of ['v1', 'connector'])
      expect(existsSync(join(root, 'spec/releases', release, name, 'openapi.json'))).toBe(true);
  });
});
