import fc from 'fast-check';
import { expect, test } from 'vitest';
import { strictJson } from '../../src/emulator/api/relaxed-json.js';

/**
 * Writes a value like the function `str` of Python, with two differences: it writes `null`, `true` and `false` as in
 * JSON, and it writes all strings in apostrophes.
 */
function inApostrophes(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inApostrophes).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, inner]) => `${inApostrophes(name)}: ${inApostrophes(inner)}`)
      .join(', ')}}`;
  if (typeof value !== 'string') return JSON.stringify(value);
  const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

test('reads strings in apostrophes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      // Convert the value to JSON and back first: this replaces -0 with 0, because `JSON.stringify` never writes -0.
      const value = JSON.parse(JSON.stringify(given)) as unknown;
      expect(JSON.parse(strictJson(inApostrophes(value)) ?? '')).toEqual(value);
    }),
  );
});

test('leaves JSON unchanged, with any content in its strings', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(strictJson(text)).toBe(text);
    }),
  );
});

test.for([
  ['{objectId:"a:b", eventTypes : [x]}', '{"objectId":"a:b", "eventTypes" : [x]}'],
  ["{'a':'b'}", '{"a":"b"}'],
  [`{'a':'it\\'s \\\\ "b"'}`, `{"a":"it's \\\\ \\"b\\""}`],
  ['{"a":"{b: \'c\'}"}', '{"a":"{b: \'c\'}"}'],
  ['{true: true, _a$1: null}', '{"true": true, "_a$1": null}'],
  ['{1: 2}', '{1: 2}'],
  ['', ''],
])('turns %s into %s', ([relaxed, strict]) => {
  expect(strictJson(relaxed!)).toBe(strict);
});

test.for(['"', "'", "{'a: 1}", '{"a\\"', "'\\'"])('finds an unterminated string in %s', (text) => {
  expect(strictJson(text)).toBeUndefined();
});

test('reads any text in less than a second', () => {
  for (const part of ['"', "'", '\\"', "\\'", 'a ', 'a:', `"'`, '\\', ' ', 'a'])
    for (const end of ['', '"', "'", ':', '}']) {
      const text = part.repeat(32_768) + end;
      const start = performance.now();
      strictJson(text);
      expect(performance.now() - start, part).toBeLessThan(1000);
    }
});
