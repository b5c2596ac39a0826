import { componentName, resolve, type Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { limitsOf, type AnySchema } from './limits.js';

/** Describes a schema in one line: its type, with links to components, and its limits. */
export function typeLine(schema: AnySchema, context: Context): string {
  const inlined = inlineTarget(schema, context);
  return [
    typeOf(inlined, context),
    ...limitsOf(inlined, context),
    ...valuesOf(inlined, context),
  ].join(', ');
}

/** Returns the type of the component that a schema refers to, if the component has no fields to show. */
function valuesOf(schema: AnySchema, context: Context): string[] {
  if (typeof schema === 'boolean' || !schema.$ref || !context.expands) return [];
  const target = resolve(context.document, schema) as Schema;
  const isSimple = target.type !== undefined && !target.properties && !target.allOf;
  return isSimple ? [typeLine(target, context)] : [];
}

export function schemaLink(reference: string, { link }: Context): string {
  const name = componentName(reference);
  return `[${code(name)}](${link(`schema-${name}`)})`;
}

/**
 * True if the fields of a component are shown at each reference to it. Choices (`oneOf`, `anyOf`) are not shown there,
 * because they are long and would hide the text that follows.
 */
export function isExpanded(reference: string, context: Context): boolean {
  const target = resolve(context.document, { $ref: reference }) as Schema;
  const isChoice = (target.oneOf ?? target.anyOf) !== undefined;
  const isObject = !isChoice && (target.properties ?? target.allOf) !== undefined;
  if (context.hasSection(componentName(reference)))
    return context.expands && isObject && !isRecursive(reference, context);
  return true;
}

/** True if a component refers to itself, directly or through other components. */
function isRecursive(reference: string, { document }: Context): boolean {
  const seen = new Set<string>();
  const uses = (node: unknown): boolean => {
    if (typeof node !== 'object' || node === null) return false;
    const { $ref } = node as Schema;
    if ($ref === reference) return true;
    if ($ref !== undefined) {
      if (seen.has($ref)) return false;
      seen.add($ref);
      return uses(resolve(document, { $ref }));
    }
    return Object.values(node).some(uses);
  };
  return uses(resolve(document, { $ref: reference }));
}

/**
 * Returns the component that a schema refers to, if the component has no section. Otherwise, returns the schema itself.
 */
function inlineTarget(schema: AnySchema, { document, hasSection }: Context): AnySchema {
  if (typeof schema === 'boolean' || !schema.$ref) return schema;
  return hasSection(componentName(schema.$ref)) ? schema : (resolve(document, schema) as Schema);
}

function typeOf(schema: AnySchema, context: Context): string {
  const { words } = context;
  if (typeof schema === 'boolean') return schema ? words.anything : words.nothing;
  if (schema.$ref) return schemaLink(schema.$ref, context);
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

function arrayOf({ items: some = true }: { items?: AnySchema }, context: Context): string {
  const items = inlineTarget(some, context);
  const type = typeOf(items, context);
  const limits = limitsOf(items, context).join(', ');
  if (type === context.words.anything && !limits) return 'array';
  return context.words.arrayOf(limits ? `${type} (${limits})` : type);
}

/** Infers the types of a schema that has no keyword `type` from its other keywords. */
function inferredTypes({ const: only, enum: several, items, properties }: Schema): string[] {
  const values = only === undefined ? several : [only];
  if (values) return [...new Set(values.map(jsonType))];
  return properties ? ['object'] : items === undefined ? [] : ['array'];
}

function jsonType(json: unknown): string {
  if (json === null) return 'null';
  return Array.isArray(json) ? 'array' : typeof json;
}
