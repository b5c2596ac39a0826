/** The requirements of the bundle for a call of each operation: the calls of tools must meet them. */
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
  /** Names of the headers: parameters, and all API keys of the security requirement. */
  headers: string[];
  query: string[];
  /** The name of the body's schema. */
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

/** The missing parts of a tool's call of an operation, one sentence each. */
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
