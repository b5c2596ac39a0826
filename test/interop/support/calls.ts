/** What a call of each operation needs, as the bundle says: tools that make calls are held to it. */
import {
  componentName,
  type Document,
  operationsOf,
  resolve,
} from '../../../scripts/description/openapi.js';

export interface Call {
  id: string;
  /** In lower case. */
  method: string;
  path: string;
  /** Names of the headers: parameters, and all API keys of the security requirement. */
  headers: string[];
  query: string[];
  /** The name of the schema of its body. */
  body: string | undefined;
}

export function callsOf(document: Document): Call[] {
  const calls = [...operationsOf(document)].filter(({ kind }) => kind === 'path');
  return calls.map(({ method, path, operation }) => {
    const parameters = [document.paths![path]!, operation]
      .flatMap((holder) => (holder['parameters'] ?? []) as { in: string; name: string }[])
      .map((parameter) => resolve(document, parameter));
    const named = (place: string) =>
      parameters.filter((one) => one.in === place).map(({ name }) => name);
    const [requirement = {}] = operation.security ?? document.security ?? [];
    const keys = Object.keys(requirement).map((name) => {
      const scheme = document.components!.securitySchemes![name]!;
      if (scheme.in !== 'header') throw new Error(`${name} is not a header: change callsOf.`);
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

/** What is missing in a call that a tool has made of an operation, one sentence each. */
export function missingIn(
  { id, headers, query }: Call,
  made: { headers: Iterable<string>; query: Iterable<string> },
): string[] {
  const has = new Set([...made.headers].map((name) => name.toLowerCase()));
  const asks = new Set(made.query);
  return [
    ...headers
      .filter((name) => !has.has(name.toLowerCase()))
      .map((name) => `${id} does not send the header ${name}.`),
    ...query
      .filter((name) => !asks.has(name))
      .map((name) => `${id} does not send the query parameter ${name}.`),
  ];
}
