import type {
  InterfaceDeclaration,
  Node,
  PropertySignature,
  QuestionToken,
  TypeAliasDeclaration,
  TypeElement,
  TypeNode,
} from 'typescript';
import { openapiTypescript, ts } from './typescript.js';

/**
 * The schemas for which interfaces are generated. The key is the name of a schema, and the value lists the schemas that
 * its interface extends.
 */
export type Bases = ReadonlyMap<string, readonly string[]>;

type Declaration = InterfaceDeclaration | TypeAliasDeclaration;

const { factory } = ts;
const exported = [factory.createToken(ts.SyntaxKind.ExportKeyword)];

/** Matches a reference to a schema in the output of openapi-typescript. */
const schemaReference = /components\["schemas"\]\["(\w+)"\]/g;

/**
 * Doc comments to add. The key is the name of an interface (`paths`), or of a property of an interface
 * (`operations.createWebhook`).
 */
export type Comments = ReadonlyMap<string, string>;

/**
 * Prints the output of openapi-typescript with a named, exported type for each schema. Editors and error messages show
 * this name. In `components`, the name replaces the type of the schema, and it also replaces every reference to the
 * schema. An object inside a schema gets a named type, too: the type of `data` in `JobCreatedEvent` is
 * `JobCreatedData`.
 *
 * Interfaces are generated for the schemas in `bases`. Type aliases are generated for all other schemas, because an
 * interface is not assignable to a `Record<string, unknown>` or to the type of a JSON column.
 *
 * @param comments the comments for the parts of the output to which openapi-typescript adds no comment
 */
export function printWithNames(nodes: readonly Node[], bases: Bases, comments: Comments): string {
  const declarations: Declaration[] = [];
  const name = (schema: PropertySignature): TypeElement => {
    declarations.push(...declarationsOf(schema, bases.get(nameOf(schema))));
    const type = factory.createTypeReferenceNode(nameOf(schema));
    return withCommentOf(schema, property(nameOf(schema), type));
  };
  const rest = nodes.map((node) => {
    if (ts.isTypeAliasDeclaration(node)) return withComment(node, comments.get(node.name.text));
    if (!ts.isInterfaceDeclaration(node)) return node;
    const { text } = node.name;
    const members = node.members.map((member) =>
      text === 'components' && nameOf(member) === 'schemas'
        ? property('schemas', factory.createTypeLiteralNode(propertiesOf(member).map(name)))
        : withComment(member, comments.get(`${text}.${nameOf(member)}`)),
    );
    return withComment(interfaceOf(text, [], members), comments.get(text));
  });
  checkNames(declarations);
  if (declarations.length === 0)
    throw new Error(
      'openapi-typescript wrote no components.schemas, so the format of its output has changed. Fix: adapt scripts/generate/named-schemas.ts.',
    );
  return openapiTypescript
    .astToString([...declarations, ...rest])
    .replaceAll(schemaReference, '$1');
}

/** Returns the declarations for a schema: first those of the objects inside it, then its own declaration. */
function declarationsOf(schema: PropertySignature, parents?: readonly string[]): Declaration[] {
  const name = nameOf(schema);
  const type = schema.type!;
  if (!ts.isTypeLiteralNode(type)) {
    if (parents)
      throw new Error(
        `${name} extends ${parents.join(', ')}, but is not an object. Fix: write type: object.`,
      );
    return [withCommentOf(schema, aliasOf(name, type))];
  }
  const inner: Declaration[] = [];
  const members = type.members.map((member) => {
    if (propertiesOf(member).length === 0) return member;
    const object = member as PropertySignature;
    const own = name.replace(/Event$/, '') + capitalized(nameOf(object));
    inner.push(...declarationsOf(withCommentOf(object, property(own, object.type!))));
    const reference = factory.createTypeReferenceNode(own);
    return withCommentOf(object, property(nameOf(object), reference, object.questionToken));
  });
  const declaration = parents
    ? interfaceOf(name, parents, members)
    : aliasOf(name, factory.createTypeLiteralNode(members));
  return [...inner, withCommentOf(schema, declaration)];
}

function aliasOf(name: string, type: TypeNode): TypeAliasDeclaration {
  return factory.createTypeAliasDeclaration(exported, name, undefined, type);
}

function interfaceOf(
  name: string,
  parents: readonly string[],
  members: readonly TypeElement[],
): InterfaceDeclaration {
  const clauses = parents.map((parent) =>
    factory.createExpressionWithTypeArguments(factory.createIdentifier(parent), undefined),
  );
  const heritage =
    clauses.length > 0 ? [factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, clauses)] : [];
  return factory.createInterfaceDeclaration(exported, name, undefined, heritage, members);
}

/** @throws Error if two declarations have the same name, such as an inner object and a schema */
function checkNames(declarations: readonly Declaration[]): void {
  const names = declarations.map(({ name }) => name.text);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Error(
      `Two types would be called ${twice}. Fix: make the inner object that gets this name a schema of the description.`,
    );
}

function property(name: string, type: TypeNode, optional?: QuestionToken): PropertySignature {
  return factory.createPropertySignature(undefined, name, optional, type);
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function propertiesOf(member: TypeElement): PropertySignature[] {
  const { type } = member as PropertySignature;
  return type && ts.isTypeLiteralNode(type) ? type.members.filter(ts.isPropertySignature) : [];
}

function nameOf({ name }: TypeElement): string {
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? name.text : '';
}

function withCommentOf<Target extends Node>(source: Node, target: Target): Target {
  return ts.setSyntheticLeadingComments(target, ts.getSyntheticLeadingComments(source));
}

function withComment<Target extends Node>(target: Target, text: string | undefined): Target {
  if (text === undefined) return target;
  const lines = text.replaceAll('\n', '\n * ');
  const kind = ts.SyntaxKind.MultiLineCommentTrivia;
  return ts.addSyntheticLeadingComment(target, kind, `*\n * ${lines}\n `, true);
}
