import { expect, test } from 'vitest';
import { liftCallbacks } from '../../scripts/description/lift-callbacks.js';
import { operationsOf, type Document } from '../../scripts/description/openapi.js';
import { description } from '../support/descriptions.js';

const { document } = description('v1');

test('copies each callback to the webhooks, and does not change the bundle itself', () => {
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

test('refuses a callback with the name of a webhook', () => {
  const clash: Document = { ...document, webhooks: { callBackUrl: {} } };
  expect(() => liftCallbacks(clash)).toThrow(
    'The callback callBackUrl cannot become a webhook, because another webhook already has this name. Fix: rename the callback.',
  );
});
