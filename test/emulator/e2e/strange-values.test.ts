/** JSON objects that JavaScript cannot convert to a string, because they have a field named `toString`. */
import { expect, test } from 'vitest';
import { emulate } from './world.js';

const strange = '{"toString":1,"valueOf":1}';

test('reports an eventType that is an object as an issue of the payload', async () => {
  const { url } = await emulate();
  const response = await fetch(`${url}/_emulator/validate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"payload":{"eventType":${strange}}}`,
  });
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    valid: false,
    issues: expect.arrayContaining([expect.objectContaining({ pointer: '/eventType' })]),
  });
});

test('an inbox accepts an event whose subscriptionId is an object', async () => {
  const { url } = await emulate();
  const response = await fetch(`${url}/_emulator/inbox/default`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"subscriptionId":${strange}}`,
  });
  expect(response.status).toBe(200);
});
