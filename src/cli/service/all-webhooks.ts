import { isObject } from '../../common/json.js';
import type { EmulatedWebhook } from '../../emulator.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from './call-admin.js';

/**
 * The webhooks of all objects and connectors, with their tokens.
 *
 * @throws Failure
 */
export async function webhooksAt(
  emulator: string,
  env: Terminal['env'],
): Promise<EmulatedWebhook[]> {
  const { webhooks } = await callAdmin(emulator, 'GET /webhooks', hasWebhooks, { env });
  return webhooks;
}

function hasWebhooks(value: unknown): value is { webhooks: EmulatedWebhook[] } {
  return isObject(value) && Array.isArray(value['webhooks']) && value['webhooks'].every(isWebhook);
}

/** As much is judged as is shown. */
function isWebhook(value: unknown): value is EmulatedWebhook {
  if (!isObject(value)) return false;
  const { webhookId, applicationId, objectId, objectType, callBackUrl, eventTypes } = value;
  const texts = [webhookId, applicationId, objectId, objectType, callBackUrl];
  return (
    texts.every((text) => typeof text === 'string') &&
    Array.isArray(eventTypes) &&
    eventTypes.every((type) => typeof type === 'string')
  );
}
