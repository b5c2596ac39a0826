import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/receiver/canonical-json.js';

/** Returns the canonical form of a JSON value. The value is the field `data` of a delivery. */
function formOf(json: string): string {
  const text = `{"before":[1],"data":${json}}`;
  const { data } = JSON.parse(text) as { data: unknown };
  return canonicalJson(data, 'data', text);
}

describe('writes the same form in spite of', () => {
  test.for([
    ['white space', '{"a":[1,2],"b":{}}', ' { "a" :\t[ 1 ,\n2 ] , "b" : { } } '],
    ['the order of fields', '{"a":1,"b":{"c":2,"d":3}}', '{"b":{"d":3,"c":2},"a":1}'],
    ['the order of fields that are numbers', '{"10":1,"9":2,"a":3}', '{"a":3,"9":2,"10":1}'],
    ['escapes', '{"ü/":"😀"}', '{"\\u00fc\\/":"\\uD83D\\uDE00"}'],
    ['zeros after the decimal point', '[1,1.5,-2]', '[1.0,1.50,-2.000]'],
    ['an exponent', '[100,0.001,12.5]', '[1e2,1E-3,125e-1]'],
    ['the sign of zero', '[0,0]', '[-0,0e9]'],
    ['zeros, next to a long number', '[123456789012345678,1.5]', '[1.23456789012345678e17,15e-1]'],
    [
      'zeros and exponents, next to a long number',
      '[0,0,0,100,0.0012,12.5,12345678901234567890]',
      '[-0,0e9,0.00,1e2,12E-4,125e-1,1234567890123456789e1]',
    ],
    ['a duplicate field', '{"a":2}', '{"a":1,"a":2}'],
    [
      'order, next to a long number',
      '{"a":12345678901234567890,"b":1}',
      '{"b":1,"a":12345678901234567890}',
    ],
    [
      'escapes, next to a long number',
      '["\\u0061",12345678901234567890]',
      '["a",12345678901234567890]',
    ],
  ])('regardless of %s', ([, one, other]) => {
    expect(formOf(other!)).toBe(formOf(one!));
  });

  test('the slow path, which compares digits', () => {
    const short = fc
      .tuple(fc.integer(), fc.nat(9))
      .map(([digits, places]) => digits / 10 ** places);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), short)), (value) => {
        const long = '12345678901234567890';
        const alone = formOf(JSON.stringify([value]));
        // Because of the long number, the function uses its slow path, which reads all digits from the text. The form
        // of the other value must stay the same.
        const beside = formOf(`[${JSON.stringify(value)},${long}]`);
        expect(beside).toBe(`${alone.slice(0, -1)}#1234567890123456789e1;]`);
      }),
      { numRuns: 500 },
    );
  });
});

describe('writes different forms for', () => {
  test.for([
    ['two account numbers of 18 digits', '{"a":123456789012345671}', '{"a":123456789012345672}'],
    ['a number above the range of a double, and null', '[1e400]', '[null]'],
    ['two numbers above the range of a double', '[1e400]', '[1e401]'],
    ['numbers above and below the range of a double', '[1e400]', '[-1e400]'],
    ['a number too small for a double, and zero', '[1e-400]', '[0]'],
    ['a fraction that is not the nearest double', '[0.3]', '[0.30000000000000001]'],
    ['one, and slightly more', '[1]', '[1.0000000000000000001]'],
    ['a number, and its digits as a string', '[12345678901234567890]', '["12345678901234567890"]'],
    [
      'a number, and its canonical form as a string',
      '[12345678901234567890]',
      '["#1234567890123456789e1;"]',
    ],
    ['two strings, and one string that looks like both', '["a","b"]', '["a\\",\\"b"]'],
    ['a string, and one with a tag', '["s",12345678901234567890]', '["ss",12345678901234567890]'],
    ['an array, and an object', '[]', '{}'],
    ['adjacent arrays, and nested arrays', '[[],[]]', '[[[]]]'],
    ['an object, and its parts', '[{"a":{}}]', '["a",{},{}]'],
    ['null, and no item', '[null]', '[]'],
    ['true, and no item', '[true]', '[]'],
    ['false, and no item', '[false]', '[]'],
    ['a name, and a value', '{"a":"b"}', '["a","b"]'],
    ['null, and the string "null"', '[null]', '["null"]'],
    ['null, and false', '[null]', '[false]'],
    ['true, and false', '[true]', '[false]'],
    ['a field, and no field', '{"a":null}', '{}'],
    ['a field named __proto__, and no field', '{"__proto__":[1]}', '{}'],
    ['different lone surrogates', '["\\ud83d"]', '["\\ud83e"]'],
  ])('%s', ([, one, other]) => {
    expect(formOf(other!)).not.toBe(formOf(one!));
  });

  test('any two values that JSON.stringify writes differently', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [one, other] = [a, b].map((each) => JSON.stringify(sortedFields(each)));
        expect(canonicalJson(a, '') === canonicalJson(b, '')).toBe(one === other);
      }),
      { numRuns: 1000 },
    );
  });

  test('long numbers that differ in any digit', () => {
    const digits = fc.stringMatching(/^[1-9][0-9]{15,40}$/);
    fc.assert(
      fc.property(digits, digits, fc.nat(40), (a, b, at) => {
        expect(formOf(`[${a}]`) === formOf(`[${b}]`)).toBe(a === b);
        const place = at % a.length;
        const digit = a[place] === '5' ? '6' : '5';
        expect(formOf(`[${a.slice(0, place)}${digit}${a.slice(place + 1)}]`)).not.toBe(
          formOf(`[${a}]`),
        );
        expect(formOf(`[0.${a}]`)).toBe(formOf(`[${a}e-${a.length}]`));
      }),
    );
  });
});

test('writes a form for values of other parsers that are not JSON', () => {
  const forms = [1n, 2n, undefined, 'a', '1'].map((value) => canonicalJson({ value }, ''));
  expect(new Set(forms).size).toBe(forms.length);
});

test('sorts many fields of an object', () => {
  const names = Array.from({ length: 100 }, (_, index) => `field ${(index * 37) % 100}`);
  const entries = names.map((name): [string, string] => [name, name]);
  const form = canonicalJson(Object.fromEntries(entries), '');
  expect(form).toBe(canonicalJson(Object.fromEntries(entries.toReversed()), ''));
  expect(form.indexOf('field 20')).toBeLessThan(form.indexOf('field 3"'));
});

test.for([
  ['zeros', `1${'0'.repeat(900_000)}1`],
  ['zeros after the decimal point', `0.${'0'.repeat(900_000)}1`],
  ['digits', '7'.repeat(900_000)],
  ['digits in the exponent', `1e${'7'.repeat(900_000)}`],
])('writes a number with very many %s in a short time', ([, digits]) => {
  expect(formOf(`[${digits}]`)).not.toBe(formOf('[1]'));
});

function sortedFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedFields);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, one]): [string, unknown] => [
    name,
    sortedFields(one),
  ]);
  return { fields: entries.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}
