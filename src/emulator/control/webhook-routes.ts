import { ApiError } from '../api/api-error.js';
import { checkIdLength } from '../api/operations.js';
import { json, secretJson } from '../api/json-response.js';
import type { Registration } from '../api/registration.js';
import type { EmulatorSettings } from '../model/emulator-settings.js';
import type { EmulatedWebhook } from '../model/emulator.js';
import type { Quota } from '../model/limits.js';
import { quoted, wrong } from '../model/messages.js';
import { ownConnector, type WebhookStore } from '../model/webhook-store.js';
import type { AdminRoutes } from './admin-routes.js';
import { optionalString, readObject } from './fields.js';

/**
 * Creates the admin routes that manage the webhooks of all connectors. Their requests must meet the same requirements
 * as API calls, but need no access token.
 */
export function webhookRoutes(
  settings: EmulatorSettings,
  webhooks: WebhookStore,
  registration: Registration,
  bodies: Quota,
): AdminRoutes {
  const find = (webhookId: string): EmulatedWebhook => {
    const webhook = webhooks.get(webhookId);
    if (webhook) return webhook;
    const expected = 'the id of a webhook';
    const message = wrong('The webhookId of the path', quoted(webhookId), expected, listThem);
    throw new ApiError(404, { message });
  };
  return {
    'GET /webhooks': () => secretJson({ webhooks: webhooks.all() }),
    'GET /webhooks/{webhookId}': (_, webhookId) => secretJson(find(webhookId)),
    async 'POST /webhooks'(call) {
      const { applicationId: connector, ...body } = await readObject(call, bodies);
      const { applicationId = settings.credentials?.[0]?.applicationId ?? ownConnector } =
        optionalString({ applicationId: connector }, 'applicationId');
      checkIdLength('applicationId', applicationId);
      const { webhookId } = await registration.create(applicationId, 'v1', body);
      return json({ webhookId });
    },
    async 'PUT /webhooks/{webhookId}'(call, webhookId) {
      find(webhookId);
      const body = await readObject(call, bodies);
      await registration.update(() => find(webhookId), body);
      return json({});
    },
    async 'DELETE /webhooks/{webhookId}'(_, webhookId) {
      await registration.delete(find(webhookId));
      return json({});
    },
  };
}

const listThem = 'list the webhooks for their ids';
