// Generated from spec/v1 by `npm run build`: change the description, not this file.

/** The operations by id: the method in capitals, and the path with placeholders for its parameters. */
export const operations = {
  getAccessToken: { operationId: 'getAccessToken', method: 'GET', template: '/accessToken' },
  listWebhooks: { operationId: 'listWebhooks', method: 'GET', template: '/webhook' },
  createWebhook: { operationId: 'createWebhook', method: 'POST', template: '/webhook' },
  updateWebhook: { operationId: 'updateWebhook', method: 'PUT', template: '/webhook/{webhookId}' },
  deleteWebhook: { operationId: 'deleteWebhook', method: 'DELETE', template: '/webhook/{webhookId}' },
} as const;

/** The ids of the operations: `getAccessToken`, `listWebhooks`, `createWebhook`, `updateWebhook`, `deleteWebhook`. */
export type OperationId = keyof typeof operations;
