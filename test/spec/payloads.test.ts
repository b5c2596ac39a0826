import { expect, test } from 'vitest';
import { payloads } from '../support/payloads.js';
import { isValid, validators } from '../support/validators.js';

/** The schemas that accept any JSON value, because the response that they describe was never documented. */
const acceptsAnything = new Set(['v1/UpdatedWebhook']);

test.for(payloads)('$file', ({ schema, valid, value }) => {
  expect(isValid(schema, value)).toBe(valid);
});

test.for([...validators.keys()])('%s has a valid and an invalid payload', (schema) => {
  const verdicts = new Set(
    payloads.filter((payload) => payload.schema === schema).map(({ valid }) => valid),
  );
  expect(verdicts).toContain(true);
  if (!acceptsAnything.has(schema)) expect(verdicts).toContain(false);
});
