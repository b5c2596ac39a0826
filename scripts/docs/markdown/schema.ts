/** Renders schemas as Markdown. */
import type { Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { inWords, describedBlocks } from './described.js';
import { item, plain } from './prose.js';
import type { Section } from './section.js';
import { type Field, headTypeOf, type Shape, shapeOf, type Typed, type Items } from './shape.js';
import { schemaLink } from './type-of.js';

/**
 * Returns the section about a schema component. Its heading is the name of the component. If the title of the schema
 * differs from its name, as in German, the title follows the name.
 */
export function schemaSection(name: string, schema: Schema, context: Context): Section {
  const { title } = schema;
  const type = headTypeOf(schema, context);
  return {
    title: code(name) + (title && title !== name ? ` – ${plain(title)}` : ''),
    anchor: `schema-${name}`,
    blocks: [
      ...describedBlocks(schema, context),
      ...(type ? [`${context.words.type}: ${type}`] : []),
      ...shapeBlocks(shapeOf(schema, context), context),
    ],
  };
}

/** Renders the constraints of a schema that do not fit on one line: choices, fields, and excluded schemas. */
export function shapeBlocks(shape: Shape, context: Context): string[] {
  const { words } = context;
  const { oneOf, anyOf, fields, inherited, undescribed, items, excluded, others } = shape;
  const listOf = (choices: Typed[]) =>
    choices.map((choice) => typedItem(choice.type, choice, context)).join('\n');
  const origins = inherited.map(([reference, names]) => {
    const list = names.map(({ name, required }) =>
      required ? `${code(name)} (${words.required})` : code(name),
    );
    return words.from(schemaLink(reference, context), list.join(', '));
  });
  return [
    ...(oneOf.length > 0 ? [words.oneOf, listOf(oneOf)] : []),
    ...(anyOf.length > 0 ? [words.anyOf, listOf(anyOf)] : []),
    ...(fields.length > 0 ? [fields.map((field) => fieldItem(field, context)).join('\n')] : []),
    ...origins,
    ...(undescribed.length > 0 ? [words.alsoRequired(undescribed.map(code).join(', '))] : []),
    ...(items ? [...insideOf(items, context)] : []),
    ...(excluded ? [`${words.excluded}: ${excluded.type}`, ...insideOf(excluded, context)] : []),
    ...othersBlocks(others, context),
  ];
}

function insideOf({ description, shape }: Items, context: Context): string[] {
  return [...inWords(description, context), ...shapeBlocks(shape, context)];
}

function othersBlocks(others: Shape['others'], context: Context): string[] {
  const { words } = context;
  if (others === undefined) return [];
  if (typeof others === 'boolean') return [others ? words.anyOthers : words.noOthers];
  return [words.others(others.type), ...insideOf(others, context)];
}

function fieldItem(field: Field, context: Context): string {
  const traits = [field.type, ...(field.required ? [context.words.required] : [])];
  return typedItem(`**${code(field.name)}** (${traits.join(', ')})`, field, context);
}

function typedItem(label: string, { description, shape }: Typed, context: Context): string {
  return item(label, inWords(description, context), shapeBlocks(shape, context));
}
