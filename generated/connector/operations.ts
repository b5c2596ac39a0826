// Generated from spec/connector by `npm run build`: change the description, not this file.

/** The operations by id: the method in capitals, and the path with placeholders for its parameters. */
export const operations = {
  createConnectorWebhook: { operationId: 'createConnectorWebhook', method: 'POST', template: '/webhook' },
} as const;

/** The ids of the operations: `createConnectorWebhook`. */
export type OperationId = keyof typeof operations;
