import { componentName, type Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { limitsOf, type AnySchema } from './limits.js';

/** A schema in one line: its type, with links to components, and its limits. */
export function typeLine(schema: AnySchema, context: Context): string {
  return [typeOf(schema, context), ...limitsOf(schema, context)].join(', ');
}

export function schemaLink(reference: string): string {
  const name = componentName(reference);
  return `[${code(name)}](#schema-${name})`;
}

function typeOf(schema: AnySchema, context: Context): string {
  const { words } = context;
  if (typeof schema === 'boolean') return schema ? words.anything : words.nothing;
  if (schema.$ref) return schemaLink(schema.$ref);
  const types = [schema.type ?? inferredTypes(schema)].flat();
  if (types.length > 0) {
    return types
      .map((type) => (type === 'array' ? arrayOf(schema, context) : type))
      .join(` ${words.or} `);
  }
  const { oneOf, anyOf, allOf } = schema;
  const choices = oneOf ?? anyOf;
  if (choices) return choices.map((one) => typeLine(one, context)).join(` ${words.or} `);
  if (allOf) return allOf.map((one) => typeLine(one, context)).join(` ${words.and} `);
  return words.anything;
}

function arrayOf({ items = true }: Schema | { items?: AnySchema }, context: Context): string {
  const type = typeOf(items, context);
  const limits = limitsOf(items, context).join(', ');
  if (type === context.words.anything && !limits) return 'array';
  return context.words.arrayOf(limits ? `${type} (${limits})` : type);
}

/** The types that a schema does not name, and that its other keywords leave no doubt of. */
function inferredTypes({ const: only, enum: several, items, properties }: Schema): string[] {
  const values = only === undefined ? several : [only];
  if (values) return [...new Set(values.map(jsonType))];
  return properties ? ['object'] : items === undefined ? [] : ['array'];
}

function jsonType(json: unknown): string {
  if (json === null) return 'null';
  return Array.isArray(json) ? 'array' : typeof json;
}
