import { resolve, type Schema } from '../../description/openapi.js';
import type { Context } from './context.js';
import type { AnySchema } from './limits.js';

/** A field of an object schema. */
export interface Property {
  schema: AnySchema;
  required: boolean;
}

/** The fields of an object schema: its own fields, and the fields from components in `allOf`. */
export interface Properties {
  own: Map<string, Property>;
  /** The fields that the components in `allOf` add. The key is the `$ref` of the component. */
  inherited: Map<string, Map<string, Property>>;
  /** The names that `required` lists, but that have no schema under `properties`. */
  undescribed: string[];
}

export function propertiesOf(schema: Schema, context: Context): Properties {
  const parts = schema.allOf ?? [];
  const inline = [schema, ...parts.filter(({ $ref }) => !$ref)];
  const required = new Set(inline.flatMap((part) => part.required ?? []));
  const own = new Map<string, Property>();
  for (const [name, property] of inline.flatMap((part) => Object.entries(part.properties ?? {}))) {
    own.set(name, { schema: property, required: required.has(name) });
  }
  const inherited = new Map<string, Map<string, Property>>();
  const described = new Set(own.keys());
  for (const part of parts) {
    if (!part.$ref) continue;
    const properties = allProperties(resolve(context.document, part), context);
    for (const [name, property] of properties) {
      if (own.has(name)) properties.delete(name);
      else property.required ||= required.has(name);
      described.add(name);
    }
    inherited.set(part.$ref, properties);
  }
  return { own, inherited, undescribed: [...required].filter((name) => !described.has(name)) };
}

/** Returns all fields of an object schema, including the fields from components in `allOf`. */
export function allProperties(schema: Schema, context: Context): Map<string, Property> {
  const { own, inherited } = propertiesOf(schema, context);
  return new Map([...[...inherited.values()].flatMap((properties) => [...properties]), ...own]);
}
