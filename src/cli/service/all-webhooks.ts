import { isObject } from '../../common/json.js';
import type { EmulatedWebhook } from '../../emulator.js';
import type { Terminal } from '../output/terminal.js';
import { callAdmin } from './call-admin.js';

/**
 * Returns the webhooks of all objects and connectors, with their tokens.
 *
 * @throws Failure if the call fails
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

/** Returns whether a value is a webhook. Only the fields that the commands show are checked. */
function isWebhook(value: unknown): value is EmulatedWebhook {
  if (!isObject(value)) return false;
  const { webhookId, applicationId, objectId, objectType, callBackUrl, eventTypes } = value;
  const strings = [webhookId, applicationId, objectId, objectType, callBackUrl];
  return (
    strings.every((string) => typeof string === 'string') &&
    Array.isArray(eventTypes) &&
    eventTypes.every((type) => typeof type === 'string')
  );
}
