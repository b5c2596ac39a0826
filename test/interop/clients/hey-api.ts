import { live, type Result } from './scenario.js';
import { createClient, createConfig } from './sdk/client';
import * as sdk from './sdk';

async function result(call: Promise<{ data?: unknown; error?: unknown; response?: Response }>) {
  const { data, error, response } = await call;
  return { status: response?.status ?? 0, data: data ?? error } satisfies Result;
}

await live((baseUrl, accessToken) => {
  const client = createClient(createConfig({ baseUrl, auth: () => accessToken }));
  return {
    getAccessToken: (credentials) =>
      result(sdk.getAccessToken({ client, headers: { ...credentials } })),
    createWebhook: (body) => result(sdk.createWebhook({ client, body })),
    listWebhooks: (objectId, objectType) =>
      result(sdk.listWebhooks({ client, query: { objectId, objectType } })),
    updateWebhook: (webhookId, body) =>
      result(sdk.updateWebhook({ client, path: { webhookId }, body })),
    deleteWebhook: (webhookId) => result(sdk.deleteWebhook({ client, path: { webhookId } })),
  };
});
