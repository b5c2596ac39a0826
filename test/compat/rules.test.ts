/** Our own rules find the change of each pair, and nothing else. */
import { describe, expect, test } from 'vitest';
import { compareDescriptions } from '../../src/compat/compare.js';
import type { Description } from '../../src/compat/nodes.js';
import { rules } from '../../src/compat/rules.js';
import { expectationOf, readPairs } from './pairs.js';

const pairs = readPairs();

/** Returns a webhook with a union of events, of which one can have a field of another type. */
function manyEvents(count: number, type: string): Description {
  const events = Array.from({ length: count }, (_, index) => ({
    type: 'object',
    properties: { kind: { const: `event${index}` }, id: { type: index === 7 ? type : 'string' } },
  }));
  const schema = { oneOf: events };
  const post = { requestBody: { content: { 'application/json': { schema } } }, responses: {} };
  return { openapi: '3.1.0', webhooks: { All: { post } } };
}

describe('a union of many events', () => {
  test('is compared event by event', () => {
    const { findings } = compareDescriptions(manyEvents(401, 'string'), manyEvents(401, 'integer'));
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([['type-changed', 'major']]);
  });

  test('has an event less', () => {
    const { findings } = compareDescriptions(manyEvents(402, 'string'), manyEvents(401, 'string'));
    expect(findings.map(({ rule, level }) => [rule, level])).toEqual([['event-removed', 'major']]);
  });
});

test('a product of unions that is too large is compared as it is written', () => {
  const union = (name: string, count: number) => ({
    oneOf: Array.from({ length: count }, (_, index) => ({
      required: [name + index],
      type: 'object',
    })),
  });
  const product = (count: number): Description => {
    const schema = { allOf: [union('a', 25), union('b', count)] };
    const post = { requestBody: { content: { 'application/json': { schema } } }, responses: {} };
    return { openapi: '3.1.0', paths: { '/orders': { post } } };
  };
  const rulesOf = (base: Description, head: Description) =>
    new Set(compareDescriptions(base, head).findings.map(({ rule }) => rule));
  expect(rulesOf(product(25), product(24))).toEqual(new Set(['constraint-tightened']));
  expect(rulesOf(product(25), product(25))).toEqual(new Set());
});

describe('our rules', () => {
  test.for(pairs)('$name: $title', ({ base, head, expect: expected }) => {
    const found = compareDescriptions(base, head).findings.map(expectationOf);
    expect(found).toEqual(expected);
  });

  test.for(pairs)('$name: a description has no change to itself', ({ head }) => {
    expect(compareDescriptions(head, structuredClone(head)).findings).toEqual([]);
  });

  test('each rule about a part of a description has a pair', () => {
    const covered = new Set(pairs.flatMap((pair) => pair.expect.map(({ rule }) => rule)));
    const others = Object.keys(rules).filter((rule) => !covered.has(rule as never));
    expect(others).toEqual(['description-removed', 'redocly']);
  });
});
