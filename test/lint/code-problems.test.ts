/** Reads outputs of the linters of the code, as the pinned versions print them. lint.test.ts runs the linters. */
import { expect, test } from 'vitest';
import {
  knipProblems,
  oxfmtProblems,
  oxlintProblems,
  typeProblems,
} from '../../scripts/lint/code-problems.js';

test('reads the details of a type error as part of its message', () => {
  const stdout = `src/a (1).ts(2,14): error TS2322: Type 'A' is not assignable to type 'B'.
  Types of property 'x' are incompatible.
    Type 'string' is not assignable to type 'number'.
src/b.ts(1,10): error TS6133: 'join' is declared but its value is never read.
`;
  expect(typeProblems({ stdout, stderr: '' })).toEqual([
    {
      file: 'src/a (1).ts',
      line: 2,
      column: 14,
      severity: 'error',
      rule: 'TS2322',
      message:
        "Type 'A' is not assignable to type 'B'.\n  Types of property 'x' are incompatible.\n    Type 'string' is not assignable to type 'number'.",
    },
    {
      file: 'src/b.ts',
      line: 1,
      column: 10,
      severity: 'error',
      rule: 'TS6133',
      message: "'join' is declared but its value is never read.",
    },
  ]);
});

test('reads the rule and the help of oxlint, and a syntax error without them', () => {
  const label = { span: { offset: 9, length: 4, line: 3, column: 10 } };
  const stdout = JSON.stringify({
    diagnostics: [
      {
        message: '`debugger` statement is not allowed',
        code: 'eslint(no-debugger)',
        severity: 'error',
        help: 'Remove the debugger statement',
        filename: 'src\\common\\a.ts',
        labels: [label, label],
      },
      { message: 'Unexpected token', severity: 'warning', filename: 'src/b.ts', labels: [] },
    ],
  });
  expect(oxlintProblems({ stdout, stderr: '' })).toEqual([
    {
      file: 'src/common/a.ts',
      line: 3,
      column: 10,
      severity: 'error',
      rule: 'eslint(no-debugger)',
      message: '`debugger` statement is not allowed Remove the debugger statement',
    },
    {
      file: 'src/b.ts',
      line: 1,
      column: 1,
      severity: 'warn',
      rule: 'oxlint',
      message: 'Unexpected token',
    },
  ]);
});

test('reads the files of oxfmt, and the syntax errors in its standard error', () => {
  const stdout = 'package.json\nsrc/a.ts\n';
  const stderr = `
  x Expected \`,\` or \`)\` but found \`;\`
   ,-[src/common/bad.ts:1:20]
 1 | export const x = (1;
   :                  | |
   \`----
Error occurred when checking code style in the above files.
`;
  const found = oxfmtProblems({ stdout, stderr });
  expect(found.map(({ file, line, column }) => [file, line, column])).toEqual([
    ['package.json', 1, 1],
    ['src/a.ts', 1, 1],
    ['src/common/bad.ts', 1, 20],
  ]);
  expect(found[0]).toMatchObject({ severity: 'error', rule: 'oxfmt' });
  expect(found[0]!.message).toContain('Fix: run npm run format.');
  expect(found[2]!.message).toBe('Expected `,` or `)` but found `;`');
});

test('reads each kind of problem that knip finds', () => {
  const stdout = JSON.stringify({
    issues: [
      { file: 'src/bad.ts', files: [{ name: 'src/bad.ts' }], exports: [] },
      {
        file: 'src/json.ts',
        exports: [{ name: 'unused', line: 31, col: 14, pos: 1119 }],
        duplicates: [
          [
            { name: 'one', line: 4, col: 2 },
            { name: 'two', line: 5, col: 2 },
          ],
        ],
        enumMembers: [{ name: 'Red', line: 7, col: 3 }],
      },
    ],
  });
  const found = knipProblems({ stdout, stderr: '' });
  expect(
    found.map(({ file, line, column, rule, message }) => [file, line, column, rule, message]),
  ).toEqual([
    ['src/bad.ts', 1, 1, 'knip/files', 'Nothing uses this file.'],
    ['src/json.ts', 31, 14, 'knip/exports', 'Nothing imports unused.'],
    ['src/json.ts', 4, 2, 'knip/duplicates', 'These exports are the same: one, two.'],
    ['src/json.ts', 7, 3, 'knip/enumMembers', 'knip reports Red as "enumMembers".'],
  ]);
});
