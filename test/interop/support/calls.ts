/**
 * Finds out what a call of each operation must contain, according to the bundle. The calls that tools generate must
 * contain it.
 */
import {
  componentName,
  type Document,
  operationsOf,
  resolve,
} from '../../../scripts/description/openapi.js';

export interface Call {
  id: string;
  /** The HTTP method, in lower case. */
  method: string;
  path: string;
  /** The names of the required headers: header parameters, and the API keys of the security requirement. */
  headers: string[];
  query: string[];
  /** The name of the schema of the request body; undefined if the operation has no body. */
  body: string | undefined;
}

export function callsOf(document: Document): Call[] {
  const calls = [...operationsOf(document)].filter(({ kind }) => kind === 'path');
  return calls.map(({ method, path, operation }) => {
    const parameters = [document.paths![path]!, operation]
      .flatMap((holder) => (holder['parameters'] ?? []) as { in: string; name: string }[])
      .map((parameter) => resolve(document, parameter));
    const named = (location: string) =>
      parameters.filter((one) => one.in === location).map(({ name }) => name);
    const [requirement = {}] = operation.security ?? document.security ?? [];
    const keys = Object.keys(requirement).map((name) => {
      const scheme = document.components!.securitySchemes![name]!;
      if (scheme.in !== 'header') throw new Error(`${name} is not a header. Fix: extend callsOf.`);
      return scheme.name;
    });
    const reference = operation.requestBody?.content?.['application/json']?.schema?.$ref;
    return {
      id: operation.operationId,
      method,
      path,
      headers: [...named('header'), ...keys],
      query: named('query'),
      body: reference && componentName(reference),
    };
  });
}

/**
 * Returns what is missing in a call that a tool has generated. Each missing header or query parameter is a sentence.
 */
export function missingIn(
  { id, headers, query }: Call,
  made: { headers: Iterable<string>; query: Iterable<string> },
): string[] {
  const has = new Set([...made.headers].map((name) => name.toLowerCase()));
  const sent = new Set(made.query);
  return [
    ...headers
      .filter((name) => !has.has(name.toLowerCase()))
      .map((name) => `${id} does not send the header ${name}.`),
    ...query
      .filter((name) => !sent.has(name))
      .map((name) => `${id} does not send the query parameter ${name}.`),
  ];
}
