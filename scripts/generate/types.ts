import type { OpenAPI3 } from 'openapi-typescript';
import type { TypeNode } from 'typescript';
import { liftCallbacks } from '../description/lift-callbacks.js';
import { mapSchema, withoutInlineParts } from '../description/map-schema.js';
import type { Document, Schema } from '../description/openapi.js';
import { banner } from '../lib/output.js';
import { openapiTypescript, ts } from './typescript.js';

/**
 * The types of a description, callbacks included.
 *
 * The generator emits nothing for `callbacks`, so it is fed the lifted bundle.
 */
export async function generateTypes(name: string, bundle: Document): Promise<string> {
  const { schemas = {}, ...others } = bundle.components ?? {};
  const simpler = Object.entries(schemas).map(([key, schema]) => [
    key,
    mapSchema(schema, withoutInlineParts),
  ]);
  const components = { ...others, schemas: Object.fromEntries(simpler) };
  const lifted = liftCallbacks({ ...bundle, components });
  const nodes = await openapiTypescript.default(lifted as unknown as OpenAPI3, {
    silent: true,
    transform: (schema) => openList(schema as Schema),
  });
  return `${banner(name)}\n${openapiTypescript.astToString(nodes)}`;
}

/**
 * `'Group' | 'Action' | (string & {})`: the intersection keeps TypeScript from folding the known values into
 * `string`, so editors still complete them while any string is accepted.
 */
function openList(schema: Schema): TypeNode | undefined {
  const known = schema['x-extensible-enum'];
  if (!known) return undefined;
  const { factory } = ts;
  return factory.createUnionTypeNode([
    ...known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value))),
    factory.createParenthesizedType(
      factory.createIntersectionTypeNode([
        factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
        factory.createTypeLiteralNode([]),
      ]),
    ),
  ]);
}
