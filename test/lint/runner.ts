import { describe, expect, test } from 'vitest';
import type { Problem } from '../../scripts/lib/problem.js';
import { untested, type Case } from './cases.js';

/**
 * Runs the cases of each rule. For a `pass` case, no problem must be reported. For a `fail` case, all problems must
 * come from the rule that the case tests. They must be at the locations that the case lists, and each must have a fix.
 *
 * @param problemsOf lints the files of a case; the problems contain the file names of the case
 * @param idOf converts the name of a rule to the name in the reported problems, for example `ref-stands-alone` to
 * `house/ref-stands-alone`
 */
export function runCases(
  rules: string[],
  cases: Case[],
  problemsOf: (one: Case) => Promise<Problem[]>,
  idOf: (rule: string) => string = (rule) => rule,
): void {
  describe.for(rules)('%s', (rule) => {
    const own = (verdict: Case['verdict']) =>
      cases.filter((one) => one.rule === rule && one.verdict === verdict);

    test.for(own('pass'))('accepts $name', async (one) => {
      expect(await problemsOf(one)).toEqual([]);
    });

    test.for(own('fail'))('refuses $name', async (one) => {
      const problems = await problemsOf(one);
      expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(
        one.reports.map(({ location }) => location),
      );
      problems.forEach((problem, index) => {
        expect(problem.rule).toBe(idOf(rule));
        expect(problem.message).toContain(one.reports[index]?.words);
        expect(problem.message).toMatch(/ Fix: \S.+\.$/);
      });
      expect(problems).not.toEqual([]);
    });
  });

  test('has a passing and a failing case for every rule', () => {
    expect(untested(rules, cases)).toEqual([]);
    expect(cases.filter((one) => !rules.includes(one.rule))).toEqual([]);
  });
}
