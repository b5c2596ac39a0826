import { isPlainObject } from '@redocly/openapi-core';
import type { Schema } from './openapi.js';
import { lists, maps, single } from './keywords.mjs';

/**
 * Returns a changed copy of a schema. `change` is called first for every schema inside the schema, then for the schema
 * itself. A property whose name is also a keyword, such as `format`, is not mistaken for that keyword.
 */
export function mapSchema(schema: Schema, change: (schema: Schema) => Schema): Schema {
  // A schema can also be a boolean, which is copied without a change.
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

/** Returns a copy of a schema without the given keywords and without any extension (`x-…`). */
export function without(schema: Schema, keywords: ReadonlySet<string>): Schema {
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword]) => !keywords.has(keyword) && !keyword.startsWith('x-'),
    ),
  );
}

/**
 * Moves the properties that are written inside `allOf` to the schema that contains the `allOf`. The description repeats
 * the property `eventType` inside `allOf`, because some tools look for it only there. Our generators would otherwise
 * see this property twice.
 */
export function withoutInlineParts(schema: Schema): Schema {
  const inline = schema.allOf?.filter(({ $ref }) => !$ref) ?? [];
  if (inline.length === 0) return schema;
  const merged = { ...schema, allOf: schema.allOf!.filter(({ $ref }) => $ref) };
  for (const { type, properties, required = [], ...others } of inline) {
    if (type !== 'object' || Object.keys(others).length > 0)
      throw new Error(
        `A part of allOf that is not a reference may have only type: object, properties and required, but this part has ${JSON.stringify({ type, ...others })}. Fix: move the other keywords to the schema that contains the allOf.`,
      );
    merged.properties = { ...properties, ...merged.properties };
    merged.required = [...new Set([...(merged.required ?? []), ...required])];
  }
  return merged;
}
