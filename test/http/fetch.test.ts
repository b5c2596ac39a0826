/** Tests with requests that other code on a `fetch` platform has changed or read before the receiver gets them. */
import { expect, test } from 'vitest';
import { exampleEvent } from '../../src/testing.js';
import { post, receiverOf } from '../receiver/receiver-of.js';

const body = JSON.stringify(exampleEvent('JobCreated'));

test.for<[string, (request: Request) => unknown]>([
  ['has read', (request) => request.text()],
  ['has started to read', (request) => request.body!.getReader().read()],
  ['has locked', (request) => request.body!.getReader()],
  ['has canceled', (request) => request.body!.cancel()],
])('reports one clear error at once for a body that other code %s', async ([, take]) => {
  const { receiver, handled, errors } = receiverOf();
  const request = post(body);
  await take(request);
  const response = await receiver.fetch(request);
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).toMatch(/^A middleware in front of the receiver has read the body/);
  expect(errors).toMatchObject([{ error: { message: text }, context: { during: 'body' } }]);
  expect(handled).toEqual([]);
});

test('reads a body whose copy other code has read', async () => {
  const { receiver, handled } = receiverOf();
  const request = post(body);
  await request.clone().text();
  expect((await receiver.fetch(request)).status).toBe(200);
  expect(handled).toHaveLength(1);
});

test.for([
  ['less than the body has', '1', 200],
  ['more than the body has', String(body.length + 1), 200],
  ['nothing', '0', 200],
  ['a negative number', '-1', 200],
  ['a string that is not a number', 'many', 200],
  ['more than the limit', String(2 ** 20 + 1), 413],
])('a content-length with %s', async ([, length, status]) => {
  const { receiver, handled } = receiverOf();
  const request = post(body, { 'content-length': String(length) });
  expect((await receiver.fetch(request)).status).toBe(status);
  expect(handled).toHaveLength(status === 200 ? 1 : 0);
});

test('counts a body with any content-length', async () => {
  const { receiver, errors } = receiverOf({ maxBodySize: 10 });
  expect((await receiver.fetch(post(body, { 'content-length': '10' }))).status).toBe(413);
  expect(errors).toHaveLength(1);
});
