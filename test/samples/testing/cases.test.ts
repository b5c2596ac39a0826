import { answersOf, createReceiver } from 'kaizala-webhooks/receiver';
import { deliver, exampleEvent } from 'kaizala-webhooks/testing';
import { beforeEach, expect, test } from 'vitest';

const token = 'example-callback-token';
let boxes: unknown[] = [];
let unhandled: string[] = [];
let diskIsFull = false;

const receiver = createReceiver({
  token,
  on: {
    ActionResponse(event) {
      if (diskIsFull) throw new Error('The disk is full.');
      boxes.push(answersOf(event).get('Boxes')?.value);
    },
  },
  fallback: (event, { reason }) => unhandled.push(`${event.eventType}: ${reason}`),
  onError: () => undefined,
});

beforeEach(() => {
  boxes = [];
  unhandled = [];
  diskIsFull = false;
});

test('a delivery without the token, or with a wrong one, is refused', async () => {
  const event = exampleEvent('ActionResponse', { eventId: 'refused' });
  expect((await deliver(receiver, event)).status).toBe(401);
  expect((await deliver(receiver, event, { token: 'wrong' })).status).toBe(401);
  expect(boxes).toEqual([]);
});

test('a delivery that could not be handled is handled when it comes again', async () => {
  const event = exampleEvent('ActionResponse', { eventId: 'again' });
  diskIsFull = true;
  expect((await deliver(receiver, event, { token })).status).toBe(500);
  diskIsFull = false;
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  expect(boxes).toHaveLength(1);
});

test('an edited response is not a copy of the first one', async () => {
  await deliver(receiver, exampleEvent('ActionResponse'), { token });
  await deliver(receiver, exampleEvent('ActionResponse.updated'), { token });
  expect(boxes).toEqual([6, 5]);
});

test('the fallback gets new types, and events that are not as described', async () => {
  await deliver(receiver, exampleEvent('UnknownEvent.photoWithLocation'), { token });
  const event = { ...exampleEvent('ActionResponse'), data: { isAnonymous: 'no' } };
  await deliver(receiver, event, { token });
  expect(unhandled).toEqual([
    'PhotoWithLocationCreated: unknown-type',
    'ActionResponse: off-schema',
  ]);
});
