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

test('refuses a delivery whose token is missing or wrong', async () => {
  const event = exampleEvent('ActionResponse', { eventId: 'refused' });
  expect((await deliver(receiver, event)).status).toBe(401);
  expect((await deliver(receiver, event, { token: 'wrong' })).status).toBe(401);
  expect(boxes).toEqual([]);
});

test('handles a delivery again after a failure', async () => {
  const event = exampleEvent('ActionResponse', { eventId: 'again' });
  diskIsFull = true;
  expect((await deliver(receiver, event, { token })).status).toBe(500);
  diskIsFull = false;
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  expect(boxes).toHaveLength(1);
});

test('handles an edited response as a new delivery', async () => {
  await deliver(receiver, exampleEvent('ActionResponse'), { token });
  await deliver(receiver, exampleEvent('ActionResponse.updated'), { token });
  expect(boxes).toEqual([6, 5]);
});

test('passes unknown types, and events that are not as described, to the fallback', async () => {
  await deliver(receiver, exampleEvent('UnknownEvent.photoWithLocation'), { token });
  const event = { ...exampleEvent('ActionResponse'), data: { isAnonymous: 'no' } };
  await deliver(receiver, event, { token });
  expect(unhandled).toEqual([
    'PhotoWithLocationCreated: unknown-type',
    'ActionResponse: off-schema',
  ]);
});
