/** The reader of JSON texts accepts the same texts as `JSON.parse`, and finds the location of each value. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JsonReader } from '../../src/cli/files/json-reader.js';
import { offsetOf, readJson } from '../../src/cli/files/json-text.js';
import { below } from '../../src/common/json-pointer.js';

/** Texts that consist of pieces of JSON and other pieces, in any order. Most of these texts are invalid. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        ' ',
        '\n',
        '\t',
        '\r',
        '"a"',
        '"\\n"',
        '"\\u12',
      ),
      fc.constantFrom('1', '-', '0', '.5', 'e', 'E+1', 'true', 'fals', 'null', 'NaN', '\u00a0'),
      fc.constantFrom(
        '\ufeff',
        "'",
        '//',
        '/*',
        '"',
        '\\',
        '\u2028',
        '\0',
        '"\\ud800"',
        '"\u007f"',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** JSON in which one character is missing or replaced. */
const damaged = fc
  .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '0', '\\', '}', 'x'))
  .map(([text, at, character]) => {
    const offset = at % (text.length + 1);
    return text.slice(0, offset) + character + text.slice(offset + 1);
  });

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('accepts exactly the texts that JSON.parse accepts', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, damaged, fc.json()), (text) => {
      const { fault } = readJson(text);
      expect(fault === undefined || fault.isAmbiguous === true).toBe(isJson(text));
      if (fault) expect(fault.offset).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

/** Yields every value within a value, with its pointer. */
function* valuesIn(value: unknown, pointer = ''): Generator<[string, unknown]> {
  yield [pointer, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inside] of Object.entries(value)) yield* valuesIn(inside, below(pointer, name));
}

test('finds the value and the name at every pointer', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent);
      for (const [pointer, inside] of valuesIn(JSON.parse(text))) {
        const at = text.slice(offsetOf(text, pointer, 'value'));
        expect(at.startsWith(JSON.stringify(inside, undefined, indent)[0]!)).toBe(true);
        const name = pointer.slice(pointer.lastIndexOf('/') + 1);
        const here = text.slice(offsetOf(text, pointer, 'name'));
        const written = JSON.stringify(name.replaceAll('~1', '/').replaceAll('~0', '~'));
        if (pointer !== '' && !/^\d+$/.test(name)) expect(here.startsWith(written)).toBe(true);
      }
      const reader = new JsonReader(text);
      const pointers = new Set<string>();
      while (reader.next()) if (reader.kind !== 'end') pointers.add(reader.pointer);
      expect([...pointers]).toEqual([...valuesIn(JSON.parse(text))].map(([pointer]) => pointer));
    }),
  );
});

test('finds the parent of a missing value, not a later value with the same name', () => {
  expect(offsetOf('{"a": 1, "c": {"b": 2}}', '/a/b', 'value')).toBe(6);
  expect(offsetOf('{"a": {"x": 1}, "c": {"b": 2}}', '/a/b', 'value')).toBe(6);
  expect(offsetOf(' [[1], [2]]', '/0/1', 'value')).toBe(2);
});

test.for<[string, boolean]>([
  ['', true],
  ['{"a": tru', true],
  ['[1, -', true],
  ['[1.', true],
  ['{"a": "b\\', true],
  ['{"a": "b\\u00', true],
  ['{"a"', true],
  ['[1,', true],
  ['hello', false],
  ['{"a": 1]', false],
  ['"\\x', false],
])('%j is cut off: %j', ([text, isCutOff]) => {
  expect(readJson(text).fault?.isCutOff ?? false).toBe(isCutOff);
});

describe('a duplicate key is found', () => {
  // Characters by which a search for names could be misled.
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '"', ':', '\\', ' ', ',', '{'),
    maxLength: 3,
  });
  const space = fc.constantFrom('', '', ' ', '\n ');
  interface Written {
    json: string;
    hasDuplicate: boolean;
  }
  const { value } = fc.letrec<{ value: Written }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text.map((one) => ({ json: JSON.stringify(one), hasDuplicate: false })),
      fc.array(tie('value'), { maxLength: 3 }).map((items) => ({
        json: `[${items.map(({ json }) => json).join(',')}]`,
        hasDuplicate: items.some(({ hasDuplicate }) => hasDuplicate),
      })),
      fc.array(fc.tuple(text, space, space, tie('value')), { maxLength: 4 }).map((fields) => ({
        json: `{${fields.map(([name, before, after, one]) => `${JSON.stringify(name)}${before}:${after}${one.json}`).join(',')}}`,
        hasDuplicate:
          new Set(fields.map(([name]) => name)).size < fields.length ||
          fields.some(([, , , one]) => one.hasDuplicate),
      })),
    ),
  }));

  // In each text, the wrong count of names would equal the number of fields.
  test.for(['{"\\\\":1,"a":2,"a":3}', '{"b" :1,"a":2,"a":3}', '{"a":1,"a":{"\\"":2}}'])(
    'in %s',
    (json) => {
      expect(readJson(json).fault?.isAmbiguous).toBe(true);
    },
  );

  test('in every text, and only where there is one', () => {
    fc.assert(
      fc.property(value, ({ json, hasDuplicate }) => {
        const read = readJson(json);
        expect(read.fault?.isAmbiguous ?? false).toBe(hasDuplicate);
        expect(read.value).toEqual(JSON.parse(json));
      }),
      { numRuns: 3000 },
    );
  });
});
