import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suiteNames } from './find.js';
import { measure } from './measure.js';
import { reportComparison, table } from './report.js';
import { resultFile, writeResults } from './results.js';
import { median, verdictsOf } from './statistics.js';
import { stepsOf } from './steps.js';
import type { Aim, Comparison } from './suite.js';

const silent = () => {};

function comparison(
  values: Record<string, number[]>,
  aims: Aim[] = [],
): Comparison & { turns: string[] } {
  const turns: string[] = [];
  const contestants = Object.entries(values).map(([name, left]) => ({
    name,
    measure: () => {
      turns.push(name);
      return { values: { time: left.shift() ?? NaN }, parts: { work: 1 } };
    },
  }));
  return {
    title: 'T',
    metrics: { time: 's' },
    baseline: 'b',
    aims,
    rounds: 2,
    warmups: 1,
    contestants,
    turns,
  };
}

test('lets contestants take turns, and drops warm-ups', async () => {
  const two = comparison({ a: [9, 1, 3], b: [9, 4, 4] });
  const samples = await measure(two, silent);
  expect(two.turns).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
  expect(samples.get('a')?.map(({ values }) => values.time)).toEqual([1, 3]);
});

test('fails if a contestant returns no value', async () => {
  await expect(measure(comparison({ b: [] }), silent)).rejects.toThrow(
    'b returned no value for time',
  );
});

test.for<[number[], number]>([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[], NaN],
])('the median of %j is %d', ([values, expected]) => {
  expect(median(values)).toBe(expected);
});

test.for([
  ['most', 0.5, true],
  ['most', 0.49, false],
  ['least', 0.5, true],
  ['least', 0.51, false],
] as const)('half of the baseline, with the aim at %s %d: met is %s', async ([at, factor, met]) => {
  const aim: Aim = { contestant: 'a', metric: 'time', at, factor, whenMissed: 'Known why.' };
  const two = comparison({ a: [9, 2, 2], b: [9, 4, 4] }, [aim]);
  const samples = await measure(two, silent);
  expect(verdictsOf(two, samples)).toEqual([{ aim, ratio: 0.5, met }]);
  const report = reportComparison(two, samples);
  expect(report.includes('**met**')).toBe(met);
  expect(report.includes('Known why.')).toBe(!met);
});

test('refuses an aim for an unknown contestant', async () => {
  const aim: Aim = { contestant: 'c', metric: 'time', at: 'most', factor: 1 };
  const one = comparison({ b: [1, 1, 1] }, [aim]);
  const samples = await measure(one, silent);
  expect(() => verdictsOf(one, samples)).toThrow('"c", which is not a contestant');
});

test('aligns tables', () => {
  expect(
    table(
      ['name', 'n'],
      [
        ['a', '1'],
        ['long name', '10 ×'],
      ],
    ),
  ).toBe(
    [
      '| name      |    n |',
      '| --------- | ---: |',
      '| a         |    1 |',
      '| long name | 10 × |',
    ].join('\n'),
  );
});

test('a second run on a day replaces only the suites of that run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-results-'));
  try {
    const file = resultFile(folder, new Date('2026-11-21T10:00:00Z'));
    writeResults(
      file,
      new Map([
        ['one', 'old'],
        ['two', '### Table\n\nkept'],
      ]),
    );
    writeResults(file, new Map([['one', 'new']]));
    const text = readFileSync(file, 'utf8');
    expect(file.endsWith('2026-11-21.md')).toBe(true);
    expect(text).toMatch(/^# Benchmarks of 2026-11-21\n/);
    expect(text).toContain('## one\n\nnew\n\n## two\n\n### Table\n\nkept\n');
    expect(text).not.toContain('old');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('refuses an unknown benchmark, and lists all names', () => {
  const folder = join(import.meta.dirname, '..');
  expect(suiteNames(folder, [])).toEqual(expect.arrayContaining(['build', 'growth', 'validators']));
  expect(suiteNames(folder, ['build'])).toEqual(['build']);
  expect(() => suiteNames(folder, ['nope'])).toThrow(
    /no benchmark nope: expected one of .*build.* Fix: /,
  );
});

test('reads the steps of a build from its output', () => {
  expect(stepsOf('Lint the sources (1.5 s)\n\nfile.ts  3 KiB\n')).toEqual({
    'Lint the sources': 1.5,
  });
});
