import type { CreateWebhookRequest, UpdateWebhookRequest } from '../types.js';
import type { Client, CallOptions } from '../client.js';
import { isKaizalaNetworkError, isKaizalaTimeoutError } from './errors.js';
import type { WithTime } from './request.js';
import type { FoldedWebhook } from './webhook.js';

/** What {@link ensureWebhook} found and did. */
export interface EnsuredWebhook {
  webhookId: string;
  done: 'created' | 'updated' | 'nothing';
  /** The ids of other webhooks that had the same URL, and are deleted now. */
  deleted: string[];
}

/**
 * Sees to it that exactly one webhook of the object has this URL, with these settings, and is active.
 *
 * It is safe to repeat, also after a create whose answer was lost: the list tells whether it had come through.
 */
export async function ensureWebhook(
  client: Pick<Client, 'createWebhook' | 'deleteWebhook' | 'listWebhooks' | 'updateWebhook'>,
  request: WithTime<CreateWebhookRequest>,
  options?: CallOptions,
): Promise<EnsuredWebhook> {
  const { objectId, objectType } = request;
  const find = async () =>
    (await client.listWebhooks({ objectId, objectType }, options)).filter(
      ({ callbackUrl }) => callbackUrl === request.callBackUrl,
    );

  let found = await find();
  if (found.length === 0) {
    try {
      const { webhookId } = await client.createWebhook(request, options);
      return { webhookId, done: 'created', deleted: [] };
    } catch (error) {
      if (!isKaizalaNetworkError(error) && !isKaizalaTimeoutError(error)) throw error;
      found = await find();
      if (found.length === 0) throw error;
      const { webhookId, deleted } = await keepOne(client, found, request, options);
      return { webhookId, done: 'created', deleted };
    }
  }
  return keepOne(client, found, request, options);
}

async function keepOne(
  client: Pick<Client, 'deleteWebhook' | 'updateWebhook'>,
  found: FoldedWebhook[],
  request: WithTime<CreateWebhookRequest>,
  options: CallOptions | undefined,
): Promise<EnsuredWebhook> {
  // The one that needs the least, and of equals the oldest, so that two deployments at once keep the same.
  const [kept, ...others] = found
    .map((webhook) => ({ webhook, changes: changesOf(webhook, request) }))
    .toSorted(
      (a, b) =>
        size(a.changes) - size(b.changes) ||
        (a.webhook.ts ?? 0) - (b.webhook.ts ?? 0) ||
        (a.webhook.id < b.webhook.id ? -1 : 1),
    );
  const { webhook, changes } = kept!;
  if (size(changes) > 0) await client.updateWebhook(webhook.id, changes, options);
  const deleted: string[] = [];
  for (const { webhook: other } of others) {
    await client.deleteWebhook(other.id, options);
    deleted.push(other.id);
  }
  return { webhookId: webhook.id, done: size(changes) > 0 ? 'updated' : 'nothing', deleted };
}

/** What has to be updated for a webhook to be as requested. Settings that the request leaves out stay. */
function changesOf(
  webhook: FoldedWebhook,
  { eventTypes, callBackToken, callBackContext, validity }: WithTime<CreateWebhookRequest>,
): WithTime<UpdateWebhookRequest> {
  const sameEvents =
    new Set(webhook.events).size === eventTypes.length &&
    eventTypes.every((type) => webhook.events.includes(type));
  return {
    ...(!sameEvents && { eventTypes }),
    ...(callBackToken !== undefined &&
      callBackToken !== webhook.callbackToken && { callBackToken }),
    ...(callBackContext !== undefined &&
      callBackContext !== webhook.callbackContext && { callBackContext }),
    ...(validity !== undefined && Number(validity) !== Number(webhook.validity) && { validity }),
    ...(webhook.active === false && { Active: true }),
  };
}

function size(changes: object): number {
  return Object.keys(changes).length;
}
