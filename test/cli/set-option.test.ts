import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { applySettings, readSetting } from '../../src/cli/options/set-option.js';
import { patched } from '../../src/payload/json-patch.js';
import type { EventExampleName } from '../../src/testing.js';

const names = Object.keys(eventExamples) as EventExampleName[];

test.for([
  ['data.title=Count shelf 4', '/data/title', 'Count shelf 4'],
  ['data.title="4"', '/data/title', '4'],
  ['data.boxes=4', '/data/boxes', 4],
  ['data.boxes=-0.50e1', '/data/boxes', -5],
  ['data.boxes=1e300', '/data/boxes', 1e300],
  ['data.boxes=0.1', '/data/boxes', 0.1],
  ['data.boxes=100000000000000000000', '/data/boxes', 1e20],
  ['data.boxes=0.0e9', '/data/boxes', 0],
  ['data.text=a=b', '/data/text', 'a=b'],
  ['data.text=', '/data/text', ''],
  ['data.text=1e400 boxes', '/data/text', '1e400 boxes'],
  ['context=null', '/context', null],
  ['/data/a.b~1c~0d=true', '/data/a.b~1c~0d', true],
  ['a/b.~c=true', '/a~1b/~0c', true],
  ['/=1', '/', 1],
  ['data.assignedTo=["+1"]', '/data/assignedTo', ['+1']],
] as const)('%s', ([text, pointer, value]) => {
  expect(readSetting(text)).toMatchObject({ pointer, value });
});

test.for<[string, string]>([
  ['=1', 'expected path=value'],
  ['a..b=1', 'a name is empty'],
  ['/a~2=1', 'expected ~0 or ~1'],
  ['a.__proto__.b=1', 'no payload has a field named __proto__'],
  ['/constructor/prototype/x=1', 'no payload has a field named constructor'],
  ['data={"a": [{"__proto__": {"x": 1}}]}', 'no payload has a field named __proto__'],
  [
    'a=1e400',
    `1e400 would be sent as null; expected a number that stays the same. Fix: write a string`,
  ],
  ['a={"b": [1, -1e999]}', 'would be sent as null'],
  [
    'a=12345678901234567890',
    `sent as 12345678901234567000; expected a number that stays the same. Fix: write a string, as in '"1234`,
  ],
  ['a=1e-400', 'would be sent as 0'],
  ['a=-0', '-0 would be sent as 0'],
  ['a={"b": 1, "b": 2}', '/b is a duplicate key'],
  ['a="\\ud83d"', 'the document has a lone surrogate, \\ud83d'],
])('refuses %s', ([text, message]) => {
  expect(() => readSetting(text)).toThrow(message);
});

test('refuses a value or a path that is nested too deep', () => {
  const deep = `a=${'['.repeat(50_000)}${']'.repeat(50_000)}`;
  expect(() => readSetting(deep)).toThrow('nested deeper than 200 levels');
  expect(() => readSetting(`${'a.'.repeat(300)}b=1`)).toThrow('the path is deeper than 200 levels');
});

function set(value: unknown, ...options: string[]): unknown {
  const applied = applySettings(value, options.map(readSetting));
  // The command sends only the patch, and the emulator applies it. So the patch must lead to the same value.
  expect(patched(structuredClone(value), applied.patch)).toEqual(applied.value);
  return applied.value;
}

test('applies settings in order to a copy, and creates missing objects', () => {
  const before = { data: { list: [1, { a: 2 }] } };
  expect(
    set(before, 'data.list.1.a=3', 'data.list.2=4', 'data.new.deep=5', 'data.new.more=6'),
  ).toEqual({
    data: { list: [1, { a: 3 }, 4], new: { deep: 5, more: 6 } },
  });
  expect(before).toEqual({ data: { list: [1, { a: 2 }] } });
  expect(set([1, 2], '0=3', '/-=4')).toEqual([3, 2, 4]);
  expect(set({ data: { a: 1 } }, 'data={"b":1}', 'data.c=2')).toEqual({ data: { b: 1, c: 2 } });
  expect(set({ list: [] }, '/list/-/a/b=1', '/list/-/a=2', '/list/2/a=3', '/list/0/a=4')).toEqual({
    list: [{ a: 4 }, { a: 2 }, { a: 3 }],
  });
});

test('returns the settings as a JSON Patch', () => {
  const options = ['data.title=Count', 'data.new.deep=null', '/data/list/0=1', '/data/list/-=2'];
  expect(
    applySettings({ data: { title: 'a', list: [0] } }, options.map(readSetting)).patch,
  ).toEqual([
    { op: 'add', path: '/data/title', value: 'Count' },
    { op: 'add', path: '/data/new', value: {} },
    { op: 'add', path: '/data/new/deep', value: null },
    { op: 'replace', path: '/data/list/0', value: 1 },
    { op: 'add', path: '/data/list/1', value: 2 },
  ]);
});

test.for<[string, string]>([
  ['data.title.x=1', '--set data.title.x: /data/title is a string: expected an object or an array'],
  ['data.none.x=1', '/data/none is null: expected'],
  [
    'data.list.9=1',
    '/data/list is an array of 1, and "9" is not the index of an item: expected an index from 0 to 1. Fix: ',
  ],
  ['data.list.first=1', 'and "first" is not the index of an item'],
  ['data.list.01=1', '"01" is not the index of an item'],
])('refuses %s, whose path does not exist', ([text, message]) => {
  expect(() => set({ data: { title: 'a', none: null, list: [1] } }, text)).toThrow(message);
});

test('no setting and no patch changes the prototype of an object', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom('__proto__', 'constructor', 'prototype', 'data', '0'),
        ),
      ),
      fc.jsonValue(),
      (name, path, value) => {
        const text = `${path.join('.')}=${JSON.stringify(value)}`;
        try {
          const settings = [readSetting(text)];
          applySettings(eventExamples[name], settings);
        } catch (error) {
          expect((error as Error).name).toBe('Failure');
        }
        const pointer = ['', ...path].join('/');
        try {
          patched(structuredClone(eventExamples[name]), [{ op: 'add', path: pointer, value }]);
        } catch (error) {
          expect((error as Error).constructor.name).toBe('ArgumentError');
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as Record<string, unknown>)['x']).toBeUndefined();
      },
    ),
  );
});
