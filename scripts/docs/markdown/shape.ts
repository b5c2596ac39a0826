/** The constraints of a schema in addition to its type, as data. Markdown and HTML are both rendered from this data. */
import { componentName, resolve, type Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { type Description, descriptionOf } from './described.js';
import { type AnySchema, limitsOf } from './limits.js';
import { allProperties, type Property, propertiesOf } from './properties.js';
import { isExpanded, typeLine } from './type-of.js';

/** A schema with its type, which is one line of Markdown. */
export interface Typed {
  /** The name of the field, or of the component that is a choice. */
  name?: string;
  type: string;
  description: Description;
  shape: Shape;
}

export interface Field extends Typed {
  name: string;
  required: boolean;
}

/** The constraints that do not fit on the line of the type. */
export interface Shape {
  oneOf: Typed[];
  anyOf: Typed[];
  fields: Field[];
  /** The fields from other components, by the reference to each component. */
  inherited: [reference: string, fields: { name: string; required: boolean }[]][];
  /** The names of required fields that have no schema. */
  undescribed: string[];
  items?: Items;
  excluded?: Typed;
  /** True if other fields are possible, false if not, or the schema of other fields. */
  others?: boolean | Typed;
}

/** The constraints of the items of an array, in addition to their type. */
export interface Items {
  description: Description;
  shape: Shape;
}

const nothing: Shape = { oneOf: [], anyOf: [], fields: [], inherited: [], undescribed: [] };

/**
 * @param inherited `named` to list only the names of fields from other components, `described` to describe them, too
 */
export function shapeOf(
  schema: AnySchema,
  context: Context,
  inherited: 'named' | 'described' = 'named',
): Shape {
  if (typeof schema === 'boolean') return nothing;
  if (schema.$ref) return nothing;
  const { oneOf = [], anyOf = [], items, not } = schema;
  const { own, inherited: others, undescribed } = propertiesOf(schema, context);
  const choose = (choice: Schema) => choiceOf(choice, schema, context);
  const fields = inherited === 'named' ? own : allProperties(schema, context);
  return {
    oneOf: oneOf.map(choose),
    anyOf: anyOf.map(choose),
    fields: [...fields].map(([name, property]) => fieldOf(name, property, context)),
    inherited:
      inherited === 'described'
        ? []
        : [...others].map(([reference, properties]) => [
            reference,
            [...properties].map(([name, { required }]) => ({ name, required })),
          ]),
    undescribed: inherited === 'named' ? undescribed : [],
    ...(items !== undefined && {
      items: { description: ownDescription(items, context), shape: shapeBeside(items, context) },
    }),
    ...(not !== undefined && { excluded: withOwn(not, context) }),
    ...othersOf(schema, context),
  };
}

/** The shape that follows the line of the type. It omits choices that are only types, because the line lists them. */
export function shapeBeside(schema: AnySchema, context: Context): Shape {
  if (typeof schema === 'boolean') return nothing;
  if (schema.$ref && isExpanded(schema.$ref, context))
    return beside(resolve(context.document, schema), context, 'described');
  return beside(schema, context, 'named');
}

function beside(schema: Schema, context: Context, inherited: 'named' | 'described'): Shape {
  const { oneOf = [], anyOf = [], ...rest } = schema;
  const saysEnough = [...oneOf, ...anyOf].every(
    (choice) => choice.description === undefined && isEmpty(shapeBeside(choice, context)),
  );
  return shapeOf(isChoice(schema) && saysEnough ? rest : schema, context, inherited);
}

export function isEmpty({ items, excluded, others, ...lists }: Shape): boolean {
  return (
    Object.values(lists).every((list) => list.length === 0) &&
    excluded === undefined &&
    others === undefined &&
    (items === undefined ||
      (isEmpty(items.shape) && Object.values(items.description).every((list) => list.length === 0)))
  );
}

function isChoice({ type, oneOf, anyOf }: Schema): boolean {
  return type === undefined && (oneOf ?? anyOf) !== undefined;
}

/** The type of a schema, for a heading. It omits choices, because a list of the choices follows. */
export function headTypeOf(schema: Schema, context: Context): string {
  return isChoice(schema) ? limitsOf(schema, context).join(', ') : typeLine(schema, context);
}

function fieldOf(name: string, { schema, required }: Property, context: Context): Field {
  return { name, required, ...typedOf(schema, context) };
}

function typedOf(schema: AnySchema, context: Context): Typed {
  return {
    type: typeLine(schema, context),
    description: descriptionBeside(schema, context),
    shape: shapeBeside(schema, context),
  };
}

/** A schema that is not a field. If it links to a component, the component's description is not repeated. */
function withOwn(schema: AnySchema, context: Context): Typed {
  return { ...typedOf(schema, context), description: ownDescription(schema, context) };
}

function choiceOf(choice: Schema, { discriminator }: Schema, context: Context): Typed {
  const conditions = Object.entries(discriminator?.mapping ?? {})
    .filter(([, reference]) => reference === choice.$ref)
    .map(([name]) => context.words.when(code(discriminator?.propertyName ?? ''), code(name)));
  const name = choice.$ref && componentName(choice.$ref);
  // A component without its own section is described here.
  const hasOwnSection = name !== undefined && context.hasSection(name);
  return {
    ...(name && { name }),
    type: [
      ...(name && !hasOwnSection ? [code(name)] : []),
      typeLine(choice, context),
      ...conditions,
    ].join(', '),
    description: hasOwnSection
      ? descriptionOf({ description: choice.description })
      : descriptionBeside(choice, context),
    // Do not list the fields of several choices: a reader could not see where a choice ends.
    shape: hasOwnSection ? nothing : shapeBeside(choice, context),
  };
}

/** The description next to a field. Without its own description, the field has the first block of its component's. */
function descriptionBeside(schema: AnySchema, context: Context): Description {
  if (typeof schema === 'boolean') return descriptionOf({});
  if (schema.description !== undefined || !schema.$ref) return descriptionOf(schema);
  const whole = descriptionOf(resolve(context.document, schema));
  if (!context.hasSection(componentName(schema.$ref))) return whole;
  return {
    blocks: whole.blocks.slice(0, 1),
    known: context.expands ? whole.known : [],
    provenance: [],
  };
}

/** The description of a schema; empty if the link to its component leads to the description. */
export function ownDescription(schema: AnySchema, context: Context): Description {
  const isElsewhere =
    typeof schema !== 'boolean' &&
    schema.$ref !== undefined &&
    schema.description === undefined &&
    context.hasSection(componentName(schema.$ref));
  return isElsewhere ? descriptionOf({}) : descriptionBeside(schema, context);
}

function othersOf(schema: Schema, context: Context): Pick<Shape, 'others'> {
  const others = (schema.additionalProperties ?? schema.unevaluatedProperties) as
    | AnySchema
    | undefined;
  if (others === undefined) return {};
  return { others: typeof others === 'boolean' ? others : withOwn(others, context) };
}
