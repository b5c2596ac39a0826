/**
 * Uses validators other than Ajv with the JSON Schemas of the package. They must give the same verdicts as Ajv, and
 * report few errors.
 */
import { Validator } from '@cfworker/json-schema';
import { registerSchema, type SchemaObject, validate } from '@hyperjump/json-schema/draft-2020-12';
import { BASIC } from '@hyperjump/json-schema/experimental';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { payloads } from '../support/payloads.js';
import { wrongFields } from '../support/wrong-fields.js';

/** Validates a value, and returns the locations of the errors as JSON Pointers. */
type Validate = (value: unknown) => string[];

const validators = new Map<string, (schema: SchemaObject) => Validate | Promise<Validate>>([
  [
    '@cfworker/json-schema',
    (schema) => {
      const validator = new Validator(schema, '2020-12', false);
      // This validator also lists all schemas that contain the failed schema. Ignore them.
      const parents = new Set(['$ref', 'allOf', 'if', 'items', 'properties']);
      return (value) =>
        validator
          .validate(value)
          .errors.filter(({ keyword }) => !parents.has(keyword))
          .map(({ instanceLocation }) => instanceLocation.slice(1));
    },
  ],
  [
    '@hyperjump/json-schema',
    async (schema) => {
      registerSchema(schema);
      const compiled = await validate(schema['$id'] as string);
      return (value) => {
        const output = compiled(value as SchemaObject, BASIC);
        return output.valid
          ? []
          : output.errors!.map(({ instanceLocation }) => instanceLocation.slice(1));
      };
    },
  ],
]);

describe.for([...validators])('%s', async ([, compile]) => {
  const compiled = new Map<string, Validate>();
  for (const { schema } of payloads) {
    if (compiled.has(schema)) continue;
    const file = join(root, 'generated', schema.replace('/', '/schemas/') + '.schema.json');
    compiled.set(schema, await compile(JSON.parse(readFileSync(file, 'utf8')) as SchemaObject));
  }

  test.for(payloads)('$file', ({ schema, valid, value }) => {
    expect(compiled.get(schema)!(value).length === 0).toBe(valid);
  });

  test.for(payloads.filter(({ valid }) => valid))(
    'one wrong field in $file',
    ({ schema, value }) => {
      for (const { path, ...field } of wrongFields(schema, value)) {
        // Skip unknown fields: some validators report the error at the field, others at the object that contains it.
        if (field.keyword === 'additionalProperties') continue;
        const locations = compiled.get(schema)!(field.value);
        expect(locations, JSON.stringify(field)).toContain(path);
        expect(locations.length, JSON.stringify(field)).toBeLessThanOrEqual(4);
      }
    },
  );
});
