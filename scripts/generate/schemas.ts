import type { Description } from '../description/descriptions.js';
import { bodySchemasOf } from '../description/event-union.js';
import { mapSchema, without, withoutInlineParts } from '../description/map-schema.js';
import { componentName, type Document, type Schema } from '../description/openapi.js';
import type { Files } from '../lib/output.js';
import { conditionalUnions } from './conditional-unions.js';

/** Keywords of OpenAPI that JSON Schema does not know, and `format`, which no two validators treat alike. */
const foreign = new Set(['discriminator', 'example', 'examples', 'format']);

type Components = Record<string, Schema>;

/** The files of the schemas, by the name of their description: `v1` → `Delivery.schema.json` → text. */
export type Schemas = Map<string, Files>;

/**
 * One self-contained JSON Schema (2020-12) for every request, answer and event of each description.
 * Each compiles in Ajv's strict mode without plugins.
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
      `${JSON.stringify(selfContained(name, components, component), null, 2)}\n`,
    ]),
  );
}

/** The schemas of the bundle in plain JSON Schema. */
function portable(bundle: Document): Components {
  const convert = (schema: Schema) => withoutInlineParts(without(schema, foreign));
  return Object.fromEntries(
    Object.entries(bundle.components?.schemas ?? {}).map(([component, schema]) => [
      component,
      mapSchema(schema, convert),
    ]),
  );
}

/** A schema with all that it refers to. */
function selfContained(name: string, components: Components, root: string): Schema {
  const definitions: Components = {};
  const pending = [root];
  const convert = (component: string) => {
    const schema = components[component];
    if (!schema)
      throw new Error(
        `${name}: ${root} refers to the schema ${component}, which the bundle does not have.`,
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
