/** Several faults at once, and invalid faults. */
import { expect, test } from 'vitest';
import type { Faults } from '../../../src/emulator.js';
import type { ReceivedEvent } from '../../../src/receiver.js';
import { receiverOf } from '../../receiver/receiver-of.js';
import { serveReceiver } from '../../support/servers.js';
import { emulate, firstRetry, hour, wanted } from './world.js';

async function world() {
  const noted = receiverOf();
  const { emulator, client } = await emulate();
  const { url } = await serveReceiver(noted.receiver);
  await client.createWebhook(wanted(url));
  return { ...noted, emulator };
}

const combinations: [string, Faults, number][] = [
  // The status is 401, not 400: the receiver checks the token first, so that it does not read the body of an unknown
  // sender.
  ['a wrong token and half a body', { wrongToken: true, brokenPayload: true }, 401],
  ['copies with half a body', { duplicate: 2, brokenPayload: true }, 400],
  ['copies with a wrong token', { duplicate: true, wrongToken: true }, 401],
  ['a response, its edited version and a copy', { editedResponse: true, duplicate: true }, 200],
  [
    'all faults that fail once',
    { editedResponse: true, duplicate: 3, wrongToken: true, brokenPayload: true },
    401,
  ],
];

test.for(combinations)('%s', async ([, faults, first]) => {
  const { emulator, handled, unhandled } = await world();
  const deliveries = await emulator.trigger('SurveyResponse', {}, { faults });
  expect(deliveries).toHaveLength(
    1 + Number(faults.duplicate ?? 0) + Number(faults.editedResponse ?? 0),
  );
  expect(deliveries.map(({ attempts }) => attempts[0]?.status)).toEqual(
    deliveries.map(() => first),
  );
  await emulator.advance(firstRetry);
  expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(['delivered']));
  // The first version and the edited version must each be handled once, even if the emulator sent several copies.
  expect(handled.map(({ event }) => event.data['isUpdateResponse'] === true)).toEqual(
    faults.editedResponse ? [false, true] : [false],
  );
  expect(unhandled).toEqual([]);
});

test('an edited response of an unknown type reaches the fallback twice', async () => {
  const { emulator, handled, unhandled } = await world();
  const faults = { unknownType: true, editedResponse: true };
  await emulator.trigger('SurveyResponse', {}, { faults });
  expect(unhandled.map(({ event }) => event.eventType)).toEqual(['SomethingNew', 'SomethingNew']);
  expect(handled).toEqual([]);
});

test('an event that is delayed and out of order waits for its time, then for a delivery that overtakes it', async () => {
  const { emulator, handled } = await world();
  const job = (title: string, faults: Faults = {}) =>
    emulator.trigger('JobCreated', { data: { title } }, { faults });
  await job('held', { delay: hour, outOfOrder: true });
  await job('before its time');
  await emulator.advance(hour);
  await job('overtakes it');
  await emulator.idle();
  expect(handled.map(({ event }) => event.data['title'])).toEqual([
    'before its time',
    'overtakes it',
    'held',
  ]);
});

test('a dropped event is never sent, with any other faults', async () => {
  const { emulator, handled, errors } = await world();
  const faults = { drop: true, delay: 5, duplicate: 3, outOfOrder: true, wrongToken: true };
  const deliveries = await emulator.trigger('JobCreated', {}, { faults });
  await emulator.advance(48 * hour);
  expect(deliveries.map(({ state, attempts }) => [state, attempts.length])).toEqual(
    Array.from({ length: 4 }, () => ['dropped', 0]),
  );
  expect([...handled, ...errors]).toEqual([]);
});

test('faults also apply to the payloads of `deliver`', async () => {
  const { emulator, unhandled, errors } = await world();
  const faults = { duplicate: true, brokenPayload: true };
  const payload = { objectId: 'o', objectType: 'Group', eventType: 'New', eventId: 'e', data: {} };
  await emulator.deliver(payload, { faults });
  await emulator.advance(firstRetry);
  expect(unhandled.map(({ event }: { event: ReceivedEvent }) => event.eventId)).toEqual(['e']);
  expect(errors).toHaveLength(2);
});

test.for([
  [{ duplicate: 0 }, /^faults\.duplicate is 0: expected true, or a number of copies/],
  [{ duplicate: 101 }, /^faults\.duplicate is 101/],
  [{ duplicate: 1.5 }, /^faults\.duplicate is 1\.5/],
  [{ duplicate: 'yes' }, /^faults\.duplicate is "yes"/],
  [{ outOfOrder: 1 }, /^faults\.outOfOrder is 1: expected true\. Fix: /],
  [
    { delay: -1 },
    /^faults\.delay is -1: expected a whole number of ms from 0 to 31536000000\. Fix: /,
  ],
  [{ delay: '5' }, /^faults\.delay is "5"/],
  [{ delay: null }, /^faults\.delay is null/],
  [{ delay: 0.5 }, /^faults\.delay is 0\.5/],
  [{ delay: 31_536_000_001 }, /^faults\.delay is 31536000001/],
  [{ drop: {} }, /^faults\.drop is an object/],
  [{ wrongToken: 'x' }, /^faults\.wrongToken is "x"/],
  [
    { unknownType: 'JobCreated' },
    /^faults\.unknownType is "JobCreated": .* not an event type\. Fix: /,
  ],
  [{ unknownType: '' }, /^faults\.unknownType is empty/],
  [{ brokenPayload: [] }, /^faults\.brokenPayload is an array of 0/],
  [{ editedResponse: 0 }, /^faults\.editedResponse is 0/],
  [
    { editedResponse: true },
    /^The fault editedResponse cannot be applied, because the event has no .* Fix: /,
  ],
  [{ duplicates: true }, /^A field of faults is "duplicates": expected one of duplicate, /],
  [{ toString: true }, /^A field of faults is "toString"/],
  [JSON.parse('{"__proto__":{"drop":true}}'), /^A field of faults is "__proto__"/],
  [[], /^faults is an array of 0: expected an object/],
  [null, /^faults is null/],
  ['drop', /^faults is "drop"/],
] as [unknown, RegExp][])('refuses %j, and sends nothing', async ([faults, message]) => {
  const { emulator, handled, errors } = await world();
  const triggered = emulator.trigger('JobCreated', {}, { faults: faults as Faults });
  await expect(triggered).rejects.toThrow(TypeError);
  await expect(triggered).rejects.toThrow(message);
  expect(emulator.deliveries()).toEqual([]);
  expect([...handled, ...errors]).toEqual([]);
});
