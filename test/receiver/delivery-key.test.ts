import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveryKey } from '../../src/receiver/delivery-key.js';
import { stringify, stringifyDeep } from '../../src/common/stringify.js';
import { exampleEvent } from '../../src/testing.js';
import type { ReceivedEvent } from '../../src/receiver.js';

const event = exampleEvent('SurveyResponse') as unknown as ReceivedEvent;
const keyOf = (changes: object) => deliveryKey({ ...event, ...changes } as ReceivedEvent);

test('copies have one key, and it is 64 hexadecimal digits', async () => {
  const key = await keyOf({});
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await deliveryKey(structuredClone(event))).toBe(key);
  // What the key is not made of may differ.
  expect(await keyOf({ context: 'other', fromUserName: 'other', objectType: 'Action' })).toBe(key);
});

test('an edited response, another type, id or webhook has another key', async () => {
  const others = [
    {},
    { data: { ...event.data, isUpdateResponse: true } },
    { eventType: 'ActionResponse' },
    { eventId: 'other' },
    { subscriptionId: 'other' },
    { subscriptionId: undefined },
    { subscriptionId: undefined, objectId: 'another' },
  ];
  const keys = await Promise.all(others.map((other) => keyOf(other)));
  expect(new Set(keys).size).toBe(others.length);
});

test('the object stands in for a webhook that has no id, or one that is no text', async () => {
  const key = await keyOf({ subscriptionId: undefined });
  expect(await keyOf({ subscriptionId: null })).toBe(key);
  expect(await keyOf({ subscriptionId: event.objectId })).toBe(key);
  expect(await keyOf({ objectId: 'other' })).toBe(await keyOf({}));
});

test('parts do not run into each other', async () => {
  expect(await keyOf({ eventType: 'a', eventId: 'b,c' })).not.toBe(
    await keyOf({ eventType: 'a,b', eventId: 'c' }),
  );
});

test('both ways to write JSON give the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const parsed: unknown = JSON.parse(JSON.stringify(value));
      expect(stringifyDeep(parsed)).toBe(JSON.stringify(parsed));
    }),
    { numRuns: 1000, examples: [[[]], [{}], [[[], {}, [1]]], [{ __proto__: null, a: [{}] }]] },
  );
});

test('a payload of very many brackets has a key like any other', () => {
  const text = `${'['.repeat(200_000)}1${']'.repeat(200_000)}`;
  const value: unknown = JSON.parse(text);
  expect(() => JSON.stringify(value)).toThrow(RangeError);
  expect(stringify(value)).toBe(text);
});

test('what is no JSON at all is an error', () => {
  expect(() => stringify(1n)).toThrow(TypeError);
});
