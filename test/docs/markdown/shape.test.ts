/**
 * Tests the constraints of a schema. As on the pages, the fields of a component are shown at each reference to the
 * component.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schema } from '../../../scripts/description/openapi.js';
import type { Context } from '../../../scripts/docs/markdown/context.js';
import { shapeBlocks } from '../../../scripts/docs/markdown/schema.js';
import { isEmpty, type Shape, shapeBeside, shapeOf } from '../../../scripts/docs/markdown/shape.js';
import { isExpanded, typeLine } from '../../../scripts/docs/markdown/type-of.js';
import { contextWith, documentWith } from './small.js';

const to = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const schemas: Record<string, Schema> = {
  Person: {
    description: 'A person.\n\nMore of it.',
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, name: { type: 'string' } },
    'x-extensible-enum': ['a'],
    'x-provenance': ['observed'],
  },
  Tree: {
    type: 'object',
    properties: { value: { type: 'string' }, children: { type: 'array', items: to('Tree') } },
  },
  Odd: { type: 'object', properties: { even: to('Even') } },
  Even: { type: 'object', properties: { odd: to('Odd') } },
  Kind: { type: 'string', enum: ['a', 'b'] },
  Choice: { oneOf: [to('Person'), to('Tree')] },
  Named: { allOf: [to('Person'), { properties: { nick: { type: 'string' } } }] },
};

/**
 * Returns the context that the pages use. The schemas in `without` have no page; every other schema has one.
 */
function context(...without: string[]): Context {
  return {
    ...contextWith(documentWith({ components: { schemas } })),
    expands: true,
    hasSection: (name) => !without.includes(name),
  };
}

const names = ({ fields }: Shape) => fields.map(({ name }) => name);
const fieldWith = (schema: Schema, where = context()) =>
  shapeOf({ type: 'object', properties: { it: schema } }, where).fields[0]!;

describe('a field that is a component', () => {
  test('has its fields, the first block of its description, and its known values', () => {
    const { type, description, shape } = fieldWith(to('Person'));
    expect(type).toBe('[`Person`](#schema-Person)');
    expect(names(shape)).toEqual(['id', 'name']);
    expect(shape.fields.map(({ required }) => required)).toEqual([true, false]);
    // `provenance` is empty, because the page of the component shows the sources.
    expect(description).toEqual({ blocks: ['A person.'], known: ['a'], provenance: [] });
  });

  test('has the whole description if the component has no page', () => {
    const { type, description, shape } = fieldWith(to('Person'), context('Person'));
    expect(type).toBe('object');
    expect(description.blocks).toEqual(['A person.', 'More of it.']);
    expect(description.provenance).toEqual(['observed']);
    expect(names(shape)).toEqual(['id', 'name']);
  });

  test('shows the constraints of a simple component after its name', () => {
    expect(fieldWith(to('Kind')).type).toBe('[`Kind`](#schema-Kind), string, one of `a`, `b`');
    expect(fieldWith(to('Kind'), context('Kind')).type).toBe('string, one of `a`, `b`');
  });

  test('is only a link if it is a choice, which would hide the text that follows', () => {
    const { type, shape } = fieldWith(to('Choice'));
    expect(type).toBe('[`Choice`](#schema-Choice)');
    expect(isEmpty(shape)).toBe(true);
  });

  test('has the inherited fields, too', () => {
    expect(names(fieldWith(to('Named')).shape)).toEqual(['id', 'name', 'nick']);
  });

  test('is only a link on a page that expands nothing', () => {
    const { type, shape } = fieldWith(to('Person'), { ...context(), expands: false });
    expect(type).toBe('[`Person`](#schema-Person)');
    expect(isEmpty(shape)).toBe(true);
  });
});

describe('a component that contains itself', () => {
  test.for(['Tree', 'Odd', 'Even'])('ends at the first repetition: %s', (name) => {
    expect(isExpanded(to(name).$ref!, context())).toBe(false);
    expect(isEmpty(shapeBeside(to(name), context()))).toBe(true);
    expect(names(shapeOf(schemas[name]!, context())).length).toBeGreaterThan(0);
  });

  test('is a link in an array', () => {
    const [, children] = shapeOf(schemas['Tree']!, context()).fields;
    expect(children).toMatchObject({ name: 'children', type: 'array of [`Tree`](#schema-Tree)' });
  });
});

test('lists the fields of an array of components', () => {
  const { type, shape } = fieldWith({ type: 'array', items: to('Person') });
  expect(type).toBe('array of [`Person`](#schema-Person)');
  expect(names(shape.items!.shape)).toEqual(['id', 'name']);
});

test('lists the fields of a branch without a page, and the name of every branch', () => {
  const { oneOf } = shapeOf(
    { oneOf: [to('Person'), to('Kind'), { type: 'null' }] },
    context('Person'),
  );
  expect(oneOf.map(({ name, type }) => [name, type])).toEqual([
    ['Person', '`Person`, object'],
    ['Kind', '[`Kind`](#schema-Kind), string, one of `a`, `b`'],
    [undefined, 'null'],
  ]);
  expect(names(oneOf[0]!.shape)).toEqual(['id', 'name']);
});

test('does not repeat a choice of types that its line already has', () => {
  const { type, shape } = fieldWith({ anyOf: [{ type: 'string' }, { type: 'integer' }] });
  expect(type).toBe('string or integer');
  expect(isEmpty(shape)).toBe(true);
});

test.for<[Schema, Shape['others']]>([
  [{}, undefined],
  [{ additionalProperties: true }, true],
  [{ unevaluatedProperties: false }, false],
  [{ additionalProperties: false as unknown as Schema }, false],
])('states the other fields of %j', ([schema, others]) => {
  expect(shapeOf({ type: 'object', ...schema }, context()).others).toEqual(others);
});

test('lists the fields of other fields that are components', () => {
  const { others } = shapeOf({ type: 'object', additionalProperties: to('Person') }, context());
  expect(others).toMatchObject({ type: '[`Person`](#schema-Person)' });
  expect(names((others as { shape: Shape }).shape)).toEqual(['id', 'name']);
});

describe('any schema', () => {
  const name = fc.stringMatching(/^[a-z]\w{0,5}$/);
  const { schema } = fc.letrec<{ schema: Schema }>((tie) => {
    const inner = tie('schema');
    const described = fc.record(
      { description: fc.constantFrom('A text.', 'One.\n\n- two', '# no'.slice(2)) },
      { requiredKeys: [] },
    );
    const shapes = fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({ type: fc.constantFrom('string', 'integer', 'boolean', 'null') }),
      fc.constantFrom(...Object.keys(schemas)).map(to),
      fc.record({
        type: fc.constant('string'),
        enum: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ type: fc.constant('string'), minLength: fc.nat(9), pattern: fc.string() }),
      fc.record({ type: fc.constant('array'), items: inner }),
      fc.record(
        {
          type: fc.constant('object'),
          properties: fc.dictionary(name, inner, { maxKeys: 3, noNullPrototype: true }),
          required: fc.array(name, { maxLength: 2 }),
          additionalProperties: fc.oneof(fc.boolean() as unknown as typeof inner, inner),
        },
        { requiredKeys: ['type'] },
      ),
      fc.record({ oneOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
      fc.record({ anyOf: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
      fc.record({
        // Generate only allowed keywords in the parts of `allOf`. schema.test.ts tests the other keywords.
        allOf: fc.tuple(
          fc.constantFrom('Person', 'Tree').map(to),
          fc.record({
            properties: fc.dictionary(name, inner, { maxKeys: 3, noNullPrototype: true }),
          }),
        ),
      }),
      fc.record({ type: fc.constant('object'), not: inner }),
    );
    return {
      schema: fc
        .tuple(shapes, described)
        .map(([one, more]) => ('$ref' in one ? one : { ...one, ...more })) as fc.Arbitrary<Schema>,
    };
  });

  const cases = fc.record({
    schema,
    expands: fc.boolean(),
    without: fc.subarray(['Person', 'Kind', 'Choice', 'Named']),
  });

  /** Returns the names of the fields of a schema. Does not follow references. */
  function fieldsIn(node: Schema | boolean): string[] {
    if (typeof node === 'boolean') return [];
    const {
      properties = {},
      items,
      oneOf = [],
      anyOf = [],
      allOf = [],
      not,
      additionalProperties,
    } = node;
    const inside = [...Object.values(properties), ...oneOf, ...anyOf, ...allOf];
    const others = [items, not, additionalProperties as Schema | boolean | undefined];
    return [
      ...Object.keys(properties),
      ...inside.flatMap(fieldsIn),
      ...others.flatMap((other) => (other === undefined ? [] : fieldsIn(other))),
    ];
  }

  test('is shown with each of its fields', () => {
    fc.assert(
      fc.property(cases, ({ schema: any, expands, without }) => {
        const where = { ...context(...without), expands };
        const text = [typeLine(any, where), ...shapeBlocks(shapeOf(any, where), where)].join(
          '\n\n',
        );
        for (const field of fieldsIn(any)) expect(text).toContain(`**\`${field}\`** (`);
      }),
      { numRuns: 200 },
    );
  });

  test('is also shown next to a line', () => {
    fc.assert(
      fc.property(cases, ({ schema: any, expands, without }) => {
        const where = { ...context(...without), expands };
        const text = shapeBlocks(shapeBeside(any, where), where).join('\n\n');
        for (const field of fieldsIn(any)) expect(text).toContain(`**\`${field}\`** (`);
      }),
      { numRuns: 200 },
    );
  });
});
