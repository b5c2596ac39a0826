import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArgumentError } from '../../src/common/check-argument.js';
import { type JsonPatchOperation, patched } from '../../src/payload/json-patch.js';

const apply = (document: unknown, ...patch: unknown[]) =>
  patched(structuredClone(document), structuredClone(patch));

/** The examples in the appendix of RFC 6902: number, document, patch, and result. */
test.for<[string, unknown, object[], unknown]>([
  ['A.1', { foo: 'bar' }, [{ op: 'add', path: '/baz', value: 'qux' }], { baz: 'qux', foo: 'bar' }],
  [
    'A.2',
    { foo: ['bar', 'baz'] },
    [{ op: 'add', path: '/foo/1', value: 'qux' }],
    { foo: ['bar', 'qux', 'baz'] },
  ],
  ['A.3', { baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
  [
    'A.4',
    { foo: ['bar', 'qux', 'baz'] },
    [{ op: 'remove', path: '/foo/1' }],
    { foo: ['bar', 'baz'] },
  ],
  [
    'A.5',
    { baz: 'qux', foo: 'bar' },
    [{ op: 'replace', path: '/baz', value: 'boo' }],
    { baz: 'boo', foo: 'bar' },
  ],
  [
    'A.6',
    { foo: { bar: 'baz', waldo: 'fred' }, qux: { corge: 'grault' } },
    [{ op: 'move', from: '/foo/waldo', path: '/qux/thud' }],
    { foo: { bar: 'baz' }, qux: { corge: 'grault', thud: 'fred' } },
  ],
  [
    'A.7',
    { foo: ['all', 'grass', 'cows', 'eat'] },
    [{ op: 'move', from: '/foo/1', path: '/foo/3' }],
    { foo: ['all', 'cows', 'eat', 'grass'] },
  ],
  [
    'A.8',
    { baz: 'qux', foo: ['a', 2, 'c'] },
    [
      { op: 'test', path: '/baz', value: 'qux' },
      { op: 'test', path: '/foo/1', value: 2 },
    ],
    { baz: 'qux', foo: ['a', 2, 'c'] },
  ],
  [
    'A.10',
    { foo: 'bar' },
    [{ op: 'add', path: '/child', value: { grandchild: {} } }],
    { foo: 'bar', child: { grandchild: {} } },
  ],
  [
    'A.11',
    { foo: 'bar' },
    [{ op: 'add', path: '/baz', value: 'qux', xyz: 123 }],
    { foo: 'bar', baz: 'qux' },
  ],
  ['A.14', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: 10 }], { '/': 9, '~1': 10 }],
  [
    'A.16',
    { foo: ['bar'] },
    [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
    { foo: ['bar', ['abc', 'def']] },
  ],
  ['the whole document', { a: 1 }, [{ op: 'replace', path: '', value: { b: 2 } }], { b: 2 }],
  ['the whole document, added', [1], [{ op: 'add', path: '', value: { b: 2 } }], { b: 2 }],
  [
    'a field that exists is replaced',
    { a: 1 },
    [{ op: 'add', path: '/a', value: null }],
    { a: null },
  ],
  ['an empty name', { '': 1 }, [{ op: 'replace', path: '/', value: 2 }], { '': 2 }],
  ['an item is replaced', [1, 2], [{ op: 'replace', path: '/1', value: 3 }], [1, 3]],
  ['the end by its index', [1], [{ op: 'add', path: '/1', value: 2 }], [1, 2]],
  ['a digit is a field of an object', {}, [{ op: 'add', path: '/0', value: 1 }], { 0: 1 }],
  ['a move to itself', { a: 1 }, [{ op: 'move', from: '/a', path: '/a' }], { a: 1 }],
  ['a move up', { a: { b: 1 } }, [{ op: 'move', from: '/a/b', path: '/a' }], { a: 1 }],
  [
    'a copy is independent of its source',
    { a: { b: 1 } },
    [
      { op: 'copy', from: '/a', path: '/c' },
      { op: 'replace', path: '/c/b', value: 2 },
    ],
    { a: { b: 1 }, c: { b: 2 } },
  ],
  [
    'a later operation changes a value of an earlier one',
    {},
    [
      { op: 'add', path: '/a', value: { list: [] } },
      { op: 'add', path: '/a/list/-', value: 1 },
    ],
    { a: { list: [1] } },
  ],
  [
    'objects are equal in any order, and null is a value',
    { a: { x: [1, null], y: {} } },
    [{ op: 'test', path: '/a', value: { y: {}, x: [1, null] } }],
    { a: { x: [1, null], y: {} } },
  ],
])('%s', ([, document, patch, expected]) => {
  expect(apply(document, ...patch)).toEqual(expected);
});

const at = { path: '/a' };

/**
 * The examples A.9, A.12 and A.15 in the appendix of RFC 6902, which must fail. A.13 (a field that occurs twice) is
 * left out, because it depends on the JSON parser: JSON.parse takes the last field.
 */
test.for<[string, unknown, unknown, string | RegExp]>([
  [
    'A.9',
    { baz: 'qux' },
    { op: 'test', path: '/baz', value: 'bar' },
    'Operation /0 (test "/baz"): the test failed, because the value is "qux": expected "bar". Fix: correct "value" of the test, or remove the test.',
  ],
  [
    'A.12',
    { foo: 'bar' },
    { op: 'add', path: '/baz/bat', value: 'qux' },
    'Operation /0 (add "/baz/bat"): The document has no field "baz": expected an existing field. Fix: correct the path, or add the field first.',
  ],
  [
    'A.15',
    { '~1': 10 },
    { op: 'test', path: '/~01', value: '10' },
    /^Operation .*value is 10: expected "10"\. Fix: /,
  ],
  ['a string', {}, 'add', /^Operation \/0 is "add": expected an object such as .* Fix: /],
  ['null', {}, null, /^Operation \/0 is null: expected an object/],
  ['an array', {}, [], /^Operation \/0 is an array of 0: expected an object/],
  ['no op', {}, at, /^Operation \/0\/op is missing: expected one of add, remove, .* Fix: /],
  ['an unknown op', {}, { op: 'set', ...at }, /^Operation \/0\/op is "set": expected one of add/],
  ['op as a number', {}, { op: 1, ...at }, /^Operation \/0\/op is 1: /],
  ['op of Object.prototype', {}, { op: 'toString', ...at }, /^Operation \/0\/op is "toString": /],
  ['no path', {}, { op: 'remove' }, /^Operation \/0\/path is missing: expected a JSON Pointer/],
  ['path as a number', {}, { op: 'remove', path: 0 }, /^Operation \/0\/path is 0: expected/],
  ['path without a slash', {}, { op: 'remove', path: 'a' }, /^Operation \/0\/path is "a": /],
  [
    'a bare tilde',
    {},
    { op: 'remove', path: '/a~2' },
    /^Operation \/0\/path is "\/a~2": .*~0 stands/,
  ],
  [
    'no from',
    {},
    { op: 'copy', ...at },
    /^Operation \/0\/from is missing: expected a JSON Pointer/,
  ],
  ['an invalid from', {}, { op: 'move', from: 'b', ...at }, /^Operation \/0\/from is "b": /],
  [
    'no value',
    {},
    { op: 'add', ...at },
    /^Operation \/0\/value is missing: expected any JSON\. Fix/,
  ],
  ['no value to test', {}, { op: 'test', path: '/x' }, /^Operation \/0\/value is missing/],
  [
    'remove a missing field',
    {},
    { op: 'remove', ...at },
    /The document has no field "a": expected an existing field/,
  ],
  ['replace a missing field', {}, { op: 'replace', ...at, value: 1 }, /has no field "a"/],
  [
    'replace an inherited property',
    {},
    { op: 'replace', path: '/valueOf', value: 1 },
    /has no field/,
  ],
  ['copy an inherited property', {}, { op: 'copy', from: '/toString', ...at }, /has no field/],
  ['test a missing field', {}, { op: 'test', ...at, value: null }, /has no field "a"/],
  [
    'remove the whole document',
    {},
    { op: 'remove', path: '' },
    /The whole document would be removed: expected/,
  ],
  [
    'through a string',
    { a: 'b' },
    { op: 'add', path: '/a/b', value: 1 },
    /\): \/a is a string: expected an object or an array there\. Fix: /,
  ],
  ['through null', { a: null }, { op: 'add', path: '/a/b', value: 1 }, /\/a is null: expected/],
  [
    'the field length of an array',
    { a: [1] },
    { op: 'remove', path: '/a/length' },
    /\/a is an array of 1, and "length" is not the index/,
  ],
  [
    'an index after the end',
    { a: [1] },
    { op: 'remove', path: '/a/1' },
    /expected an index from 0 to 0\. Fix/,
  ],
  [
    'the end of an object',
    { a: [1] },
    { op: 'replace', path: '/a/-', value: 1 },
    /"-" is not the index of an item/,
  ],
  ['in an empty array', { a: [] }, { op: 'remove', path: '/a/0' }, /expected an array with items/],
  [
    'an index that leaves a gap',
    { a: [1] },
    { op: 'add', path: '/a/3', value: 1 },
    /expected an index from 0 to 1\. Fix/,
  ],
  [
    'a leading zero',
    { a: [1, 2] },
    { op: 'remove', path: '/a/01' },
    /"01" is not the index of an item/,
  ],
  [
    'a negative index',
    { a: [1] },
    { op: 'copy', from: '/a', path: '/a/-1' },
    /"-1" is not the index/,
  ],
  [
    'a rounded index',
    [1],
    { op: 'add', path: `/${'9'.repeat(400)}`, value: 1 },
    /"9{80}…" is not the index/,
  ],
  [
    'a move into itself',
    { a: { b: {} } },
    { op: 'move', from: '/a', path: '/a/b/c' },
    /"\/a" would be moved into itself: expected a path outside of this value\. Fix: /,
  ],
  [
    'a move of the document into itself',
    { a: {} },
    { op: 'move', from: '', path: '/a/b' },
    /moved into itself/,
  ],
  [
    'a link, which is not quoted',
    { a: 'https://x.example/?sig=s' },
    { op: 'test', ...at, value: 'https://x.example/?sig=t' },
    /is a string of 24 characters: expected a string of 24 characters with equal content\. Fix: /,
  ],
  [
    'an object',
    { a: { x: 1 } },
    { op: 'test', ...at, value: { x: '1' } },
    /an object with equal content/,
  ],
  ['more fields', { a: { x: 1, y: 1 } }, { op: 'test', ...at, value: { x: 1 } }, /test failed/],
  ['other fields', { a: { x: 1 } }, { op: 'test', ...at, value: { y: 1 } }, /the test failed/],
  ['a longer array', { a: [1, 2] }, { op: 'test', ...at, value: [1] }, /the test failed/],
  ['an array as an object', { a: ['x'] }, { op: 'test', ...at, value: { 0: 'x' } }, /test failed/],
  ['an object as an array', { a: { 0: 'x' } }, { op: 'test', ...at, value: ['x'] }, /test failed/],
])('is refused: %s', ([, document, operation, message]) => {
  const act = () => apply(document, operation);
  expect(act).toThrow(ArgumentError);
  expect(act).toThrow(message);
});

test('names the index of the operation, and can skip test operations', () => {
  const patch = [
    { op: 'test', path: '/b', value: 1 },
    { op: 'remove', path: '/a' },
    { op: 'remove', path: '/a' },
  ];
  expect(() => patched({ a: 1 }, patch)).toThrow('Operation /0 (test "/b")');
  expect(() => patched({ a: 1 }, patch, false)).toThrow('Operation /2 (remove "/a")');
  expect(patched({ a: 1 }, patch.slice(0, 2), false)).toEqual({});
});

test('does not change the patch, so that it can be used again', () => {
  const patch = [
    { op: 'add', path: '/a', value: { list: [] } },
    { op: 'add', path: '/a/list/-', value: 1 },
    { op: 'move', from: '/a', path: '/b' },
  ];
  const before = structuredClone(patch);
  for (const _ of [1, 2]) expect(patched({}, patch)).toEqual({ b: { list: [1] } });
  expect(patch).toEqual(before);
});

describe('hostile patches', () => {
  test('do not change a prototype, and treat names such as __proto__ as fields', () => {
    const evil = JSON.parse('{"__proto__":{"x":1}}') as object;
    expect(
      JSON.stringify(
        apply(
          {},
          { op: 'add', path: '/__proto__', value: evil },
          { op: 'add', path: '/__proto__/y', value: 2 },
          { op: 'copy', from: '/__proto__', path: '/constructor' },
          { op: 'test', path: '/constructor/y', value: 2 },
          { op: 'move', from: '/constructor/__proto__', path: '/prototype' },
        ),
      ),
    ).toBe('{"__proto__":{"__proto__":{"x":1},"y":2},"constructor":{"y":2},"prototype":{"x":1}}');
    for (const path of ['/toString/x', '/constructor/prototype/x', '/__proto__/x', '/a/push/x'])
      expect(() => apply({ a: [] }, { op: 'add', path, value: 1 })).toThrow(ArgumentError);
    expect(Object.prototype.toString).not.toHaveProperty('x');
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });

  test('with too many operations are refused before one is applied', () => {
    const document = {};
    const patch = Array.from({ length: 1001 }, () => ({ op: 'add', path: '/a', value: 1 }));
    expect(() => patched(document, patch)).toThrow(
      'The JSON Patch has 1001 operations: expected at most 1000. Fix: ',
    );
    expect(document).toEqual({});
    expect(patched(document, patch.slice(1))).toEqual({ a: 1 });
  });

  test.for([
    ['in an array', { a: ['x'] }, { op: 'copy', from: '/a', path: '/a/-' }],
    ['in objects', { a: { x: 1 } }, { op: 'copy', from: '', path: '/a/x' }],
    ['as a whole', { a: 1 }, { op: 'copy', from: '', path: '/b' }],
  ] as const)('end soon if they double the document %s', ([, document, copy]) => {
    const patch = Array.from({ length: 1000 }, () => copy);
    expect(() => patched(structuredClone(document), patch)).toThrow(
      /^Operation \/\d+ \(copy .*(copies of this patch have \d{7} characters: expected at most 1048576|nested too deep: expected at most 200 levels).* Fix: /,
    );
  });

  test('end soon if they change the beginning of an array of a million items a thousand times', () => {
    const document = { a: Array.from({ length: 1_000_000 }, () => 0) };
    const patch = Array.from({ length: 500 }, () => [
      { op: 'add', path: '/a/0', value: 1 },
      { op: 'move', from: '/a/999999', path: '/a/0' },
    ]).flat();
    const { a } = patched(document, patch) as { a: number[] };
    expect([a.length, a.filter(Boolean).length]).toEqual([1_000_500, 500]);
    const other = a.toSpliced(-1, 1, 2);
    expect(() => patched({ a }, [{ op: 'test', path: '/a', value: other }])).toThrow(
      'the test failed, because the value is an array of 1000500: expected an array of 1000500 with equal content',
    );
  }, 30_000);

  test('may be nested deep, or have a very long path', () => {
    const deep = JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown;
    expect(apply({}, { op: 'add', path: '/a', value: deep })).toEqual({ a: deep });
    const path = '/a'.repeat(500_000);
    expect(() => apply({ a: {} }, { op: 'add', path, value: 1 })).toThrow(
      /^Operation \/0 \(add ".{80}…"\): \/a has no field "a"/,
    );
  });

  test('are applied or refused in any form, and change no prototype', () => {
    const name = fc.constantFrom('a', 'b', '0', '1', '-', '__proto__', 'constructor', 'length', '');
    const pointer = fc.oneof(
      {
        weight: 9,
        arbitrary: fc.array(name, { maxLength: 4 }).map((all) => ['', ...all].join('/')),
      },
      fc.string(),
    );
    const operation = fc.record(
      {
        op: fc.oneof(
          {
            weight: 9,
            arbitrary: fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test'),
          },
          fc.string(),
        ),
        path: pointer,
        from: pointer,
        value: fc.oneof(fc.constant({ a: [0], b: {} }), fc.jsonValue()),
      },
      { requiredKeys: ['op'] },
    );
    const document = fc.oneof(fc.constant({ a: [0, { b: 1 }], b: { a: 1 } }), fc.jsonValue());
    let made = 0;
    fc.assert(
      fc.property(document, fc.array(operation, { maxLength: 6 }), (value, patch) => {
        const functions = Object.getOwnPropertyNames(Object.prototype).length;
        try {
          JSON.stringify(patched(structuredClone(value), patch));
          made += 1;
        } catch (error) {
          expect(error).toBeInstanceOf(ArgumentError);
        }
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(functions);
        expect(Object.getOwnPropertyNames(Object.prototype.toString)).toEqual(['length', 'name']);
        expect(Object.getOwnPropertyNames(Array.prototype.push)).toEqual(['length', 'name']);
      }),
      { numRuns: 1000 },
    );
    expect(made).toBeGreaterThan(100);
  });
});

test('add and remove, move and move back, undo each other', () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, maxKeys: 4 });
  const names = (text: string) => `/${text.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  fc.assert(
    fc.property(value, fc.jsonValue(), (document, added) => {
      const before = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
      const from = names(Object.keys(before)[0]!);
      const path = names(`${Object.keys(before).join('')}!`);
      const there: JsonPatchOperation[] = [
        { op: 'add', path, value: added },
        { op: 'test', path, value: JSON.parse(JSON.stringify(added)) },
        { op: 'remove', path },
        { op: 'move', from, path },
        { op: 'move', from: path, path: from },
      ];
      expect(patched(structuredClone(before), there)).toEqual(before);
    }),
  );
});
