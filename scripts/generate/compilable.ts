/** The description's schemas as Ajv compiles them: with the same verdicts, and to less code. */
import { mapSchema, without, withoutInlineParts } from '../description/map-schema.js';
import { componentName, type Schema } from '../description/openapi.js';

export type Schemas = Record<string, Schema>;

/** Where a component is in what Ajv compiles. */
export function definition(component: string): string {
  return `#/$defs/${component}`;
}

/** The schemas in Ajv's dialect, without what does not decide whether a value is valid. */
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
    // Other tools read a list of one value where they do not read a const, and the type beside both.
    if (kept.enum?.length === 1) {
      [kept.const] = kept.enum;
      delete kept.enum;
    }
    if (kept.const !== undefined) delete kept.type;
    // Ajv compares texts by ===, but needs to see that they are texts; else a deep comparison comes along.
    if (schema.uniqueItems && schema.items?.$ref)
      kept.items = convert(components[componentName(schema.items.$ref)]!);
    if (schema.$ref) kept.$ref = definition(componentName(schema.$ref));
    // Ajv reads the types from the branches and refuses to be given a mapping.
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
 * The properties that two or more closed schemas have in common, as a component that is compiled once. The description
 * repeats them, because generators lose the required fields of a request that has `allOf`.
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

/** A choice of types as one list of types, and a choice of values as one list of values. */
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
