import { expect, test } from 'vitest';
import type { Schema } from '../../../scripts/description/openapi.js';
import { documentWith, referenceOf } from './small.js';
import { sectionOf } from './reading.js';

const other = '#/components/schemas/Other';
const link = '[`Other`](#schema-Other)';

/** Returns the text of the section about a schema, without its heading. */
function textFor(schema: Schema | boolean): string {
  const Other: Schema = {
    description: 'Another.\n\nMore of it.',
    type: 'object',
    required: ['a'],
    properties: { a: { type: 'string' }, b: { type: 'integer' } },
  };
  const components = { schemas: { It: schema as Schema, Other } };
  const markdown = referenceOf(documentWith({ components }));
  return sectionOf(markdown, 'schema-It').split('\n').slice(2).join('\n').trim();
}

test.for<[string, Schema, string]>([
  ['a type', { type: 'string' }, 'string'],
  ['several types', { type: ['string', 'null'] }, 'string or null'],
  ['no type', {}, 'any JSON'],
  ['a reference', { $ref: other }, link],
  ['a list', { type: 'array', items: { type: 'string' } }, 'array of string'],
  [
    'an array or null',
    { type: ['array', 'null'], items: { $ref: other } },
    `array of ${link} or null`,
  ],
  [
    'an array of limited items',
    { type: 'array', items: { type: 'string', minLength: 2 } },
    'array of string (at least 2 characters)',
  ],
  ['a list of anything', { type: 'array', items: {} }, 'array'],
  ['a list of nothing', { type: 'array', items: false as unknown as Schema }, 'array of nothing'],
  ['a list by its items', { items: { type: 'string' } }, 'array of string'],
  ['a format', { type: 'integer', format: 'int64' }, 'integer, format `int64`'],
  ['a pattern', { type: 'string', pattern: '^`a|\\d$' }, 'string, pattern ``^`a|\\d$``'],
  ['one character', { type: 'string', minLength: 1 }, 'string, at least 1 character'],
  [
    'lengths',
    { type: 'string', minLength: 2, maxLength: 3 },
    'string, at least 2 characters, at most 3 characters',
  ],
  [
    'numbers',
    { type: 'number', minimum: 0, maximum: 9, multipleOf: 0.5 },
    'number, at least 0, at most 9, a multiple of 0.5',
  ],
  [
    'open numbers',
    { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 9 },
    'number, more than 0, less than 9',
  ],
  [
    'counted items',
    { type: 'array', minItems: 1, maxItems: 2, uniqueItems: true },
    'array, at least 1 item, at most 2 items, unique items',
  ],
  ['counted fields', { type: 'object', minProperties: 1 }, 'object, at least 1 field'],
  ['one value', { const: 'A' }, 'string, always `A`'],
  ['a value alone', { type: 'string', enum: ['A'] }, 'string, always `A`'],
  ['values', { type: 'string', enum: ['A', 'b c', ''] }, 'string, one of `A`, `"b c"`, `""`'],
  [
    'values of several types',
    { enum: [true, 'true', null, []] },
    'boolean or string or null or array, one of `true`, `"true"`, `null`, `[]`',
  ],
  ['a default', { type: 'integer', default: 3 }, 'integer, by default `3`'],
])('describes %s', ([, schema, line]) => {
  expect(textFor({ type: 'object', properties: { a: schema } })).toBe(
    `Type: object\n\n- **\`a\`** (${line})${schema.$ref ? ': Another.' : ''}`,
  );
});

test('supports booleans as schemas', () => {
  const properties = { a: true, b: false } as unknown as Record<string, Schema>;
  expect(textFor({ properties, required: ['b'] })).toBe(
    'Type: object\n\n- **`a`** (any JSON)\n- **`b`** (nothing, required)',
  );
});

test('nests lists for objects inside objects and arrays', () => {
  const inner: Schema = {
    type: 'object',
    description: 'It.',
    properties: { c: { type: 'string' } },
  };
  const schema = { type: 'object', properties: { a: inner, b: { type: 'array', items: inner } } };
  expect(textFor(schema)).toBe(`Type: object

- **\`a\`** (object): It.

  - **\`c\`** (string)
- **\`b\`** (array of object)

  It.

  - **\`c\`** (string)`);
});

test('lists a choice with its condition if there is a discriminator', () => {
  const choice = { description: 'Of two.', oneOf: [{ $ref: other }, { type: 'string' }] };
  expect(textFor(choice)).toBe(`Of two.\n\nExactly one of these:\n\n- ${link}\n- string`);
  const discriminator = { propertyName: 'kind', mapping: { A: other } };
  expect(textFor({ type: 'object', oneOf: [{ $ref: other }], discriminator })).toBe(
    `Type: object\n\nExactly one of these:\n\n- ${link}, where \`kind\` is \`A\``,
  );
});

test('describes choices that are more than a type completely, also in a field', () => {
  const anyOf = [{ type: 'string' }, { type: 'object', description: 'It.', properties: { c: {} } }];
  const list = '- string\n- object: It.\n\n  - **`c`** (any JSON)';
  expect(textFor({ anyOf })).toBe(`At least one of these:\n\n${list}`);
  expect(textFor({ properties: { a: { anyOf } } })).toBe(`Type: object

- **\`a\`** (string or object)

  At least one of these:

  ${list.replaceAll(/\n(?=.)/g, '\n  ')}`);
  expect(textFor({ properties: { a: { anyOf: [{ type: 'string' }, { $ref: other }] } } })).toBe(
    `Type: object\n\n- **\`a\`** (string or ${link})`,
  );
});

test('describes allOf in a field', () => {
  const a = { allOf: [{ $ref: other }, { type: 'string' }] };
  expect(textFor({ properties: { a } })).toBe(
    `Type: object\n\n- **\`a\`** (${link} and string)\n\n  From ${link}: \`a\` (required), \`b\`.`,
  );
});

test('names inherited fields, and the fields that this schema requires', () => {
  const schema: Schema = {
    type: 'object',
    allOf: [{ $ref: other }, { properties: { d: { type: 'string' } }, required: ['d'] }],
    properties: { a: { const: 'A' } },
    required: ['a', 'b', 'elsewhere'],
  };
  expect(textFor(schema)).toBe(`Type: object

- **\`a\`** (string, always \`A\`, required)
- **\`d\`** (string, required)

From ${link}: \`b\` (required).

Also required: \`elsewhere\`.`);
});

test.for<[string, Schema, string]>([
  ['no', { type: 'object', unevaluatedProperties: false }, 'No other fields.'],
  ['no', { type: 'object', additionalProperties: false }, 'No other fields.'],
  ['any', { type: 'object', additionalProperties: true }, 'Other fields are possible.'],
  ['certain', { type: 'object', additionalProperties: { $ref: other } }, `Other fields: ${link}.`],
])('says that %s other fields are possible', ([, schema, sentence]) => {
  expect(textFor(schema)).toBe(`Type: object\n\n${sentence}`);
});

test('says what is excluded', () => {
  expect(textFor({ type: 'string', not: { $ref: other } })).toBe(
    `Type: string\n\nExcluded: ${link}`,
  );
  const not = { required: ['a'], properties: { a: { description: 'No.' } } };
  expect(textFor({ type: 'object', not })).toBe(
    'Type: object\n\nExcluded: object\n\n- **`a`** (any JSON, required): No.',
  );
});

test('shows the title after the name, unless both are the same', () => {
  const markdown = (title: string) =>
    referenceOf(documentWith({ components: { schemas: { Job: { title } } } }), { language: 'de' });
  expect(markdown('Auftrag')).toContain('### <a id="schema-Job"></a>`Job` – Auftrag\n');
  expect(markdown('Job')).toContain('### <a id="schema-Job"></a>`Job`\n');
});

test.for<[string, Schema]>([
  ['patternProperties', { type: 'object', patternProperties: {} }],
  ['minLength beside', { $ref: other, minLength: 1 }],
  ['items inside of allOf', { allOf: [{ items: {} }] }],
  ['anyOf inside of allOf', { properties: { a: { allOf: [{ $ref: other }, { anyOf: [{}] }] } } }],
  ['if', { properties: { a: { items: { if: {} } } } }],
])('refuses a keyword that it does not support: %s', ([keyword, schema]) => {
  expect(() => textFor(schema)).toThrow(`does not support the keyword ${keyword}`);
});

test('refuses a security scheme of another type', () => {
  const securitySchemes = { It: { type: 'http', in: '', name: '' } };
  expect(() => referenceOf(documentWith({ components: { securitySchemes } }))).toThrow(
    'The security scheme It has the type',
  );
});
