/**
 * Checks the list of complaints that other tools make about the bundles: its format, its length, and that it equals the
 * actual complaints.
 */
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

test('every complaint in the list is checked by a test', () => {
  const names = bundles.map(({ name }) => name);
  for (const { tool, step, says, in: about } of known) {
    expect(steps, says).toContain(`${tool}: ${step}`);
    expect(names, says).toEqual(expect.arrayContaining(about));
  }
});

test('every complaint in the list has a fault and a reason', () => {
  for (const { fault, why, says } of known) {
    expect(['ours', 'tool'], says).toContain(fault);
    expect(why, says).toMatch(/^[A-Z][^\n]+\.$/);
  }
});

test('the list only shrinks, and has no fault of this project', () => {
  // Lower this number when a complaint disappears. When there is a new complaint, fix the description. If that is not
  // possible, raise the number in a separate commit with the reason.
  expect(known.length).toBeLessThanOrEqual(8);
  expect(known.filter(({ fault }) => fault === 'ours')).toEqual([]);
});

test('the list has no duplicates', () => {
  const keys = known.map(({ tool, step, says }) => `${tool}: ${step}: ${says}`);
  expect(keys).toEqual([...new Set(keys)]);
});

describe('a tool', () => {
  const list: Known[] = [
    { tool: 'a', step: 'read', says: 'No.', in: ['v1', 'v1.de'], fault: 'tool', why: 'It is old.' },
  ];
  const compare = (found: Record<string, string[]>) => () =>
    expectComplaints('a', 'read', new Map(Object.entries(found)), list);

  test('passes with exactly the complaints of the list', () => {
    expect(compare({ v1: ['No.'], 'v1.de': ['No.'], connector: [] })).not.toThrow();
  });

  test.for<[string, Record<string, string[]>]>([
    ['fails with one more complaint', { v1: ['No.', 'Never.'], 'v1.de': ['No.'] }],
    [
      'fails with the complaint for one more bundle',
      { v1: ['No.'], 'v1.de': ['No.'], connector: ['No.'] },
    ],
    ['fails with the complaint for one bundle less', { v1: ['No.'], 'v1.de': [] }],
    ['fails without the complaint', { v1: [], 'v1.de': [] }],
  ])('%s', ([, found]) => {
    expect(compare(found)).toThrow(/Fix: .*complaints\.json/);
  });
});
