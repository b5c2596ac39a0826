import { expect, test } from 'vitest';
import { liftCallbacks } from '../../scripts/description/lift-callbacks.js';
import { operationsOf, type Document } from '../../scripts/description/openapi.js';
import { description } from '../support/descriptions.js';

const { document } = description('v1');

test('each callback is also a webhook, the bundle itself stays as it was', () => {
  const before = JSON.stringify(document);
  const lifted = liftCallbacks(document);
  expect(JSON.stringify(document)).toBe(before);
  expect(Object.keys(lifted.webhooks!)).toEqual([
    'callBackUrl',
    ...Object.keys(document.webhooks!),
  ]);
  const ids = [...operationsOf(lifted)]
    .filter(({ kind }) => kind === 'webhook')
    .map(({ operation }) => operation.operationId);
  expect(ids.slice(0, 2)).toEqual(['answerHandshake', 'receiveEvent']);
  expect(lifted.paths).toEqual(document.paths);
});

test('a callback with the name of a webhook is refused', () => {
  const clash: Document = { ...document, webhooks: { callBackUrl: {} } };
  expect(() => liftCallbacks(clash)).toThrow(
    'The callback callBackUrl cannot be lifted: that name is taken.',
  );
});
