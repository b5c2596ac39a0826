import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify, stringifyDeep } from '../../src/common/stringify.js';

test('both ways to write JSON give the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const parsed: unknown = JSON.parse(JSON.stringify(value));
      expect(stringifyDeep(parsed)).toBe(JSON.stringify(parsed));
    }),
    { numRuns: 1000, examples: [[[]], [{}], [[[], {}, [1]]], [{ __proto__: null, a: [{}] }]] },
  );
});

test('a payload of very many brackets is written like any other', () => {
  const text = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
  const value: unknown = JSON.parse(text);
  expect(stringify(value)).toBe(text);
});

test('what is no JSON at all is an error', () => {
  expect(() => stringify(1n)).toThrow(TypeError);
});
