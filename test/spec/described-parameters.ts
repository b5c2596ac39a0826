/** Reads the parameters of each operation from the descriptions. */
import {
  type Document,
  type FoundOperation,
  operationsOf,
  resolve,
  type Schema,
} from '../../scripts/description/openapi.js';
import { descriptions } from '../support/descriptions.js';

/**
 * A set of parameters. Each entry consists of the location and the name of a parameter; a field of the request body
 * also counts as a parameter: `query objectId`, `path webhookId`, `body validity`.
 */
export type Names = Set<string>;

export const [v1, connector] = ['v1', 'connector'].map(
  (name) => descriptions.find((one) => one.name === name)!.document,
) as [Document, Document];

export const operations = (document: Document) =>
  [...operationsOf(document)].filter(({ kind }) => kind === 'path');

/**
 * Returns the location and the name of a parameter, as in `Names`. The name of a header is in lower case, because HTTP
 * ignores the case of header names.
 */
export function named(location: string, name: string): string {
  return `${location} ${location === 'header' ? name.toLowerCase() : name}`;
}

/** Returns all parameters that a description lists for an operation. */
export function describedIn(document: Document, { path, operation }: FoundOperation): Names {
  const item = (document.paths?.[path] ?? {}) as { parameters?: object[] };
  const parameters = [...(item.parameters ?? []), ...((operation['parameters'] as object[]) ?? [])];
  const schemes = document.components!.securitySchemes!;
  const [security = {}] = operation.security ?? document.security ?? [];
  const body = resolve(document, operation.requestBody ?? {}).content?.['application/json'];
  return new Set([
    ...parameters.map((one) => {
      const { in: location, name } = resolve(document, one) as { in: string; name: string };
      return named(location, name);
    }),
    ...Object.keys(security).map((scheme) => named('header', schemes[scheme]!.name)),
    ...[...propertiesOf(document, body?.schema ?? {})].map((name) => `body ${name}`),
  ]);
}

function* propertiesOf(document: Document, schema: Schema): Generator<string> {
  const { properties = {}, allOf = [] } = resolve(document, schema);
  yield* Object.keys(properties);
  for (const part of allOf) yield* propertiesOf(document, part);
}
