import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { overridesOf, readSetting, withSettings } from '../../src/cli/set-option.js';
import { exampleEvent, type EventExampleName } from '../../src/testing.js';

const names = Object.keys(eventExamples) as EventExampleName[];

test.each([
  ['data.title=Count shelf 4', ['data', 'title'], 'Count shelf 4'],
  ['data.title="4"', ['data', 'title'], '4'],
  ['data.boxes=4', ['data', 'boxes'], 4],
  ['data.text=a=b', ['data', 'text'], 'a=b'],
  ['data.text=', ['data', 'text'], ''],
  ['context=null', ['context'], null],
  ['/data/a.b~1c~0d=true', ['data', 'a.b/c~d'], true],
  ['/=1', [''], 1],
  ['data.assignedTo=["+1"]', ['data', 'assignedTo'], ['+1']],
])('%s', (text, segments, value) => {
  expect(readSetting(text)).toMatchObject({ segments, value });
});

test.each([
  ['=1', 'expected path=value'],
  ['a..b=1', 'a name is empty'],
  ['/a~2=1', 'expected ~0 or ~1'],
  ['a.__proto__.b=1', 'no payload has a member named __proto__'],
  ['/constructor/prototype/x=1', 'no payload has a member named constructor'],
  ['data={"a": [{"__proto__": {"x": 1}}]}', 'no payload has a member named __proto__'],
])('%s is refused', (text, message) => {
  expect(() => readSetting(text)).toThrow(message);
});

const set = (value: unknown, ...texts: string[]) => withSettings(value, texts.map(readSetting));

test('Settings are made in order, in a copy, and make what is missing', () => {
  const before = { data: { list: [1, { a: 2 }] } };
  expect(
    set(before, 'data.list.1.a=3', 'data.list.2=4', 'data.new.deep=5', 'data.new.more=6'),
  ).toEqual({
    data: { list: [1, { a: 3 }, 4], new: { deep: 5, more: 6 } },
  });
  expect(before).toEqual({ data: { list: [1, { a: 2 }] } });
  expect(set([1, 2], '0=3')).toEqual([3, 2]);
});

test.each([
  ['data.title.x=1', 'leads through a string'],
  ['data.none.x=1', 'leads through a null'],
  ['data.list.9=1', 'the list has 1 items, so "9" is no index of it'],
  ['data.list.first=1', '"first" is no index of it'],
  ['data.list.01=1', '"01" is no index of it'],
])('%s leads nowhere', (text, message) => {
  expect(() => set({ data: { title: 'a', none: null, list: [1] } }, text)).toThrow(message);
});

test('Overrides change an example as the settings do, an item of a list included', () => {
  const settings = ['data.media.0.mediaFileName=x.jpg', 'data.caption=New', 'data.more.a=1'].map(
    readSetting,
  );
  const overrides = overridesOf(eventExamples.AttachmentCreated, settings);
  expect(exampleEvent('AttachmentCreated', overrides as object)).toEqual(
    withSettings(eventExamples.AttachmentCreated, settings),
  );
  expect(exampleEvent('AttachmentCreated', overrides as object).data.media).toEqual([
    { mediaUrl: expect.stringContaining('https://'), mediaFileName: 'x.jpg' },
  ]);
});

test('No setting of an object reaches behind it', () => {
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
          exampleEvent(name, overridesOf(eventExamples[name], settings) as object);
        } catch (error) {
          expect((error as Error).name).toBe('Failure');
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as Record<string, unknown>)['x']).toBeUndefined();
      },
    ),
  );
});
