/**
 * Rewrites the schemas of a description before Ajv compiles them. The rewritten schemas accept the same values, and the
 * compiled code is smaller.
 */
import { mapSchema, without, withoutInlineParts } from '../description/map-schema.js';
import { componentName, type Schema } from '../description/openapi.js';

export type Schemas = Record<string, Schema>;

/** Returns the value of `$ref` with which the schemas for Ajv refer to a component. */
export function definition(component: string): string {
  return `#/$defs/${component}`;
}

/**
 * Converts schemas to the form that Ajv can compile, and removes the keywords that do not affect whether a value is
 * valid.
 */
export function compilable(components: Schemas): Schemas {
  const acceptsEverything = ({ $ref }: Schema) =>
    $ref !== undefined && isEmpty(components[componentName($ref)]);
  const convert = (schema: Schema): Schema => {
    const kept = withSimpleChoice(
      withoutInlineParts(
        without(schema, new Set(['description', 'example', 'examples', 'format', 'title'])),
      ),
    );
    if (schema.anyOf?.some(acceptsEverything)) delete kept.anyOf;
    // For the sake of other tools, the description writes an enum with one value instead of a const, and adds a type to
    // every enum and const. For Ajv, the const alone is enough.
    if (kept.enum?.length === 1) {
      [kept.const] = kept.enum;
      delete kept.enum;
    }
    if (kept.const !== undefined) delete kept.type;
    // If `items` is a reference, replace it with the schema to which it refers. For `uniqueItems`, Ajv must know that
    // the items are strings: then it compares them with ===. If the type is behind a reference, Ajv does not see it,
    // and adds code for a deep comparison.
    if (schema.uniqueItems && schema.items?.$ref)
      kept.items = convert(components[componentName(schema.items.$ref)]!);
    if (schema.$ref) kept.$ref = definition(componentName(schema.$ref));
    // Omit the mapping of a discriminator. Ajv refuses a mapping, and does not need it, because it reads the values of
    // the discriminator from the branches of the union.
    if (schema.discriminator)
      kept.discriminator = { propertyName: schema.discriminator.propertyName };
    return kept;
  };
  return Object.fromEntries(
    Object.entries(withSharedProperties(components)).map(([name, schema]) => [
      name,
      mapSchema(schema, convert),
    ]),
  );
}

/**
 * Moves the properties that all closed schemas have in common to a new component, so that Ajv compiles them only once.
 * The description does not do that: it repeats these properties in each schema, because many generators ignore the
 * required fields of a schema that has `allOf`.
 */
function withSharedProperties(components: Schemas): Schemas {
  const closed = Object.entries(components).filter(
    ([, { additionalProperties }]) => additionalProperties === false,
  );
  const [[, first] = ['', {}], ...others] = closed;
  const shared = Object.entries(first.properties ?? {}).filter(
    ([name, { $ref }]) =>
      $ref && others.every(({ 1: other }) => other.properties?.[name]?.$ref === $ref),
  );
  if (others.length === 0 || shared.length === 0) return components;
  const listed = Object.fromEntries(shared.map(([name]) => [name, {}]));
  return {
    ...components,
    SharedProperties: { type: 'object', properties: Object.fromEntries(shared) },
    ...Object.fromEntries(
      closed.map(([name, schema]) => [
        name,
        {
          ...schema,
          allOf: [{ $ref: '#/components/schemas/SharedProperties' }],
          properties: { ...schema.properties, ...listed },
        },
      ]),
    ),
  };
}

/**
 * Simplifies a `oneOf` or `anyOf`. If each branch contains only a type, the result has an array of types. If each
 * branch lists its values, the result has an `enum` with all values.
 */
export function withSimpleChoice(schema: Schema): Schema {
  const { oneOf, anyOf, ...others } = schema;
  const choices = oneOf ?? anyOf;
  if (!choices || (oneOf && anyOf) || schema.discriminator) return schema;
  if (
    choices.every((choice) => typeof choice.type === 'string' && Object.keys(choice).length === 1)
  )
    return { ...others, type: choices.map(({ type }) => type as string) };
  const values = choices.map(
    ({ type, enum: listed }) => listed ?? (type === 'boolean' ? [true, false] : undefined),
  );
  return values.every((list) => list !== undefined) ? { ...others, enum: values.flat() } : schema;
}

function isEmpty(schema: Schema | undefined): boolean {
  return (
    schema !== undefined &&
    Object.keys(without(schema, new Set(['title', 'description']))).length === 0
  );
}
