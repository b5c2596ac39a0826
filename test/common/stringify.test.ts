import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify, stringifyDeep } from '../../src/common/stringify.js';

test('stringifyDeep writes the same text as JSON.stringify', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const parsed: unknown = JSON.parse(JSON.stringify(value));
      expect(stringifyDeep(parsed)).toBe(JSON.stringify(parsed));
    }),
    { numRuns: 1000, examples: [[[]], [{}], [[[], {}, [1]]], [{ __proto__: null, a: [{}] }]] },
  );
});

test('writes a value of very many nested brackets', () => {
  const text = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
  const value: unknown = JSON.parse(text);
  expect(stringify(value)).toBe(text);
});

test('throws for a value that is not JSON', () => {
  expect(() => stringify(1n)).toThrow(TypeError);
});
