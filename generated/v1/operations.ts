// Generated from spec/v1 by `npm run build`: change the description, not this file.

/** Each operation's id, and the secret headers that it needs beside its parameters. */
export const operations: Record<
  string,
  { operationId: OperationId; security: readonly SecurityHeader[] }
> = {
  'GET /accessToken': { operationId: 'getAccessToken', security: [] },
  'GET /webhook': { operationId: 'listWebhooks', security: ['accessToken'] },
  'POST /webhook': { operationId: 'createWebhook', security: ['accessToken'] },
  'PUT /webhook/{webhookId}': { operationId: 'updateWebhook', security: ['accessToken'] },
  'DELETE /webhook/{webhookId}': { operationId: 'deleteWebhook', security: ['accessToken'] },
};

/** The ids of the operations: `getAccessToken`, `listWebhooks`, `createWebhook`, `updateWebhook`, `deleteWebhook`. */
export type OperationId = 'getAccessToken' | 'listWebhooks' | 'createWebhook' | 'updateWebhook' | 'deleteWebhook';

/** The headers that carry a secret, by the security schemes of the description. */
export type SecurityHeader = 'accessToken';
