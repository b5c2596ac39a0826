/** Our own rules find the change of each pair, and nothing else. */
import { describe, expect, test } from 'vitest';
import { compareDescriptions } from '../../src/compat/compare.js';
import { rules } from '../../src/compat/rules.js';
import { expectationOf, readPairs } from './pairs.js';

const pairs = readPairs();

describe('our rules', () => {
  test.for(pairs)('$name: $title', ({ base, head, expect: expected }) => {
    const found = compareDescriptions(base, head).findings.map(expectationOf);
    expect(found).toEqual(expected);
  });

  test.for(pairs)('$name: a description has no change to itself', ({ head }) => {
    expect(compareDescriptions(head, structuredClone(head)).findings).toEqual([]);
  });

  test('each rule has a pair', () => {
    const covered = new Set(pairs.flatMap((pair) => pair.expect.map(({ rule }) => rule)));
    const others = Object.keys(rules).filter((rule) => !covered.has(rule as never));
    expect(others).toEqual(['redocly']);
  });
});
