import { type Document, operationsOf } from '../description/openapi.js';
import { banner } from '../lib/output.js';

/**
 * Generates `operations.ts`, which contains the HTTP method and the path of each operation. The key is the id of the
 * operation.
 */
export function generateOperations(name: string, bundle: Document): string {
  const operations = [...operationsOf(bundle)].filter(({ kind }) => kind === 'path');
  const lines = operations.map(
    ({ path, method, operation: { operationId } }) =>
      `  ${operationId}: { operationId: '${operationId}', method: '${method.toUpperCase()}', template: '${path}' },`,
  );
  return `${banner(name)}
/** The operations by id: the method in capitals, and the path with placeholders for its parameters. */
export const operations = {
${lines.join('\n')}
} as const;

/** The ids of the operations: ${operations.map(({ operation }) => `\`${operation.operationId}\``).join(', ')}. */
export type OperationId = keyof typeof operations;
`;
}
