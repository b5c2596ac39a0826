/** Rewrites the schemas of a description for Ajv: the verdicts stay the same, and the compiled code is smaller. */
import { mapSchema, without, withoutInlineParts } from '../description/map-schema.js';
import { componentName, type Schema } from '../description/openapi.js';

export type Schemas = Record<string, Schema>;

/** The reference to a component in the schema that Ajv compiles. */
export function definition(component: string): string {
  return `#/$defs/${component}`;
}

/** The schemas in Ajv's dialect, without the keywords that do not affect whether a value is valid. */
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
    // The description writes an enum of one value instead of a const, and a type next to both, for the sake of other tools.
    if (kept.enum?.length === 1) {
      [kept.const] = kept.enum;
      delete kept.enum;
    }
    if (kept.const !== undefined) delete kept.type;
    // Ajv compares strings with === only if it sees their type in `items`. Otherwise it adds code for a deep comparison.
    if (schema.uniqueItems && schema.items?.$ref)
      kept.items = convert(components[componentName(schema.items.$ref)]!);
    if (schema.$ref) kept.$ref = definition(componentName(schema.$ref));
    // Ajv reads the values of the discriminator from the branches, and refuses a schema with a mapping.
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
 * Moves the properties that all closed schemas share to one component, which is compiled once. The description repeats
 * these properties, because generators lose the required fields of a request that has `allOf`.
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

/** Replaces `oneOf` or `anyOf` with an array of types or an `enum`, if the branches contain nothing else. */
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
