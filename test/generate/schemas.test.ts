import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../scripts/description/openapi.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { description, descriptions } from '../support/descriptions.js';

describe('a pattern', () => {
  /**
   * All schemas that have a pattern. The key is the JSON text of the schema, because several files contain the same
   * schema.
   */
  const schemas = new Map<string, Schema>();
  for (const files of generateSchemas(descriptions).values())
    for (const text of files.values())
      JSON.parse(text, (_key, value: Schema | null) => {
        if (typeof value?.pattern === 'string' && value.title)
          schemas.set(JSON.stringify(value), value);
        return value;
      });
  const titles = [...schemas.values()].map((schema) => schema.title!);

  test('occurs in three schemas', () => {
    expect(titles.toSorted()).toEqual(['CallBackToken', 'CallBackUrl', 'Validity']);
  });

  test.for([...schemas.values()])(
    'gives the same verdicts for $title without its not',
    (schema) => {
      const { not: _, ...described } = schema;
      const ajv = new Ajv2020();
      const [shipped, alone] = [ajv.compile(schema), ajv.compile(described)];
      const lineBreak = fc.constantFrom('\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029');
      const matching = fc.stringMatching(new RegExp(schema.pattern!));
      const text = fc
        .array(fc.oneof(matching, matching, lineBreak, fc.string()), { maxLength: 3 })
        .map((parts) => parts.join(''));
      const agrees = (value: unknown) => shipped(value) === alone(value);
      fc.assert(fc.property(fc.oneof(text, fc.jsonValue()), agrees), { numRuns: 500 });
    },
  );

  test('is refused next to a not, with a message that says where to move the not', () => {
    const document = structuredClone(description('v1').document);
    document.components!.schemas!['Validity']!.not = { type: 'string', maxLength: 3 };
    expect(() => generateSchemas([{ name: 'v1', document }])).toThrow(
      /^The schema Validity has both a pattern .* Fix: move your "not" into allOf\.$/,
    );
  });
});
