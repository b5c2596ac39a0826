/** The release workflow publishes nothing while the package is private, and then only the tarball that was checked. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { notesName, sbomName, sumsName } from '../../scripts/release/package.js';
import { readManifest } from '../../scripts/release/preconditions.js';

interface Job {
  if?: string;
  needs?: string | string[];
  permissions: Record<string, string>;
  outputs?: Record<string, string>;
  steps: { id?: string; run?: string; uses?: string }[];
}

const { on, jobs } = parse(readText(join(root, '.github/workflows/release.yml'))) as {
  on: unknown;
  jobs: Record<'pack' | 'publish' | 'github', Job>;
};

/** Evaluates an expression of GitHub in which `needs.pack.outputs.private` has a value. */
function evaluate(expression: string, isPrivate: string): boolean {
  const { tokens } = new Lexer(expression).lex();
  const nested = ['private', 'outputs', 'pack', 'needs'].reduce<data.ExpressionData>(
    (value, key) => new data.Dictionary({ key, value }),
    new data.StringData(isPrivate),
  );
  const parsed = new Parser(tokens, ['needs'], []).parse();
  const result = new Evaluator(parsed, nested as data.Dictionary).evaluate();
  return (result as data.BooleanData).value;
}

test('runs only for the tag of a version', () => {
  expect(on).toEqual({ push: { tags: ['v*'] } });
});

test('publishes only if package.json is not private', () => {
  const { run = '' } = jobs.pack.steps.find(({ id }) => id === 'package')!;
  const [, script = ''] = /^node --print '(.+)' >> "\$GITHUB_OUTPUT"\n$/.exec(run)!;
  const printed = execFileSync(process.execPath, ['--print', script], { cwd: root });
  const isPrivate = readManifest(root).private === true;
  expect(printed.toString()).toBe(`private=${isPrivate}\n`);
  expect(jobs.pack.outputs).toEqual({ private: '${{ steps.package.outputs.private }}' });
  expect(evaluate(jobs.publish.if!, 'true')).toBe(false);
  expect(evaluate(jobs.publish.if!, 'false')).toBe(true);
  // If the first job gives no output, the condition must not hold.
  expect(evaluate(jobs.publish.if!, '')).toBe(false);
  // A job is skipped if one that it needs is skipped.
  expect(jobs.github.needs).toContain('publish');
});

test('gives each job only the right that it needs', () => {
  expect(jobs.pack.permissions).toEqual({ contents: 'read' });
  expect(jobs.publish.permissions).toEqual({ 'id-token': 'write' });
  expect(jobs.github.permissions).toEqual({ contents: 'write' });
});

test('publishes the files of the checked release, after it has compared their checksums', () => {
  const scripts = (job: Job) => job.steps.flatMap(({ run }) => run ?? []);
  expect(scripts(jobs.pack).join('\n')).toContain('npm run release -- --dry-run --output');
  expect(scripts(jobs.publish)).toEqual([
    `sha256sum --check ${sumsName}`,
    'npm publish --provenance --access public ./*.tgz',
  ]);
  for (const name of ['./*.tgz', sbomName, sumsName, notesName])
    expect(scripts(jobs.github).join('\n')).toContain(name);
});
