// Generated from spec/connector by `npm run build`: change the description, not this file.

/** The operations by their ids: the method in capitals, and the path with its parameters as placeholders. */
export const operations = {
  createConnectorWebhook: { operationId: 'createConnectorWebhook', method: 'POST', template: '/webhook' },
} as const;

/** The ids of the operations: `createConnectorWebhook`. */
export type OperationId = keyof typeof operations;
