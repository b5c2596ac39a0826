/** The JSON in the panel "Try it", and the location of its syntax errors. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { syntaxErrorIn, pretty } from '../../src/common/editable-json.js';

describe('pretty', () => {
  test('indents as JSON.stringify does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text);
        // Numbers keep their digits.
        expect(JSON.parse(pretty(text))).toEqual(value);
        const written = JSON.stringify(value);
        expect(pretty(written)).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  test('keeps the digits of long numbers, and the content of strings', () => {
    const text = '{"id":12345678901234567890,"n":1.50,"s":"a,{\\"b\\":[]}","e":{ },"l":[ ]}';
    expect(pretty(text)).toBe(
      '{\n  "id": 12345678901234567890,\n  "n": 1.50,\n  "s": "a,{\\"b\\":[]}",\n  "e": {},\n  "l": []\n}',
    );
  });

  test('does not indent a text whose indentation would fill the memory', () => {
    const deep = '['.repeat(30_000) + ']'.repeat(30_000);
    expect(pretty(deep)).toBe(deep);
  });

  test('does not indent a text of several MB', () => {
    const long = JSON.stringify([`\\"x`.repeat(3_000_000)]);
    expect(pretty(long)).toBe(long);
  });

  test.for(['', '<h1>Bad gateway</h1>', '{"a":', 'undefined'])('does not change %j', (text) => {
    expect(pretty(text)).toBe(text);
  });
});

describe('syntaxErrorIn', () => {
  test.for<[string, number, number]>([
    ['', 1, 1],
    ['{', 1, 2],
    ['{ "event": x }', 1, 12],
    ['[1,,2]', 1, 4],
    ['{"a":1,}', 1, 8],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3],
    ["{'a':1}", 1, 2],
    ['{"a":01}', 1, 7],
    ['{"a":"\n"}', 1, 6],
    ['{} {}', 1, 4],
  ])('finds the error of %j in line %d, column %d', ([text, line, column]) => {
    expect(syntaxErrorIn(text)).toMatchObject({ line, column });
  });

  test('finds an error in a text that is deeper than the stack, and in a string of several MB', () => {
    expect(syntaxErrorIn('['.repeat(20_000))).toMatchObject({ at: 20_000 });
    expect(syntaxErrorIn('{"a":'.repeat(20_000))).toMatchObject({ at: 100_000 });
    expect(syntaxErrorIn(`["${'\\"x'.repeat(1_000_000)}" 1]`)).toMatchObject({ at: 3_000_004 });
    expect(syntaxErrorIn(`["${'x'.repeat(2_000_000)}`)).toMatchObject({ at: 1 });
  });

  test('finds no error in JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => syntaxErrorIn(text) === undefined));
  });

  test('finds an error in any other text', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '}', '"', '\\', 'x'),
        (text, at, sign) => {
          const cut = at % (text.length + 1);
          const broken = text.slice(0, cut) + sign + text.slice(cut + 1);
          let isJson = true;
          try {
            JSON.parse(broken);
          } catch {
            isJson = false;
          }
          expect(syntaxErrorIn(broken) === undefined).toBe(isJson);
        },
      ),
    );
  });
});
