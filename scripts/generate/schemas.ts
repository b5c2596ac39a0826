import type { Description } from '../description/descriptions.js';
import { bodySchemasOf } from '../description/event-union.js';
import { mapSchema, without, withoutInlineParts } from '../description/map-schema.js';
import { componentName, type Document, type Schema } from '../description/openapi.js';
import type { Files } from '../lib/output.js';
import { conditionalUnions } from './conditional-unions.js';

/**
 * Keywords to remove: keywords of OpenAPI that do not exist in JSON Schema, and `format`, which every validator treats
 * differently.
 */
const foreign = new Set(['discriminator', 'example', 'examples', 'format']);

/**
 * A schema that matches strings with a line break. If a schema has a pattern with a `$`, this schema is added in a
 * `not`, so that strings with a line break are refused. The reason is that `$` has two meanings: in ECMAScript, it
 * matches only at the end of the string; in Python, .NET, Java and PCRE, it also matches before a line break at the
 * end. A lookahead could exclude line breaks, but Go and Rust have no lookahead. The pattern contains all characters
 * that Java treats as line breaks. It contains the characters themselves and not escapes, because there is no escape
 * for the last three characters that all engines understand.
 */
const lineBreak: Schema = { type: 'string', pattern: '[\n\r\u0085\u2028\u2029]' };

type Components = Record<string, Schema>;

/** The schema files of each description: `v1` → `Delivery.schema.json` → the text of the file. */
export type Schemas = Map<string, Files>;

/**
 * Generates a self-contained JSON Schema (2020-12) for every request, response and event of each description. Each
 * schema compiles in Ajv's strict mode without plugins. All validators accept the same values with such a schema.
 */
export function generateSchemas(
  descriptions: readonly Pick<Description, 'name' | 'document'>[],
): Schemas {
  return new Map(descriptions.map(({ name, document }) => [name, schemasOf(name, document)]));
}

function schemasOf(name: string, bundle: Document): Files {
  const components = { ...portable(bundle), ...conditionalUnions(bundle) };
  return new Map(
    bodySchemasOf(bundle).map((component) => [
      `${component}.schema.json`,
      textOf(selfContained(name, components, component)),
    ]),
  );
}

/** Converts the schemas of a bundle to plain JSON Schema, which every validator reads in the same way. */
function portable(bundle: Document): Components {
  const convert = (component: string) => (schema: Schema) =>
    withoutLineBreaks(component, withoutInlineParts(without(schema, foreign)));
  return Object.fromEntries(
    Object.entries(bundle.components?.schemas ?? {}).map(([component, schema]) => [
      component,
      mapSchema(schema, convert(component)),
    ]),
  );
}

function withoutLineBreaks(component: string, schema: Schema): Schema {
  if (!schema.pattern?.includes('$')) return schema;
  if (schema.not)
    throw new Error(
      `The schema ${component} has both a pattern with $ and the keyword "not". The generator must add another "not", to refuse line breaks. Fix: move your "not" into allOf.`,
    );
  return { ...schema, not: lineBreak };
}

/** Returns a schema that contains all schemas to which it refers, under `$defs`. */
function selfContained(name: string, components: Components, root: string): Schema {
  const definitions: Components = {};
  const pending = [root];
  const convert = (component: string) => {
    const schema = components[component];
    if (!schema)
      throw new Error(
        `${name}: ${root} refers to the schema ${component}, which is not in the bundle. Fix: add the schema, or correct the reference.`,
      );
    return mapSchema(schema, (inner) => {
      if (inner.$ref === undefined) return inner;
      const target = componentName(inner.$ref);
      pending.push(target);
      return { ...inner, $ref: target === root ? '#' : `#/$defs/${target}` };
    });
  };
  for (let component = pending.shift(); component !== undefined; component = pending.shift()) {
    definitions[component] ??= convert(component);
  }
  const { [root]: schema, ...rest } = definitions;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:kaizala-webhooks:${name}:${root}`,
    ...schema,
    ...(Object.keys(rest).length > 0 && { $defs: rest }),
  };
}

/** Returns the text of a schema file. Unusual line breaks are written as escapes, so that they are visible. */
function textOf(schema: Schema): string {
  const escaped = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(schema, null, 2)}\n`.replaceAll(/[\u0085\u2028\u2029]/g, escaped);
}
