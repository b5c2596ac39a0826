import { ApiError, client, OPERATIONS } from './client.js';
import { live, type Result } from './scenario.js';

/**
 * Converts a call of the client that Redocly generates. The client throws if the status is not 2xx. Otherwise, it
 * returns only the body.
 */
async function result(call: Promise<unknown>): Promise<Result> {
  try {
    return { status: 200, data: await call };
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status, data: error.body };
    throw error;
  }
}

await live((serverUrl, accessToken) => {
  client.configure({ serverUrl });
  const [[{ scheme }]] = OPERATIONS.listWebhooks.security;
  if (accessToken !== undefined) client.auth.apiKey(scheme, accessToken);
  return {
    getAccessToken: (headers) => result(client.getAccessToken({ headers: { ...headers } })),
    createWebhook: (body) => result(client.createWebhook({ body })),
    listWebhooks: (objectId, objectType) =>
      result(client.listWebhooks({ query: { objectId, objectType } })),
    updateWebhook: (webhookId, body) => result(client.updateWebhook({ path: { webhookId }, body })),
    deleteWebhook: (webhookId) => result(client.deleteWebhook({ path: { webhookId } })),
  };
});
