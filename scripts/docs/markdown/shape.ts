/**
 * Collects the constraints that a schema sets in addition to its type. Returns them as data, from which both the
 * Markdown and the HTML are rendered.
 */
import { componentName, resolve, type Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { type Description, descriptionOf } from './described.js';
import { type AnySchema, limitsOf } from './limits.js';
import { allProperties, type Property, propertiesOf } from './properties.js';
import { isExpanded, typeLine } from './type-of.js';

/** A schema, prepared for rendering. `type` is one line of Markdown. */
export interface Typed {
  /** The name of the field. For a choice in `oneOf` or `anyOf`, the name of its component. */
  name?: string;
  type: string;
  description: Description;
  shape: Shape;
}

export interface Field extends Typed {
  name: string;
  required: boolean;
}

/** The constraints of a schema that do not fit on the line with its type. */
export interface Shape {
  oneOf: Typed[];
  anyOf: Typed[];
  fields: Field[];
  /** The fields from components in `allOf`, with the `$ref` of each component. */
  inherited: [reference: string, fields: { name: string; required: boolean }[]][];
  /** The names that `required` lists, but that have no schema under `properties`. */
  undescribed: string[];
  items?: Items;
  excluded?: Typed;
  /**
   * The rule for fields that the schema does not name: true if they are allowed, false if they are not, or the schema
   * that they must match.
   */
  others?: boolean | Typed;
}

/** The constraints of the items of an array, in addition to their type. */
export interface Items {
  description: Description;
  shape: Shape;
}

const nothing: Shape = { oneOf: [], anyOf: [], fields: [], inherited: [], undescribed: [] };

/**
 * @param inherited how to show the fields from components in `allOf`: `named` lists only their names, `described` also
 * describes them
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

/**
 * Returns the constraints to show below the line with the type. Omits choices that consist only of a type, because the
 * line already lists these types.
 */
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

/** Returns the type of a schema for its heading. Omits choices, because a list of the choices follows the heading. */
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

/**
 * Prepares a schema that is not a field. If the schema links to the section of a component, the description of the
 * component is not repeated.
 */
function withOwn(schema: AnySchema, context: Context): Typed {
  return { ...typedOf(schema, context), description: ownDescription(schema, context) };
}

function choiceOf(choice: Schema, { discriminator }: Schema, context: Context): Typed {
  const conditions = Object.entries(discriminator?.mapping ?? {})
    .filter(([, reference]) => reference === choice.$ref)
    .map(([name]) => context.words.when(code(discriminator?.propertyName ?? ''), code(name)));
  const name = choice.$ref && componentName(choice.$ref);
  // If the component has a section, only link to it. Otherwise, describe the component here.
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
    // Do not list the fields of choices that have a section, because readers could not see where one choice ends and
    // the next begins.
    shape: hasOwnSection ? nothing : shapeBeside(choice, context),
  };
}

/**
 * Returns the description to show next to a field. If the field has none, returns the first block of the description of
 * its component.
 */
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

/**
 * Returns the description of a schema; empty if the schema only links to a component, because the section of the
 * component contains the description.
 */
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
