// Generated from spec/connector by `npm run build`: change the description, not this file.

/** Each operation's id, and the secret headers that it needs beside its parameters. */
export const operations: Record<
  string,
  { operationId: OperationId; security: readonly SecurityHeader[] }
> = {
  'POST /webhook': { operationId: 'createConnectorWebhook', security: ['accessToken'] },
};

/** The ids of the operations: `createConnectorWebhook`. */
export type OperationId = 'createConnectorWebhook';

/** The headers that carry a secret, by the security schemes of the description. */
export type SecurityHeader = 'accessToken';
