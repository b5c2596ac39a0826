import { describe, expect, test } from 'vitest';
import { examples } from '../support/examples.js';
import { isValid } from '../support/validators.js';
import { wrongFields } from '../support/wrong-fields.js';

describe('examples are valid', () => {
  test.for(examples)('$schema $example', ({ schema, value }) => {
    expect(isValid(schema, value)).toBe(true);
  });
});

describe('one wrong field makes an example invalid, at every field that the schema restricts', () => {
  test.for(examples)('$schema $example', ({ schema, value }) => {
    const fields = [...wrongFields(schema, value)];
    if (schema !== 'v1/UpdatedWebhook') expect(fields).not.toEqual([]);
    for (const { path, keyword, missing, value: wrong } of fields)
      expect(isValid(schema, wrong), `${keyword} ${missing ?? ''} at "${path}"`).toBe(false);
  });
});
