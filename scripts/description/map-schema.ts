import { isPlainObject } from '@redocly/openapi-core';
import type { Schema } from './openapi.js';
import { lists, maps, single } from './keywords.mjs';

/**
 * A copy of a schema in which every subschema, and at last the schema itself, went through `change`.
 * It knows keywords from names, so that a property called `format` is not taken for the keyword.
 */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  // A boolean is a schema, too.
  const inner = (value: unknown) => (isPlainObject(value) ? mapSchema(value, change) : value);
  const copy: Schema = { ...schema };
  for (const keyword of single) {
    if (keyword in copy) copy[keyword] = inner(copy[keyword]);
  }
  for (const keyword of lists) {
    if (Array.isArray(copy[keyword])) copy[keyword] = (copy[keyword] as unknown[]).map(inner);
  }
  for (const keyword of maps) {
    const map = copy[keyword];
    if (isPlainObject(map))
      copy[keyword] = Object.fromEntries(
        Object.entries(map).map(([name, value]) => [name, inner(value)]),
      );
  }
  return change(copy);
}

/** A schema without some of its keywords, extensions always among them. */
export function without(schema: Schema, keywords: ReadonlySet<string>): Schema {
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword]) => !keywords.has(keyword) && !keyword.startsWith('x-'),
    ),
  );
}

/**
 * Moves the properties that are written inside `allOf` to the schema around it. The description repeats `eventType` in
 * there, because some tools look nowhere else; who knows both places needs it once.
 */
export function withoutInlineParts(schema: Schema): Schema {
  const inline = schema.allOf?.filter(({ $ref }) => !$ref) ?? [];
  if (inline.length === 0) return schema;
  const merged = { ...schema, allOf: schema.allOf!.filter(({ $ref }) => $ref) };
  for (const { type, properties, required = [], ...others } of inline) {
    if (type !== 'object' || Object.keys(others).length > 0)
      throw new Error(
        `A part of allOf that is not a reference has more than properties: ${JSON.stringify(others)}.`,
      );
    merged.properties = { ...properties, ...merged.properties };
    merged.required = [...new Set([...(merged.required ?? []), ...required])];
  }
  return merged;
}
