import { expect, test } from 'vitest';
import { payloads } from '../support/payloads.js';
import { isValid, validators } from '../support/validators.js';

/** Accepts any JSON, because its answer was never documented. */
const refusesNothing = new Set(['v1/UpdatedWebhook']);

test.for(payloads)('$file', ({ schema, valid, value }) => {
  expect(isValid(schema, value)).toBe(valid);
});

test.for([...validators.keys()])('%s has a payload that passes and one that fails', (schema) => {
  const verdicts = new Set(
    payloads.filter((payload) => payload.schema === schema).map(({ valid }) => valid),
  );
  expect(verdicts).toContain(true);
  if (!refusesNothing.has(schema)) expect(verdicts).toContain(false);
});
