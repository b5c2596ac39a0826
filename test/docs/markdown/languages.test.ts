/** Tests that a reference contains only words of one language. */
import { expect, test } from 'vitest';
import type { Document, Schema } from '../../../scripts/description/openapi.js';
import { loadWords } from '../../../scripts/docs/words/index.js';
import { documentWith, referenceOf } from './small.js';

const description = '§';
const reference: Schema = { $ref: '#/components/schemas/Object' };
const parameter = (location: string) => ({
  name: '§',
  in: location,
  description,
  schema: {},
  example: 1,
});
const operation = {
  operationId: '§',
  summary: '§',
  tags: ['§'],
  deprecated: true,
  servers: [{ url: '§' }],
  parameters: ['query', 'path', 'header', 'cookie'].map(parameter),
};

/**
 * A description whose texts are only symbols, so that all words in the reference are words of the documentation. The
 * description uses every feature, so that the reference contains each of these words.
 */
const everything: Document = {
  openapi: '3.1.1',
  info: {
    title: '§',
    version: '1',
    description,
    license: { name: '§' },
    contact: { name: '§' },
  },
  servers: [{ url: '§', variables: { '§': { default: '§' } } }],
  security: [{ '§': [], '§§': [] }, {}],
  tags: [{ name: '§' }, { name: 'Sources', 'x-displayName': '§' }],
  'x-sources': { '§': { title: '§' } },
  paths: {
    '/§': {
      post: {
        ...operation,
        requestBody: { required: true, content: { '§': { schema: reference } } },
        responses: {
          400: { $ref: '#/components/responses/Shared' },
          default: {
            headers: { '§': { schema: {} } },
            links: { '§': { operationId: '§§' } },
            content: { '§': { examples: { '§': { summary: '§', value: 1 } } } },
          },
        },
        callbacks: { '§': { '{§}': { post: { ...operation, operationId: '§§' } } } },
      },
      get: {
        operationId: '§§§§',
        tags: ['§'],
        responses: { 400: { $ref: '#/components/responses/Shared' } },
      },
    },
  },
  webhooks: {
    '§': { post: { ...operation, operationId: '§§' } },
    '§§': { post: { ...operation, operationId: '§§§' } },
  },
  components: {
    responses: { Shared: { description } },
    securitySchemes: { '§': { type: 'apiKey', in: 'header', name: '§' } },
    schemas: {
      Array: {
        type: 'array',
        minItems: 1,
        maxItems: 2,
        uniqueItems: true,
        items: { type: 'null' },
      },
      Object: { type: 'object', minProperties: 1, maxProperties: 2, unevaluatedProperties: false },
      Open: { type: 'object', additionalProperties: true },
      Others: { type: 'object', additionalProperties: false as unknown as Schema },
      Named: { type: 'object', additionalProperties: { type: 'array', items: false as never } },
      Derived: { allOf: [reference, { type: 'object' }], required: ['§'], not: reference },
      Choice: {
        oneOf: [reference],
        discriminator: { propertyName: '§', mapping: { '§': reference.$ref! } },
      },
      Choices: { anyOf: [{ type: ['string', 'null'] }, {}] },
      Text: { type: 'string', minLength: 1, maxLength: 2, pattern: '§', format: '§', const: '§' },
      Numbers: {
        type: 'number',
        minimum: 1,
        maximum: 2,
        exclusiveMinimum: 0,
        exclusiveMaximum: 3,
        multipleOf: 1,
      },
      Values: { enum: ['§'], default: '§' },
    },
  },
};

const languages = await loadWords();

function referenceIn(language: string): string {
  const samples = () => [{ lang: 'sh', label: '§', source: '§', notRun: true as const }];
  return referenceOf(everything, { language, samples });
}

/** Returns the words in the reference of a language, except in code and in the targets of links. */
function wordsIn(language: string): Set<string> {
  const prose = referenceIn(language)
    .replaceAll(/^```.*\n[^]*?\n```$/gm, '')
    .replaceAll(/`[^`]*`|\(#[^)]*\)|<[^>]*>/g, '');
  return new Set(prose.match(/\p{L}+/gu));
}

test('has only types and loan words in common in German and English', () => {
  const german = wordsIn('de');
  const types = ['array', 'null', 'number', 'object', 'string'];
  const loans = [
    'API',
    'Callbacks',
    'JSON',
    'Microsoft',
    'Responses',
    'Schemas',
    'Server',
    'URL',
    'Version',
  ];
  const common = [...wordsIn('en')].filter((word) => german.has(word));
  expect(common.toSorted()).toEqual([...loans, ...types].toSorted());
});

test.for([...languages])('uses every word of %s in this reference', ([language, words]) => {
  const markdown = referenceIn(language);
  // Omit `trigger` and `handle`, because only the pages of events contain these words.
  const { trigger: _, handle: __, ...others } = words.reference;
  const labels = Object.values(others).filter((word) => typeof word === 'string');
  for (const label of [...labels, ...Object.values(words.reference.in)])
    expect(markdown).toContain(label);
  expect(labels.length).toBeGreaterThan(25);
});

test('uses the German forms of numbers and nouns', () => {
  const schemas = {
    A: { type: 'array', minItems: 1, maxItems: 2 },
    B: { type: 'object', minProperties: 1, maxProperties: 2 },
    C: { type: 'string', minLength: 1, maxLength: 2 },
  };
  const markdown = referenceOf(documentWith({ components: { schemas } }), { language: 'de' });
  expect(markdown).toContain('array, mindestens 1 Element, höchstens 2 Elemente\n');
  expect(markdown).toContain('object, mindestens 1 Feld, höchstens 2 Felder\n');
  expect(markdown).toContain('string, mindestens 1 Zeichen, höchstens 2 Zeichen\n');
});
