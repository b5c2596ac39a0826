import type { Spectral } from '@stoplight/spectral-core';
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { houseSpectral, lintText } from '../../scripts/lint/spectral.js';
import { type Case, readCases } from './cases.js';
import { runCases } from './runner.js';

const root = resolve(import.meta.dirname, '../..');
const cases = readCases(resolve(import.meta.dirname, 'spectral'));
const spectral: Spectral = await houseSpectral(root);
const rules = Object.keys(spectral.ruleset?.rules ?? {});

/** A case stands for a file below spec/, where the register of sources is. */
async function problemsOf({ files }: Case) {
  const found = await Promise.all(
    [...files].map(([file, text]) => lintText(spectral, root, join('spec', file), text)),
  );
  return found.flat().map((one) => ({ ...one, file: one.file.replace(/^spec\//, '') }));
}

runCases(rules, cases, problemsOf);

test('the command line of Spectral reads the same ruleset', async () => {
  const cli = join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const options = [
    '--fail-severity',
    'hint',
    '--resolver',
    'scripts/lint/spectral/lib/unresolved.cjs',
  ];
  const run = promisify(execFile)(
    process.execPath,
    [cli, 'lint', 'spec/v1/**/*.yaml', ...options],
    { cwd: root },
  );
  await expect(run).resolves.toMatchObject({ stdout: expect.stringContaining('No results') });
});
