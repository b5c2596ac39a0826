import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveryKey } from '../../src/receiver/delivery-key.js';
import { exampleEvent } from '../../src/testing.js';
import type { ReceivedEvent } from '../../src/receiver.js';

const event = exampleEvent('SurveyResponse') as unknown as ReceivedEvent;
const keyOf = (changes: object) => deliveryKey({ ...event, ...changes } as ReceivedEvent);

test('gives copies the same key of 64 hexadecimal digits', async () => {
  const key = await keyOf({});
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await deliveryKey(structuredClone(event))).toBe(key);
  // A change in other fields does not change the key.
  expect(await keyOf({ context: 'other', fromUserName: 'other', objectType: 'Action' })).toBe(key);
});

test('gives another key to an edited response, another type, id or webhook', async () => {
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

test('uses the objectId if the subscriptionId is missing, empty or not a string', async () => {
  const key = await keyOf({ subscriptionId: undefined });
  for (const subscriptionId of [null, '', 4]) expect(await keyOf({ subscriptionId })).toBe(key);
  expect(await keyOf({ subscriptionId: event.objectId })).toBe(key);
  expect(await keyOf({ objectId: 'other' })).toBe(await keyOf({}));
});

test('separates the parts of a key', async () => {
  expect(await keyOf({ eventType: 'a', eventId: 'b,c' })).not.toBe(
    await keyOf({ eventType: 'a,b', eventId: 'c' }),
  );
});

test('gives one event different keys for receivers with different names', async () => {
  const names = [undefined, 'billing', 'crm'];
  const keys = await Promise.all(names.map((name) => deliveryKey(event, { name })));
  expect(new Set(keys).size).toBe(names.length);
});

test('distinguishes numbers by the digits of the raw body', async () => {
  const keys = ['123456789012345671', '123456789012345672', '1e400', 'null'].map((number) => {
    const text = JSON.stringify({ ...event, data: {} }).replace('{}', `{"answer":${number}}`);
    return deliveryKey(JSON.parse(text) as ReceivedEvent, { rawBody: text });
  });
  expect(new Set(await Promise.all(keys)).size).toBe(4);
});

test('gives different keys to different lone surrogates, which UTF-8 does not have', async () => {
  const keys = ['\ud800', '\ud801', '\ufffd', '\\u55296'].map((half) => keyOf({ data: { half } }));
  expect(new Set(await Promise.all(keys)).size).toBe(4);
});

test('gives a delivery the same key in every version, because old and new processes share a store', async () => {
  const data = '{"b":[null,true,false,"é",[],{}],"a":-1.50,"c":123456789012345678901234567890}';
  const text = `{"subscriptionId":"s","objectId":"o","eventType":"LaterEvent","eventId":"e","data":${data}}`;
  const delivered = JSON.parse(text) as ReceivedEvent;
  expect([
    await deliveryKey(delivered),
    await deliveryKey(delivered, { name: 'orders', rawBody: text }),
  ]).toEqual([
    'ed1e1192454febf5cbf552fff1ec3bcd1569780793ae965b1daa4749abf0a936',
    '63ee11a46861bb2793a6ac5d5c111d834a97faf9ba545eac4d105d902f6886a7',
  ]);
});

test('does not confuse strings with lone surrogates with other strings', async () => {
  const pairs = [
    [['\ud83dcccc"0:"0:'], ['\\u55357cccc', '', '']],
    [['\ud83d', 'a'], ['\ud83d"1:a']],
  ];
  for (const pair of pairs) {
    const keys = await Promise.all(pair.map((list) => keyOf({ data: { list } })));
    expect(new Set(keys).size).toBe(2);
  }
});

test('gives two arrays of strings the same key only if they are equal', async () => {
  const unit = fc.constantFrom('"', ':', '0', '1', '2', '\\', 'u', '\ud83d', '\ude00', 'a');
  const list = fc.array(fc.string({ unit, maxLength: 4 }), { maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(list, list, async (a, b) => {
      const [one, other] = await Promise.all([a, b].map((each) => keyOf({ data: { list: each } })));
      expect(one === other).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { numRuns: 1000 },
  );
});
