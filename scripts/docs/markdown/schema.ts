import { resolve, type Schema } from '../../description/openapi.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { limitsOf, type AnySchema } from './limits.js';
import { allMembers, membersOf, type Member } from './members.js';
import { blocksOf, item, plain } from './prose.js';
import type { Section } from './section.js';
import { schemaLink, typeLine } from './type-of.js';

/** The section of a component, under its name; a title that is another, as in German, stands beside it. */
export function schemaSection(name: string, schema: Schema, context: Context): Section {
  const { title, description } = schema;
  // Choices are in a list that follows, and are no type by themselves.
  const traits = isChoice(schema) ? limitsOf(schema, context) : [typeLine(schema, context)];
  return {
    title: code(name) + (title && title !== name ? ` – ${plain(title)}` : ''),
    anchor: `schema-${name}`,
    blocks: [
      ...blocksOf(description),
      ...(traits.length > 0 ? [`${context.words.type}: ${traits.join(', ')}`] : []),
      ...shapeOf(schema, context),
    ],
  };
}

/**
 * What a line cannot hold, in blocks: choices, members, and what is excluded.
 *
 * @param inherited whether members that come from other components are named only, or described like its own
 */
export function shapeOf(
  schema: AnySchema,
  context: Context,
  inherited: 'named' | 'described' = 'named',
): string[] {
  if (typeof schema === 'boolean' || schema.$ref) return [];
  return [
    ...choicesOf(schema, context),
    ...(inherited === 'named'
      ? ownMembers(schema, context)
      : memberList(allMembers(schema, context), context)),
    ...(schema.items === undefined ? [] : shapeBeside(schema.items, context)),
    ...exclusionOf(schema, context),
    ...othersOf(schema, context),
  ];
}

/** The same where the line stands beside it, and says enough of choices that are but types. */
export function shapeBeside(schema: AnySchema, context: Context): string[] {
  if (typeof schema === 'boolean') return [];
  const { oneOf = [], anyOf = [], ...rest } = schema;
  const saysEnough = [...oneOf, ...anyOf].every(
    (choice) => choice.description === undefined && shapeBeside(choice, context).length === 0,
  );
  return shapeOf(isChoice(schema) && saysEnough ? rest : schema, context);
}

function isChoice({ type, oneOf, anyOf }: Schema): boolean {
  return type === undefined && (oneOf ?? anyOf) !== undefined;
}

function choicesOf({ oneOf, anyOf, discriminator }: Schema, context: Context): string[] {
  const { words } = context;
  const mapping = Object.entries(discriminator?.mapping ?? {});
  const choiceItem = (choice: Schema) => {
    const conditions = mapping
      .filter(([, reference]) => reference === choice.$ref)
      .map(([name]) => words.when(code(discriminator?.propertyName ?? ''), code(name)));
    const line = [typeLine(choice, context), ...conditions].join(', ');
    return item(line, blocksOf(choice.description), shapeBeside(choice, context));
  };
  return [
    ...(oneOf ? [words.oneOf, oneOf.map(choiceItem).join('\n')] : []),
    ...(anyOf ? [words.anyOf, anyOf.map(choiceItem).join('\n')] : []),
  ];
}

function ownMembers(schema: Schema, context: Context): string[] {
  const { own, inherited, undescribed } = membersOf(schema, context);
  const { words } = context;
  const origins = [...inherited].map(([reference, members]) => {
    const names = [...members].map(([name, { required }]) =>
      required ? `${code(name)} (${words.required})` : code(name),
    );
    return words.from(schemaLink(reference), names.join(', '));
  });
  return [
    ...memberList(own, context),
    ...origins,
    ...(undescribed.length > 0 ? [words.requiredToo(undescribed.map(code).join(', '))] : []),
  ];
}

function memberList(members: Map<string, Member>, context: Context): string[] {
  const items = [...members].map(([name, member]) => memberItem(name, member, context));
  return items.length > 0 ? [items.join('\n')] : [];
}

function memberItem(name: string, { schema, required }: Member, context: Context): string {
  const traits = [typeLine(schema, context), ...(required ? [context.words.required] : [])];
  return item(
    `**${code(name)}** (${traits.join(', ')})`,
    descriptionOf(schema, context),
    shapeBeside(schema, context),
  );
}

/** A member that is a component, and has no description, has the first words of the component's. */
function descriptionOf(schema: AnySchema, { document }: Context): string[] {
  if (typeof schema === 'boolean') return [];
  if (schema.description !== undefined || !schema.$ref) return blocksOf(schema.description);
  return blocksOf(resolve(document, schema).description).slice(0, 1);
}

function exclusionOf({ not }: Schema, context: Context): string[] {
  if (not === undefined) return [];
  return [`${context.words.excluded}: ${typeLine(not, context)}`, ...shapeBeside(not, context)];
}

function othersOf(schema: Schema, context: Context): string[] {
  const others = (schema.additionalProperties ?? schema.unevaluatedProperties) as
    | AnySchema
    | undefined;
  const { words } = context;
  if (others === undefined) return [];
  if (typeof others === 'boolean') return [others ? words.anyOthers : words.noOthers];
  return [words.others(typeLine(others, context)), ...shapeBeside(others, context)];
}
