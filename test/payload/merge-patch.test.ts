import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isObject } from '../../src/common/json.js';
import { merged } from '../../src/payload/merge-patch.js';

/** The table in the appendix of RFC 7396. Each row has the document, the patch, and the result. */
test.for<[unknown, unknown, unknown]>([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('%j merged with %j', ([document, patch, expected]) => {
  expect(merged(structuredClone(document), patch)).toEqual(expected);
});

test('keeps null within an array, and treats __proto__ as a field', () => {
  expect(merged({}, { a: [null, { b: null }] })).toEqual({ a: [null, { b: null }] });
  const evil = JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}') as object;
  const result = merged(merged({}, evil), { ['__proto__']: { y: 2 } });
  expect(JSON.stringify(result)).toContain('"constructor":{"prototype":{"x":1}}');
  expect(({} as { x?: unknown }).x).toBeUndefined();
  expect(JSON.stringify(merged({}, JSON.parse('{"__proto__":null}')))).toBe('{}');
});

test('changes nothing when it is merged twice, and the result has every field of the patch that is not null', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue()), (document, patch) => {
      const once = merged(structuredClone(document), patch) as Record<string, unknown>;
      const twice = merged(structuredClone(once), patch);
      expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
      for (const [name, value] of Object.entries(patch)) {
        expect(Object.hasOwn(once, name)).toBe(value !== null);
        if (!isObject(value) && value !== null) expect(once[name]).toEqual(value);
      }
      const kept = isObject(document) ? Object.keys(document) : [];
      for (const name of kept.filter((one) => !Object.hasOwn(patch, one)))
        expect(once[name]).toEqual((document as Record<string, unknown>)[name]);
    }),
  );
});
