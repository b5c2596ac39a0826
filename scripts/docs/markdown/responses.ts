import {
  componentName,
  type Body,
  type Document,
  operationsOf,
} from '../../description/openapi.js';

/**
 * The responses that several operations have, by the names of their components, each with its statuses and operations:
 * they are described once, and linked from there.
 */
export function sharedResponses(document: Document): Map<string, SharedResponse> {
  const used = new Map<string, SharedResponse>();
  for (const { operation } of operationsOf({ ...document, webhooks: {} })) {
    for (const [status, { $ref }] of Object.entries(operation.responses ?? {})) {
      if ($ref === undefined) continue;
      const name = componentName($ref);
      const response = used.get(name) ?? {
        reference: { $ref },
        statuses: new Set(),
        operations: new Set(),
      };
      response.statuses.add(status);
      response.operations.add(operation.operationId);
      used.set(name, response);
    }
  }
  const first = ({ statuses: [status = ''] }: SharedResponse) => status;
  return new Map(
    [...used]
      .filter(([, { operations }]) => operations.size > 1)
      .toSorted(([, a], [, b]) => (first(a) < first(b) ? -1 : 1)),
  );
}

export interface SharedResponse {
  reference: Body;
  /** `401`, `4XX` or `default`. */
  statuses: Set<string>;
  /** Their ids. */
  operations: Set<string>;
}
