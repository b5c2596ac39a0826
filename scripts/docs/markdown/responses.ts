import {
  componentName,
  type Body,
  type Document,
  operationsOf,
} from '../../description/openapi.js';

/**
 * Returns the responses that several operations share. The key is the name of the response in `components`. A shared
 * response is described once, and the operations link to that description.
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
  /** The keys under which operations use the response: `401`, `4XX` or `default`. */
  statuses: Set<string>;
  /** The operationIds of the operations that use the response. */
  operations: Set<string>;
}
