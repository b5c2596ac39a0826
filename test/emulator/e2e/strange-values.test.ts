/** Values that JSON can have, and that no string can be made of: an object with a field of the name toString. */
import { expect, test } from 'vitest';
import { emulate } from './world.js';

const strange = '{"toString":1,"valueOf":1}';

test('an eventType that is an object is told among the issues of a payload', async () => {
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

test('an inbox takes an event whose subscriptionId is an object', async () => {
  const { url } = await emulate();
  const response = await fetch(`${url}/_emulator/inbox/default`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"subscriptionId":${strange}}`,
  });
  expect(response.status).toBe(200);
});
