/** What `fetch` platforms may have done to a request before the receiver has it. */
import { expect, test } from 'vitest';
import { exampleEvent } from '../../src/testing.js';
import { post, receiverOf } from '../receiver/receiver-of.js';

const body = JSON.stringify(exampleEvent('JobCreated'));

test.for<[string, (request: Request) => unknown]>([
  ['has read', (request) => request.text()],
  ['has begun to read', (request) => request.body!.getReader().read()],
  ['is about to read', (request) => request.body!.getReader()],
  ['has given up', (request) => request.body!.cancel()],
])('a body that somebody %s is one clear error at once', async ([, take]) => {
  const { receiver, handled, errors } = receiverOf();
  const request = post(body);
  await take(request);
  const response = await receiver.fetch(request);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toMatch(/^Something in front of the receiver has read the body/);
  expect(errors).toMatchObject([{ error: { message: text }, context: { during: 'body' } }]);
  expect(handled).toEqual([]);
});

test('a copy that somebody has read is no matter', async () => {
  const { receiver, handled } = receiverOf();
  const request = post(body);
  await request.clone().text();
  expect((await receiver.fetch(request)).status).toBe(200);
  expect(handled).toHaveLength(1);
});

test.for([
  ['less than there is', '1', 200],
  ['more than there is', String(body.length + 1), 200],
  ['nothing', '0', 200],
  ['less than nothing', '-1', 200],
  ['no number', 'many', 200],
  ['more than may be', String(2 ** 20 + 1), 413],
])('a content-length that says %s', async ([, length, status]) => {
  const { receiver, handled } = receiverOf();
  const request = post(body, { 'content-length': String(length) });
  expect((await receiver.fetch(request)).status).toBe(status);
  expect(handled).toHaveLength(status === 200 ? 1 : 0);
});

test('a body is counted, whatever its content-length says', async () => {
  const { receiver, errors } = receiverOf({ maxBodySize: 10 });
  expect((await receiver.fetch(post(body, { 'content-length': '10' }))).status).toBe(413);
  expect(errors).toHaveLength(1);
});
