import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTooDeep, isValueTooDeep } from '../../src/common/json-depth.js';

const nested = (levels: number) => `${'[{"a":'.repeat(levels / 2)}0${'}]'.repeat(levels / 2)}`;

describe('JSON', () => {
  test('can have 200 levels, but not more', () => {
    for (const [text, deep] of [
      [nested(200), false],
      [`[${nested(200)}]`, true],
      [`{"a":${nested(200)}}`, true],
      [nested(200_000), true],
    ] as const) {
      expect(isTooDeep(text)).toBe(deep);
      if (text.length < 10_000) expect(isValueTooDeep(JSON.parse(text))).toBe(deep);
    }
  });

  test('is not too deep because of many siblings', () => {
    const flat = `[${'[],{},'.repeat(1000)}0]`;
    expect(isTooDeep(flat)).toBe(false);
    expect(isValueTooDeep(JSON.parse(flat))).toBe(false);
  });

  test('is not too deep because of brackets in strings', () => {
    const brackets = '[{'.repeat(500);
    for (const text of [brackets, `"${brackets}`, `\\"${brackets}\\`, `\\${brackets}`])
      expect(isTooDeep(JSON.stringify([text]))).toBe(false);
  });

  test('can be checked without an exception even if it is broken', () => {
    expect(isTooDeep('['.repeat(201))).toBe(true);
    expect(isTooDeep('}'.repeat(500) + '['.repeat(201))).toBe(false);
    expect(isTooDeep(`"${'['.repeat(500)}`)).toBe(false);
    expect(isTooDeep(`${'[]'.repeat(150)}"\\`)).toBe(false);
  });

  test('has the same depth as text and as a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(210), (inner, levels) => {
        let value: unknown = inner;
        for (let level = 0; level < levels; level++) value = level % 3 ? { '["': value } : [value];
        expect(isTooDeep(JSON.stringify(value))).toBe(isValueTooDeep(value));
      }),
    );
  });
});
