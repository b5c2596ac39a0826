import { describe, expect, test } from 'vitest';
import { eventUnionOf } from '../../scripts/description/event-union.js';
import {
  bodiesOf,
  componentName,
  resolve,
  type Document,
  type Schema,
} from '../../scripts/description/openapi.js';
import { descriptions } from '../support/descriptions.js';
import { isValid } from '../support/validators.js';

interface Case {
  schema: string;
  example: string;
  value: unknown;
  document: Document;
}

/** Every example of every body, an event's once more against the event's own schema and the union. */
const cases: Case[] = descriptions.flatMap(({ name, document }) => {
  const union = eventUnionOf(document);
  return [...bodiesOf(document)].flatMap(({ mediaType }) =>
    Object.entries(mediaType.examples ?? {}).flatMap(([example, reference]) => {
      if (!mediaType.schema?.$ref) return [];
      const { value } = resolve(document, reference);
      const type = (value as { eventType?: string } | undefined)?.eventType ?? '';
      const own = componentName(mediaType.schema.$ref);
      const schemas = new Set([
        own,
        ...(union.events.has(type) ? [union.name, union.delivery] : []),
      ]);
      return [...schemas].map((schema) => ({
        schema: `${name}/${schema}`,
        example,
        value,
        document,
      }));
    }),
  );
});

describe('examples are valid', () => {
  test.for(cases)('$schema $example', ({ schema, value }) => {
    expect(isValid(schema, value)).toBe(true);
  });
});

describe('a wrong type is refused, wherever the schema names one', () => {
  test.for(cases)('$schema $example', ({ schema, value, document }) => {
    const component = document.components!.schemas![schema.split('/')[1]!]!;
    const places = [...typedPlaces(document, component, value, [])];
    if (schema !== 'v1/UpdatedWebhook') expect(places).not.toEqual([]);
    for (const { path, wrong } of places) {
      const mutated = withValue(value, path, wrong);
      expect(isValid(schema, mutated), `${JSON.stringify(wrong)} at /${path.join('/')}`).toBe(
        false,
      );
    }
  });
});

describe('a missing member is refused, wherever the schema requires one', () => {
  test.for(cases)('$schema $example', ({ schema, value, document }) => {
    const component = document.components!.schemas![schema.split('/')[1]!]!;
    for (const member of requiredMembers(document, component)) {
      const { [member]: _, ...rest } = value as Record<string, unknown>;
      expect(isValid(schema, rest), `without ${member}`).toBe(false);
    }
  });
});

const samples: [string, unknown][] = [
  ['string', 'text'],
  ['boolean', true],
  ['number', 1.5],
  ['array', []],
  ['object', {}],
  ['null', null],
];

/** The places in a value for which its schema names types, each with a value of another type. */
function* typedPlaces(
  document: Document,
  schema: Schema,
  value: unknown,
  path: (string | number)[],
): Generator<{ path: (string | number)[]; wrong: unknown }> {
  const own = resolve(document, schema);
  const types = [own.type ?? []].flat();
  if (types.length > 0) {
    const wrong = samples.find(
      ([type]) => !types.includes(type) && !(type === 'number' && types.includes('integer')),
    );
    yield { path, wrong: wrong![1] };
  }
  for (const part of own.allOf ?? []) yield* typedPlaces(document, part, value, path);
  if (own.discriminator) {
    const type = (value as Record<string, string>)[own.discriminator.propertyName]!;
    yield* typedPlaces(document, { $ref: own.discriminator.mapping![type]! }, value, path);
  } else if (own.oneOf) {
    // The body of a delivery, a known event or an unknown one.
    const { events, name, unknown } = eventUnionOf(document);
    const branch = events.has((value as { eventType: string }).eventType) ? name : unknown;
    yield* typedPlaces(document, { $ref: `#/components/schemas/${branch}` }, value, path);
  }
  if (Array.isArray(value) && own.items) {
    for (const [index, item] of value.entries())
      yield* typedPlaces(document, own.items, item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, property] of Object.entries(own.properties ?? {})) {
      const inner = (value as Record<string, unknown>)[name];
      if (inner !== undefined) yield* typedPlaces(document, property, inner, [...path, name]);
    }
  }
}

function requiredMembers(document: Document, schema: Schema): Set<string> {
  const own = resolve(document, schema);
  return new Set([
    ...(own.required ?? []),
    ...(own.allOf ?? []).flatMap((part) => [...requiredMembers(document, part)]),
  ]);
}

function withValue(
  value: unknown,
  [key, ...rest]: (string | number)[],
  replacement: unknown,
): unknown {
  if (key === undefined) return replacement;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = withValue(copy[key], rest, replacement);
  return copy;
}
