/**
 * Tests the rules for plain English with test cases, and with the table in CONTRIBUTING.md. For each rule, this table
 * shows a sentence that the rule refuses, and a corrected sentence.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { sortProblems } from '../../scripts/lib/problem.js';
import { root } from '../../scripts/lib/project.js';
import { lintProse, proseProblems } from '../../scripts/lint/prose/lint-prose.js';
import { proseRules } from '../../scripts/lint/prose/prose-rules.js';
import { type Case, readCases } from './cases.js';
import { runCases } from './runner.js';

const rules = proseRules.map(({ name }) => name);

function problemsOf({ files }: Pick<Case, 'files'>) {
  const problems = [...files].flatMap(([file, text]) => proseProblems(file, text));
  return Promise.resolve(sortProblems(problems));
}

runCases(rules, readCases(resolve(import.meta.dirname, 'prose')), problemsOf);

/**
 * The words "is" and "no", which a rule refuses when they follow each other. They are joined here, so that the linter
 * does not find them in this file.
 */
const no = ['is', 'no'].join(' ');

describe('a file', () => {
  const rulesIn = (file: string, text: string) =>
    proseProblems(file, text).map(({ rule, line, column }) => `${rule} ${line}:${column}`);

  test.for([
    ['a block comment', 'a.ts', '/**\n * Reads.\n * What is read is kept.\n */', 3, 4],
    ['line comments that follow each other', 'a.ts', 'f();\n// It is\n// no event.', 2, 7],
    ['a comment after code', 'a.ts', `f(); // It ${no} event.`, 1, 12],
    ['a string', 'a.ts', `f('This ${no} event.');`, 1, 9],
    ['a template', 'a.ts', 'f(`${name} ' + no + ' event.`);', 1, 12],
    ['JSX', 'a.tsx', `const a = <p>This ${no} event.</p>;`, 1, 19],
    ['a title', 'a.test.ts', `test('this ${no} event', f);`, 1, 12],
    ['a heading', 'a.md', `# This ${no} event`, 1, 8],
    ['a description in YAML', 'a.yaml', `a:\n  description: This ${no} event.`, 2, 21],
    ['a block of YAML', 'a.yaml', `description: |-\n  This\n  ${no} event.`, 3, 3],
    ['a comment of YAML', 'a.yaml', `a: 1 # This ${no} event.`, 1, 13],
  ] as const)('reports %s, with its line and column', ([, file, text, line, column]) => {
    expect(rulesIn(file, text)).toEqual([
      expect.stringMatching(new RegExp(` ${line}:${column}$`)) as string,
    ]);
  });

  test.for([
    ['code in a comment', 'a.ts', `/**\n * Reads.\n *\n * @example\n * // This ${no} event.\n */`],
    ['inline code', 'a.ts', '// The output is `this ' + no + ' event`.'],
    ['the expression of a template', 'a.ts', "f(`The output of ${run('" + no + "')} follows.`);"],
    ['a key', 'a.ts', `f('${no}');`],
    ['a code block', 'a.md', '```ts\n// This ' + no + ' event.\n```'],
    ['the target of a link', 'a.md', '[the event](this-is-no-event)'],
    ['a value of YAML that programs read', 'a.yaml', `const: This ${no} event.`],
    ['a hash in a string of YAML', 'a.yaml', `const: 'This # ${no} event.'`],
  ] as const)('does not report %s', ([, file, text]) => {
    expect(rulesIn(file, text)).toEqual([]);
  });
});

describe('a project', () => {
  test('is linted in every folder, except for what is generated, German or wrong on purpose', async () => {
    const project = mkdtempSync(join(tmpdir(), 'kaizala prose '));
    onTestFinished(() => rmSync(project, { recursive: true }));
    const wrong = `This ${no} event.\n`;
    const add = (path: string) => {
      mkdirSync(join(project, path, '..'), { recursive: true });
      writeFileSync(join(project, path), wrong);
    };
    const linted = ['README.md', '.github/SECURITY.md', 'src/deep/er/README.md', 'spec/v1/info.md'];
    const skipped = [
      'generated/docs/a.md',
      'dist/a.md',
      'spec/v1/guide/a.de.md',
      'test/lint/prose/x/fail/a.md',
    ];
    for (const path of [...linted, ...skipped]) add(path);
    const problems = await lintProse(project);
    expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(linted));
  });
});

describe('the table in CONTRIBUTING.md', () => {
  const contributing = readFileSync(join(root, '.github/CONTRIBUTING.md'), 'utf8');
  const rows = [...contributing.matchAll(/^\| `(prose-[a-z]+)` +\| (.+?) +\| (.+?) +\|$/gm)].map(
    ([, rule = '', before = '', after = '']) => ({ rule, before, after }),
  );

  test('has a line for each rule', () => {
    expect(rows.map(({ rule }) => rule)).toEqual(rules);
  });

  /**
   * Lints a cell of the table in CONTRIBUTING.md. The text of each cell is inline code, so that the linter ignores it
   * when it checks CONTRIBUTING.md. It is either a plain sentence, or a comment or a function call from a TypeScript
   * program.
   */
  const problemsIn = (cell: string) => {
    const [, text = ''] = /^`(.+)`$/.exec(cell)!;
    return proseProblems(/^\/\*|^\w+\('/.test(text) ? 'a.test.ts' : 'a.md', text);
  };

  test.for(rows)(
    'shows a sentence that $rule refuses, and a better one',
    ({ rule, before, after }) => {
      expect(problemsIn(before).map((problem) => problem.rule)).toEqual([rule]);
      expect(problemsIn(after)).toEqual([]);
    },
  );
});
