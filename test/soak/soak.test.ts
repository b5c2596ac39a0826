import { expect, test } from 'vitest';
import { failureReasons, type Sample } from './verdict.js';
import { pageCost } from './page-cost.js';
import { runSoak } from './run-soak.js';

function series(heapAt: (index: number) => number, length = 60): Sample[] {
  return Array.from({ length }, (_, index) => ({ seconds: index * 10, heap: heapAt(index) }));
}

test('a short soak succeeds', async () => {
  const lines: string[] = [];
  const { samples, reasons, calls, attempts, handled } = await runSoak(0.1, (line) => {
    lines.push(line);
  });
  expect(reasons).toEqual([]);
  expect(samples.length).toBeGreaterThanOrEqual(8);
  expect(lines.filter((line) => line.includes(' s  heap '))).toHaveLength(samples.length);
  expect(calls).toBeGreaterThan(50);
  expect(attempts).toBeGreaterThan(20);
  expect(handled).toBeGreaterThan(10);
});

test('compares alternately with and without the page', async () => {
  const lines: string[] = [];
  const cost = await pageCost(0.04, (line) => lines.push(line));
  expect(lines.map((line) => line.trim().split(' ')[0])).toEqual([
    'with',
    'without',
    'without',
    'with',
    'with',
    'without',
    'without',
    'with',
  ]);
  for (const figures of [cost.with, cost.without, cost.ratios])
    for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0);
  expect(cost.bytes).toBeGreaterThan(0);
});

test.for<[string, Sample[]]>([
  ['stays constant', series(() => 20)],
  ['goes up and down', series((index) => 20 + (index % 5))],
  ['grows at first', series((index) => Math.min(60, 10 + index * 4))],
  ['grows a little', series((index) => 20 + index * 0.1)],
])('accepts a heap that %s', ([, samples]) => {
  expect(failureReasons(samples, [])).toEqual([]);
});

test.for<[string, Sample[]]>([
  ['grows all the time', series((index) => 20 + index)],
  ['grows late', series((index) => (index < 40 ? 20 : 40))],
  ['is NaN', series(() => NaN)],
])('reports a leak for a heap that %s', ([, samples]) => {
  expect(failureReasons(samples, [])).toEqual([
    expect.stringMatching(/^The heap grew from .* MiB/),
  ]);
});

test('fails for too few samples, and for any fault', () => {
  expect(
    failureReasons(
      series(() => 20, 7),
      [],
    ),
  ).toEqual(['There are 7 samples: expected at least 8.']);
  expect(
    failureReasons(
      series(() => 20),
      ['A fault.'],
    ),
  ).toEqual(['A fault.']);
});
