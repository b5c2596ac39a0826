import { expect, test } from 'vitest';
import { mapSchema, without } from '../../scripts/description/map-schema.js';
import type { Schema } from '../../scripts/description/openapi.js';

test('changes keywords at every level, but not names and values', () => {
  const schema: Schema = {
    format: 'uri',
    enum: [{ format: 'a value' }],
    properties: {
      format: { type: 'string', format: 'date' },
      'x-name': { 'x-provenance': ['observed'] },
    },
    anyOf: [{ items: { format: 'uri' } }, { not: { format: 'uri' } }],
    additionalProperties: false,
  };
  const before = structuredClone(schema);
  expect(mapSchema(schema, (inner) => without(inner, new Set(['format'])))).toEqual({
    enum: [{ format: 'a value' }],
    properties: { format: { type: 'string' }, 'x-name': {} },
    anyOf: [{ items: {} }, { not: {} }],
    additionalProperties: false,
  });
  expect(schema).toEqual(before);
});
