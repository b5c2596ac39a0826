import { type Document, operationsOf } from '../description/openapi.js';
import { banner } from '../lib/output.js';

/** `operations.ts`: the operations by their ids, and the security of each. */
export function generateOperations(name: string, bundle: Document): string {
  const operations = [...operationsOf(bundle)].filter(({ kind }) => kind === 'path');
  const headers = securityHeadersOf(name, bundle);
  const table = operations.map(({ path, method, operation }) => {
    const [needed = {}, ...alternatives] = operation.security ?? bundle.security ?? [];
    if (alternatives.length > 0) {
      throw new Error(
        `${name}: ${operation.operationId} can be authorized in several ways, and the client can't choose one.`,
      );
    }
    const quoted = Object.keys(needed).map((scheme) => `'${headers.get(scheme)}'`);
    return `  '${method.toUpperCase()} ${path}': { operationId: '${operation.operationId}', security: [${quoted.join(', ')}] },`;
  });
  return `${banner(name)}
/** Each operation's id, and the secret headers that it needs beside its parameters. */
export const operations: Record<
  string,
  { operationId: OperationId; security: readonly SecurityHeader[] }
> = {
${table.join('\n')}
};

/** The ids of the operations: ${operations.map(({ operation }) => `\`${operation.operationId}\``).join(', ')}. */
export type OperationId = ${operations.map(({ operation }) => `'${operation.operationId}'`).join(' | ')};

/** The headers that carry a secret, by the security schemes of the description. */
export type SecurityHeader = ${[...headers.values()].map((header) => `'${header}'`).join(' | ')};
`;
}

/** The header of each security scheme. */
function securityHeadersOf(name: string, bundle: Document): Map<string, string> {
  const schemes = Object.entries(bundle.components?.securitySchemes ?? {});
  return new Map(
    schemes.map(([scheme, { type, in: place, name: header }]) => {
      if (type !== 'apiKey' || place !== 'header') {
        throw new Error(
          `${name}: the security scheme ${scheme} is not an API key in a header, which is all that the client can send.`,
        );
      }
      return [scheme, header];
    }),
  );
}
