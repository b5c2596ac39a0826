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
 * Makes sure that exactly one webhook of the object has this URL, has these settings, and is active. It can be repeated.
 * Several deployments can run it at once, because all of them keep the oldest webhook.
 *
 * @param request a request that was checked: without a URL, it would match the wrong webhooks
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
  // List again: the create may have worked although its response was lost, or another deployment may have created one.
  const now = await find();
  if (now.length > 0)
    return { ...(await keepOldest(client, now, request, options)), done: 'created' };
  if (failure) throw failure;
  return { webhookId, done: 'created', deleted: [] };
}

/** Without URL.canParse: Cloudflare Workers with a compatibility date before 2022-10-31 do not have it. */
function hrefOf(url: string | null | undefined): string | undefined {
  try {
    return url ? new URL(url).href : undefined;
  } catch {
    return undefined;
  }
}

/** Tells whether the API may have created the webhook although the call failed. */
function leavesDoubt(error: unknown): boolean {
  if (isKaizalaApiError(error)) return error.status >= 500;
  return (
    isKaizalaNetworkError(error) || isKaizalaTimeoutError(error) || isKaizalaProtocolError(error)
  );
}

/** Sorts by `ts`, then by `id`, so that all deployments keep the same webhook. */
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
      // A 404 means that another deployment has deleted it already.
      if (!isKaizalaApiError(error) || error.status !== 404) throw error;
    });
  }
  const deleted = others.map(({ id }) => id);
  return { webhookId: kept!.id, done: isAsWanted ? 'nothing' : 'updated', deleted };
}

/** The settings to update so that the webhook matches the request. Settings that the request omits are kept. */
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
