import { createReceiver } from 'kaizala-webhooks/receiver';
import { deliver, exampleEvent, handshake } from 'kaizala-webhooks/testing';
import { expect, test } from 'vitest';

test('a job is noted once, though it is delivered twice', async () => {
  const token = 'example-callback-token';
  const titles: unknown[] = [];
  const receiver = createReceiver({
    token,
    on: { JobCreated: (event) => titles.push(event.data.title) },
    fallback: (event) => expect.unreachable(event.eventType),
  });

  expect(await handshake(receiver)).toMatchObject({ accepted: true });
  const event = exampleEvent('JobCreated', { data: { title: 'Count the boxes' } });
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  expect((await deliver(receiver, event, { token })).status).toBe(200);
  expect(titles).toEqual(['Count the boxes']);
});
