import { BaseResolver, createConfig, lint, parseYaml, Source } from '@redocly/openapi-core';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { redoclyProblems, sortProblems } from '../../scripts/lib/problem.js';
import house from '../../scripts/rules/redocly/plugin.mjs';
import { readCases, untested, type Case } from './cases.js';

const folder = resolve(import.meta.dirname, 'redocly');
const base = join(folder, 'base');
const cases = readCases(folder);
const rules = Object.keys(house().rules.oas3);

/** A case whose rule has options holds them as a file of this name. */
const OPTIONS = 'options.yaml';

/** Reads the files of a case, and from the base what the case does not change. */
class CaseResolver extends BaseResolver {
  constructor(private readonly files: Map<string, string>) {
    super();
  }

  override async loadExternalRef(file: string): Promise<Source> {
    const own = this.files.get(relative(base, file));
    return own === undefined ? super.loadExternalRef(file) : new Source(file, own);
  }
}

async function problemsOf({ rule, files }: Case) {
  const options = parseYaml(files.get(OPTIONS) ?? '{}') as object;
  const severities = rules.map((one) => [
    `house/${one}`,
    { severity: 'error', ...(one === rule ? options : {}) },
  ]);
  const config = await createConfig({ plugins: [house()], rules: Object.fromEntries(severities) });
  const externalRefResolver = new CaseResolver(files);
  const found = await lint({ ref: join(base, 'openapi.yaml'), config, externalRefResolver });
  return sortProblems(redoclyProblems(found, base));
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
      expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(
        one.reports.map(({ place }) => place),
      );
      problems.forEach((problem, index) => {
        expect(problem.rule).toBe(`house/${rule}`);
        expect(problem.message).toContain(one.reports[index]?.words);
        expect(problem.message).toMatch(/ Cure: \S.+\.$/);
      });
      expect(problems).not.toEqual([]);
    },
  );
});

test('Every rule of the plugin has a passing and a failing case', () => {
  expect(untested(rules, cases)).toEqual([]);
  expect(cases.filter((one) => !rules.includes(one.rule))).toEqual([]);
});
