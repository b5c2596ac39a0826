/** The merged report of `redocly diff` and our rules has the level of each pair, also with the real command of Redocly. */
import { expect, test } from 'vitest';
import { findRedocly, runRedocly } from '../../src/cli/compat/run-redocly.js';
import { compareDescriptions } from '../../src/compat/compare.js';
import { liftCallbacks } from '../../src/compat/lift-callbacks.js';
import { mergeRedocly } from '../../src/compat/merge-redocly.js';
import { root } from '../../scripts/lib/project.js';
import { type Expected, expectationOf, readPairs, together } from './pairs.js';

const redocly = findRedocly([root]);

const all = readPairs();
const pairs = [
  together(all.filter(({ isBody }) => isBody)),
  ...all.filter(({ isBody }) => !isBody),
];

const byPlace = (a: Expected, b: Expected) => (a.at + a.rule < b.at + b.rule ? -1 : 1);

test.concurrent.for(pairs)('$name: $title', async ({ base, head, expect: expected }) => {
  const lifted = { base: liftCallbacks(base), head: liftCallbacks(head) };
  const report = await runRedocly(redocly, lifted.base.description, lifted.head.description);
  const { findings } = mergeRedocly(compareDescriptions(base, head), report, lifted);
  // Only Redocly reports changes of texts, which are patches.
  const others = findings.filter(({ rule }) => rule === 'redocly');
  expect(others.filter(({ level }) => level !== 'patch')).toEqual([]);
  const own = findings.filter((finding) => !others.includes(finding)).map(expectationOf);
  expect(own.toSorted(byPlace)).toEqual(expected.toSorted(byPlace));
});
