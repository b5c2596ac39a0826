/**
 * Types for the parts of an OpenAPI 3.1 document that the generators read, and functions that find operations and
 * bodies in a document.
 */
import { unescapePointerFragment } from '@redocly/openapi-core';
import { methods } from './keywords.mjs';

export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  pattern?: string;
  const?: unknown;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  discriminator?: { propertyName: string; mapping?: Record<string, string> };
  'x-extensible-enum'?: string[];
  [keyword: string]: unknown;
}

export interface Example {
  $ref?: string;
  summary?: string;
  description?: string;
  value?: unknown;
}

export interface MediaType {
  schema?: Schema;
  examples?: Record<string, Example>;
}

/** A link in a response (an OpenAPI Link Object). It names an operation that can use a value of the response. */
export interface Link {
  $ref?: string;
  operationId?: string;
  description?: string;
}

export interface Body {
  $ref?: string;
  description?: string;
  content?: Record<string, MediaType>;
  links?: Record<string, Link>;
}

export interface Server {
  url: string;
  description?: string;
  variables?: Record<string, { default: string; description?: string }>;
}

export interface Tag {
  name: string;
  description?: string;
  /** The translated name of the tag, which the documentation shows instead of `name`. */
  'x-displayName'?: string;
}

export interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  tags?: string[];
  servers?: Server[];
  security?: Record<string, string[]>[];
  requestBody?: Body;
  responses?: Record<string, Body>;
  callbacks?: Record<string, Callback>;
  [key: string]: unknown;
}

export type PathItem = Record<string, unknown>;
export type Callback = Record<string, PathItem> & { $ref?: string };

export interface Document {
  openapi: string;
  info: { title: string; version: string; description?: string; [key: string]: unknown };
  servers?: Server[];
  security?: Record<string, string[]>[];
  tags?: Tag[];
  paths?: Record<string, PathItem>;
  webhooks?: Record<string, PathItem>;
  components?: {
    schemas?: Record<string, Schema>;
    examples?: Record<string, Example>;
    securitySchemes?: Record<
      string,
      { type: string; in: string; name: string; description?: string }
    >;
    [kind: string]: Record<string, unknown> | undefined;
  };
  'x-sources'?: Record<string, { title: string; date?: string; [key: string]: unknown }>;
  [key: string]: unknown;
}

/**
 * An operation, and its location in the document. Clients call the operations of the kind `path`. The service calls the
 * operations of the other two kinds.
 */
export interface FoundOperation {
  kind: 'path' | 'webhook' | 'callback';
  path: string;
  method: string;
  operation: Operation;
}

/**
 * Returns a node. If the node is a reference, follows the reference, and returns the node to which it leads. If that
 * node is also a reference, follows it too.
 */
export function resolve<T extends object>(document: Document, node: T): T {
  let current: unknown = node;
  for (;;) {
    const reference = (current as { $ref?: unknown }).$ref;
    if (typeof reference !== 'string') return current as T;
    current = lookUp(document, reference);
  }
}

function lookUp(document: Document, reference: string): unknown {
  let node: unknown = document;
  for (const token of reference.replace(/^#\//, '').split('/')) {
    const key = unescapePointerFragment(token);
    node = (node as Record<string, unknown> | undefined)?.[key];
  }
  if (node === undefined) throw new Error(`The bundle has nothing at ${reference}.`);
  return node;
}

/** Returns the name of the component that a reference names: `#/components/schemas/Event` → `Event`. */
export function componentName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

export function* operationsOf(document: Document): Generator<FoundOperation> {
  for (const [kind, items] of [
    ['path', document.paths],
    ['webhook', document.webhooks],
  ] as const) {
    for (const [path, item] of Object.entries(items ?? {})) {
      for (const found of operationsOfItem(kind, path, item)) {
        yield found;
        for (const callback of Object.values(found.operation.callbacks ?? {})) {
          for (const [expression, target] of Object.entries(resolve(document, callback))) {
            yield* operationsOfItem('callback', expression, target as PathItem);
          }
        }
      }
    }
  }
}

function* operationsOfItem(
  kind: FoundOperation['kind'],
  path: string,
  item: PathItem,
): Generator<FoundOperation> {
  for (const method of methods) {
    const operation = item[method] as Operation | undefined;
    if (operation) yield { kind, path, method, operation };
  }
}

/**
 * A media type of a request or a response. `direction` says whether a client sends this body to the service or receives
 * it.
 */
export interface FoundBody {
  direction: 'sent' | 'received';
  part: 'request' | 'response';
  found: FoundOperation;
  status?: string;
  mediaType: MediaType;
}

export function* bodiesOf(document: Document): Generator<FoundBody> {
  for (const found of operationsOf(document)) {
    const weCall = found.kind === 'path';
    const { requestBody, responses = {} } = found.operation;
    if (requestBody) {
      for (const mediaType of Object.values(resolve(document, requestBody).content ?? {})) {
        yield { direction: weCall ? 'sent' : 'received', part: 'request', found, mediaType };
      }
    }
    for (const [status, response] of Object.entries(responses)) {
      for (const mediaType of Object.values(resolve(document, response).content ?? {})) {
        const direction = weCall ? 'received' : 'sent';
        yield { direction, part: 'response', found, status, mediaType };
      }
    }
  }
}
