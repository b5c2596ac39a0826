import { pathToFileURL } from 'node:url';
import type { OpenAPI3 } from 'openapi-typescript';
import type { TypeNode } from 'typescript';
import { catalogueList } from '../description/event-catalogue.js';
import { eventUnionOf } from '../description/event-union.js';
import { liftCallbacks } from '../description/lift-callbacks.js';
import { mapSchema, withoutInlineParts } from '../description/map-schema.js';
import {
  componentName,
  type Document,
  operationsOf,
  resolve,
  type Schema,
} from '../description/openapi.js';
import { banner } from '../lib/output.js';
import { type Bases, type Comments, printWithNames } from './named-schemas.js';
import { plainComments } from './plain-comments.js';
import { openapiTypescript, ts } from './typescript.js';

/**
 * Generates the TypeScript types of a description, including its callbacks. The output has a named, exported type for
 * each schema. It also has the interfaces `paths`, `operations` and `components` of openapi-typescript, which refer to
 * these types.
 *
 * openapi-typescript ignores `callbacks`, so its input is the bundle from `liftCallbacks`.
 */
export async function generateTypes(name: string, bundle: Document): Promise<string> {
  const { schemas, bases } = prepare(bundle);
  const lifted = liftCallbacks({ ...bundle, components: { ...bundle.components, schemas } });
  describeReferences(lifted, lifted);
  const nodes = await openapiTypescript.default(lifted as unknown as OpenAPI3, {
    silent: true,
    // Set `cwd` explicitly. Its default is the URL of the working directory without encoding, which fails if the path
    // contains `%2F`.
    cwd: pathToFileURL(`${process.cwd()}/`),
    transform: (schema) => openString(schema as Schema),
  });
  const text = printWithNames(nodes, bases, commentsOf(lifted));
  return `${banner(name)}${plainComments(text)}`;
}

/**
 * Changes the schemas so that openapi-typescript generates the types that we want. Also returns the names of the
 * schemas that each event extends.
 */
function prepare(bundle: Document): { schemas: Record<string, Schema>; bases: Bases } {
  const { events, unknown } = eventUnionOf(bundle);
  const components = withEventList(bundle);
  const bases = new Map<string, string[]>();
  const schemas: Record<string, Schema> = {};
  for (const [name, schema] of Object.entries(components)) {
    schemas[name] = mapSchema(schema, (inner) => {
      // Remove the discriminator, because with it openapi-typescript would add a second `eventType` to every event.
      const { title: _, format: __, discriminator: ___, ...kept } = withoutInlineParts(inner);
      return kept;
    });
  }
  for (const event of [...events.values(), unknown]) {
    const { allOf = [], ...own } = schemas[event]!;
    const parents = allOf.map(({ $ref = '' }) => componentName($ref));
    checkRequired(event, own, parents, components);
    bases.set(event, parents);
    schemas[event] = own;
  }
  return { schemas, bases };
}

/**
 * For each reference, copies the description of its target to the reference, because editors show only the description
 * at the reference. The function changes the document itself and not a copy. In the document, an operation can occur
 * twice as the same object. In a copy, it would be two objects, and openapi-typescript would find two operations with
 * the same id.
 */
function describeReferences(document: Document, node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  const reference = node as { $ref?: unknown; description?: string };
  if (typeof reference.$ref === 'string') {
    const { description } = resolve(document, { ...reference }) as typeof reference;
    if (description) reference.description ??= description;
  }
  for (const inner of Object.values(node)) describeReferences(document, inner);
}

/** Returns the comments for the parts of the output to which openapi-typescript adds no comment. */
function commentsOf(lifted: Document): Comments {
  const comments = new Map([
    ['paths', 'The operations of the API, by path and method.'],
    ['webhooks', 'The requests that the API sends: to the callback URL, and one for each event.'],
    ['operations', 'The parameters, the body and the responses of each operation, by its id.'],
    ['components', 'The components of the description. Each schema is also exported by its name.'],
    ['$defs', 'Always empty.'],
  ]);
  for (const { kind, path, operation } of operationsOf(lifted)) {
    const text = `${operation.summary}.\n\n${operation.description ?? ''}`.trim();
    comments.set(`operations.${operation.operationId}`, text);
    if (kind === 'webhook') comments.set(`webhooks.${path}`, text);
  }
  return comments;
}

/**
 * Adds a list of all events to the description of each field that contains event types. Editors show this list as the
 * comment of the field. They could not show a separate comment for each event type, because an event type is only a
 * string in a union.
 */
function withEventList(bundle: Document): Record<string, Schema> {
  const { schemas = {} } = bundle.components ?? {};
  const { types } = eventUnionOf(bundle);
  const isList = (name: string, { items }: Schema) =>
    name === types || componentName(items?.$ref ?? '') === types;
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      isList(name, schema)
        ? { ...schema, description: `${schema.description}\n\n${catalogueList(bundle)}` }
        : schema,
    ]),
  );
}

/**
 * Throws an error if an event requires a property that is optional in a schema that the event extends. The generated
 * interface for the event inherits the property, so the property would stay optional there.
 */
function checkRequired(
  name: string,
  { properties = {}, required = [] }: Schema,
  parents: readonly string[],
  schemas: Record<string, Schema>,
): void {
  const known = new Set([
    ...Object.keys(properties),
    ...parents.flatMap((parent) => schemas[parent]?.required ?? []),
  ]);
  const missing = required.filter((property) => !known.has(property));
  if (missing.length > 0)
    throw new Error(
      `${name} requires ${missing.join(', ')}, which ${parents.join(' and ')} does not require. Fix: repeat the property in ${name}.`,
    );
}

/**
 * Returns the type of an open list of strings, which has known values but accepts any string. For example:
 * `'Group' | 'Action' | (string & {})`. The intersection `string & {}` prevents TypeScript from merging the known
 * values into `string`. Therefore editors can still complete the known values. A schema that excludes the known values
 * with `not` gets the type `string & {}`. Therefore editors also complete the known values if a type is a union of that
 * schema and the list of the known values.
 */
function openString(schema: Schema): TypeNode | undefined {
  const known = schema['x-extensible-enum'];
  if (!known && !(schema.type === 'string' && schema.not?.$ref)) return undefined;
  const { factory } = ts;
  const open = factory.createIntersectionTypeNode([
    factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    factory.createTypeLiteralNode([]),
  ]);
  if (!known) return open;
  return factory.createUnionTypeNode([
    ...known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value))),
    factory.createParenthesizedType(open),
  ]);
}
