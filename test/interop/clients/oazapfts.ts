import * as api from './client';
import { live, type Result } from './scenario.js';

/**
 * Converts a response of the client that oazapfts generates. In this client, the type of a response with status 204 has
 * no `data`.
 */
async function result(call: Promise<{ status: number; data?: unknown }>): Promise<Result> {
  const { status, data } = await call;
  return { status, data };
}

await live((baseUrl, accessToken) => {
  const options = { baseUrl, ...(accessToken !== undefined && { headers: { accessToken } }) };
  return {
    getAccessToken: ({ applicationId, applicationSecret, refreshToken }) =>
      result(api.getAccessToken(applicationId, applicationSecret, refreshToken, options)),
    createWebhook: (body) => result(api.createWebhook(body, options)),
    listWebhooks: (objectId, objectType) => result(api.listWebhooks(objectId, objectType, options)),
    updateWebhook: (webhookId, body) => result(api.updateWebhook(webhookId, body, options)),
    deleteWebhook: (webhookId) => result(api.deleteWebhook(webhookId, options)),
  };
});
