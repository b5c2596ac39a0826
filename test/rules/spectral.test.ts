import type { Spectral } from '@stoplight/spectral-core';
import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { houseSpectral, lintText } from '../../scripts/lib/lint.js';
import { readCases, untested, type Case } from './cases.js';

const root = resolve(import.meta.dirname, '../..');
const cases = readCases(resolve(import.meta.dirname, 'spectral'));
const spectral: Spectral = await houseSpectral(root);
const rules = Object.keys(spectral.ruleset?.rules ?? {});

/** A case stands for a file below spec/, where the register of sources is. */
async function problemsOf({ files }: Case) {
  const found = await Promise.all(
    [...files].map(([file, text]) => lintText(spectral, root, join('spec', file), text)),
  );
  return found.flat();
}

describe.each(rules)('%s', (rule) => {
  test.each(cases.filter((one) => one.rule === rule && one.verdict === 'pass'))(
    'accepts $name',
    async (one) => {
      expect(await problemsOf(one)).toEqual([]);
    },
  );

  test.each(cases.filter((one) => one.rule === rule && one.verdict === 'fail'))(
    'refuses $name',
    async (one) => {
      const problems = await problemsOf(one);
      expect(problems.map(({ file, line }) => `${file.replace(/^spec\//, '')}:${line}`)).toEqual(
        one.reports.map(({ place }) => place),
      );
      problems.forEach((problem, index) => {
        expect(problem.rule).toBe(rule);
        expect(problem.message).toContain(one.reports[index]?.words);
        expect(problem.message).toMatch(/ Cure: \S.+\.$/);
      });
      expect(problems).not.toEqual([]);
    },
  );
});

test('Every rule of the ruleset has a passing and a failing case', () => {
  expect(untested(rules, cases)).toEqual([]);
  expect(cases.filter((one) => !rules.includes(one.rule))).toEqual([]);
});

test('The command line of Spectral reads the same ruleset', async () => {
  const cli = join(root, 'node_modules/@stoplight/spectral-cli/dist/index.js');
  const options = [
    '--fail-severity',
    'hint',
    '--resolver',
    'scripts/rules/spectral/lib/unresolved.cjs',
  ];
  const run = promisify(execFile)(
    process.execPath,
    [cli, 'lint', 'spec/v1/**/*.yaml', ...options],
    { cwd: root },
  );
  await expect(run).resolves.toMatchObject({ stdout: expect.stringContaining('No results') });
});
