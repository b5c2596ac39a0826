import type { CreateWebhookRequest, UpdateWebhookRequest } from '../common/types.js';
import {
  isKaizalaApiError,
  isKaizalaNetworkError,
  isKaizalaProtocolError,
  isKaizalaTimeoutError,
} from './errors.js';
import type { FoldedWebhook } from './fold-webhook.js';
import type { Convenient } from './request-body.js';
import type { CallOptions, Client, EnsuredWebhook } from './types.js';

type Operations = Pick<
  Client,
  'createWebhook' | 'deleteWebhook' | 'listWebhooks' | 'updateWebhook'
>;

/**
 * Makes sure that exactly one webhook of the requested object has the requested URL, and that this webhook has the
 * requested settings and is active. It can be called repeatedly. Several deployments can call it at the same time,
 * because all of them keep the oldest webhook and delete the others.
 *
 * @param request the request. The caller must have checked it, because a request without a URL would match the wrong
 *   webhooks
 */
export async function ensureWebhook(
  client: Operations,
  request: CreateWebhookRequest,
  options?: CallOptions,
): Promise<EnsuredWebhook> {
  const { objectId, objectType } = request;
  const wanted = new URL(request.callBackUrl).href;
  const find = async () =>
    (await client.listWebhooks({ objectId, objectType }, options)).filter(
      ({ callbackUrl }) => hrefOf(callbackUrl) === wanted,
    );

  const found = await find();
  if (found.length > 0) return keepOldest(client, found, request, options);
  let failure: unknown;
  let webhookId = '';
  try {
    ({ webhookId } = await client.createWebhook(request, options));
  } catch (error) {
    if (!leavesDoubt(error)) throw error;
    failure = error;
  }
  // List the webhooks again. The create call may have succeeded although its response was lost, or another deployment
  // may have created a webhook with this URL.
  const now = await find();
  if (now.length > 0)
    return { ...(await keepOldest(client, now, request, options)), done: 'created' };
  if (failure) throw failure;
  return { webhookId, done: 'created', deleted: [] };
}

/**
 * Returns the URL in the form of the class `URL`, or undefined if it cannot be parsed. We do not use `URL.canParse`,
 * because Cloudflare Workers with a compatibility date before 2022-10-31 do not have this function.
 */
function hrefOf(url: string | null | undefined): string | undefined {
  try {
    return url ? new URL(url).href : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether the API may have created the webhook, although the create call failed with this error. */
function leavesDoubt(error: unknown): boolean {
  if (isKaizalaApiError(error)) return error.status >= 500;
  return (
    isKaizalaNetworkError(error) || isKaizalaTimeoutError(error) || isKaizalaProtocolError(error)
  );
}

/**
 * Keeps the oldest of the webhooks, and deletes the others. It sorts them by `ts`, then by `id`, so that all
 * deployments keep the same webhook.
 */
async function keepOldest(
  client: Operations,
  found: FoldedWebhook[],
  request: CreateWebhookRequest,
  options: CallOptions | undefined,
): Promise<EnsuredWebhook> {
  const [kept, ...others] = found.toSorted(
    (a, b) => (a.ts ?? Infinity) - (b.ts ?? Infinity) || (a.id < b.id ? -1 : 1),
  );
  const changes = changesOf(kept!, request);
  const isAsWanted = Object.keys(changes).length === 0;
  if (!isAsWanted) await client.updateWebhook(kept!.id, changes, options);
  for (const { id } of others) {
    await client.deleteWebhook(id, options).catch((error: unknown) => {
      // Ignore a 404, because it means that another deployment has deleted this webhook already.
      if (!isKaizalaApiError(error) || error.status !== 404) throw error;
    });
  }
  const deleted = others.map(({ id }) => id);
  return { webhookId: kept!.id, done: isAsWanted ? 'nothing' : 'updated', deleted };
}

/**
 * Returns the settings that must be updated, so that the webhook matches the request. A setting that the request omits
 * is not changed.
 */
function changesOf(
  webhook: FoldedWebhook,
  { eventTypes, callBackToken, callBackContext, validity }: CreateWebhookRequest,
): Convenient<UpdateWebhookRequest> {
  const sameEvents =
    new Set(webhook.events).size === eventTypes.length &&
    eventTypes.every((type) => webhook.events.includes(type));
  const differs = (wanted: string | undefined, has: string | null | undefined) =>
    wanted !== undefined && wanted !== has;
  return {
    ...(!sameEvents && { eventTypes }),
    ...(differs(callBackToken, webhook.callbackToken) && { callBackToken }),
    ...(differs(callBackContext, webhook.callbackContext) && { callBackContext }),
    ...(differs(validity, String(webhook.validity)) && { validity }),
    ...(webhook.active === false && { Active: true }),
  };
}
