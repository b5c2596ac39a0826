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
 * The types of a description, callbacks included: an exported type with a name for each schema, and the `paths`,
 * `operations` and `components` of openapi-typescript, which refer to them.
 *
 * The generator emits nothing for `callbacks`, so its input is the lifted bundle.
 */
export async function generateTypes(name: string, bundle: Document): Promise<string> {
  const { schemas, bases } = prepare(bundle);
  const lifted = liftCallbacks({ ...bundle, components: { ...bundle.components, schemas } });
  describeReferences(lifted, lifted);
  const nodes = await openapiTypescript.default(lifted as unknown as OpenAPI3, {
    silent: true,
    // Its default is the working directory as a URL without encoding, which fails if the path contains `%2F`.
    cwd: pathToFileURL(`${process.cwd()}/`),
    transform: (schema) => openString(schema as Schema),
  });
  const text = printWithNames(nodes, bases, commentsOf(lifted));
  return `${banner(name)}${plainComments(text)}`;
}

/** The schemas as the generator reads them best, and the schemas that each event extends. */
function prepare(bundle: Document): { schemas: Record<string, Schema>; bases: Bases } {
  const { events, unknown } = eventUnionOf(bundle);
  const components = withEventList(bundle);
  const bases = new Map<string, string[]>();
  const schemas: Record<string, Schema> = {};
  for (const [name, schema] of Object.entries(components)) {
    schemas[name] = mapSchema(schema, (inner) => {
      // With a discriminator, the generator adds a second `eventType` to every event.
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
 * Gives each reference the description of its target, because editors show no other. In place: the generator wants an
 * operation that stands twice to be one object, or its id would be taken.
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

/** The comments that the generator does not write. */
function commentsOf(lifted: Document): Comments {
  const comments = new Map([
    ['paths', 'The operations of the API, by path and method.'],
    ['webhooks', 'What the API calls: the callback as a whole, and one delivery for each event.'],
    ['operations', 'The parameters, the body and the responses of each operation, by its id.'],
    ['components', 'The parts of the description; each schema is also exported under its name.'],
    ['$defs', 'Always empty.'],
  ]);
  for (const { kind, path, operation } of operationsOf(lifted)) {
    const text = `${operation.summary}.\n\n${operation.description ?? ''}`.trim();
    comments.set(`operations.${operation.operationId}`, text);
    if (kind === 'webhook') comments.set(`webhooks.${path}`, text);
  }
  return comments;
}

/** The schemas, in which the list of the events says when each happens: editors show no comment at a string. */
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

/** An interface that extends another one cannot require a property that is optional there. */
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
 * An open list of strings: `'Group' | 'Action' | (string & {})`. The intersection keeps TypeScript from folding the
 * known values into `string`, so editors still complete them while any string is accepted. A string that excludes the
 * known values is open, too: in a union with them, they are still completed.
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
