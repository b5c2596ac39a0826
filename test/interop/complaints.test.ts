/** The list of complaints: what it may have in it, and that it cannot differ from what happens. */
import { describe, expect, test } from 'vitest';
import { generators, validating } from './generators.js';
import { libraries } from './libraries.js';
import { overlayTools } from './overlay-tools.js';
import { schemaTools } from './schema-tools.js';
import { bundles } from './support/bundles.js';
import { expectComplaints, known, type Known } from './support/complaints.js';

const steps = [
  '@redocly/cli: parse',
  ...generators.flatMap(({ name }) => [`${name}: generate`, `${name}: compile`]),
  ...validating.map(({ name }) => `${name}: validate`),
  ...libraries.map((name) => `${name}: read`),
  ...overlayTools.map(({ name }) => `${name}: translate`),
  ...schemaTools.flatMap((name) => [`${name}: generate`, `${name}: compile`]),
];

test('every complaint in the list is one that a test looks for', () => {
  const names = bundles.map(({ name }) => name);
  for (const { tool, step, says, in: about } of known) {
    expect(steps, says).toContain(`${tool}: ${step}`);
    expect(names, says).toEqual(expect.arrayContaining(about));
  }
});

test('every complaint in the list has one fault and one reason', () => {
  for (const { fault, why, says } of known) {
    expect(['ours', 'tool'], says).toContain(fault);
    expect(why, says).toMatch(/^[A-Z][^\n]+\.$/);
  }
});

test('the list only shrinks, and no fault in it is ours', () => {
  // Lower the number when a complaint is gone. A new one is repaired in the description, or it raises the number in a
  // change of its own, with the reason.
  expect(known.length).toBeLessThanOrEqual(8);
  expect(known.filter(({ fault }) => fault === 'ours')).toEqual([]);
});

test('the list says nothing twice', () => {
  const keys = known.map(({ tool, step, says }) => `${tool}: ${step}: ${says}`);
  expect(keys).toEqual([...new Set(keys)]);
});

describe('a tool', () => {
  const list: Known[] = [
    { tool: 'a', step: 'read', says: 'No.', in: ['v1', 'v1.de'], fault: 'tool', why: 'It is old.' },
  ];
  const compare = (found: Record<string, string[]>) => () =>
    expectComplaints('a', 'read', new Map(Object.entries(found)), list);

  test('that says what the list has passes', () => {
    expect(compare({ v1: ['No.'], 'v1.de': ['No.'], connector: [] })).not.toThrow();
  });

  test.for<[string, Record<string, string[]>]>([
    ['that says more fails', { v1: ['No.', 'Never.'], 'v1.de': ['No.'] }],
    [
      'that says it of one more bundle fails',
      { v1: ['No.'], 'v1.de': ['No.'], connector: ['No.'] },
    ],
    ['that says it of one bundle less fails', { v1: ['No.'], 'v1.de': [] }],
    ['that no longer says it fails', { v1: [], 'v1.de': [] }],
  ])('%s', ([, found]) => {
    expect(compare(found)).toThrow(/Fix: .*complaints\.json/);
  });
});
