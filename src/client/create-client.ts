import type { OperationId } from '../../generated/v1/client.js';
import { isLoopback } from '../common/loopback.js';
import { authentication, endpointOf } from './authentication.js';
import { compose, type Layer } from './call.js';
import { checkOptions, checkTrust, endpointOption } from './check-options.js';
import { systemClock } from './clock.js';
import { ensureWebhook } from './ensure-webhook.js';
import { foldWebhook } from './fold-webhook.js';
import { hostGuard } from './hosts.js';
import { layeredClient } from './layered-client.js';
import { readResult } from './read-result.js';
import { redirect } from './redirect.js';
import { checkedId, checkedObjectType, createBody, updateBody } from './request-body.js';
import { retry } from './retry.js';
import { isCreated, isDeleted, isList, type Shape } from './shapes.js';
import { tokenCall } from './token-call.js';
import { fetchedToken, fixedToken } from './token.js';
import { transport } from './transport.js';
import type { Client, ClientOptions } from './types.js';

/**
 * Makes a client: it fetches and renews the token, follows a moved endpoint, retries what is safe to retry, and throws
 * errors that say what happened and hold no secret.
 *
 * @throws TypeError that names the option when one is wrong
 * @example
 * const kaizala = createClient({ accessToken: 'example-access-token', endpointUrl: 'http://127.0.0.1:4010' });
 * await kaizala.deleteWebhook('3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77');
 */
export function createClient(options: ClientOptions): Client {
  checkOptions(options);
  const { clock = systemClock, timeout = 60_000 } = options;
  const configured = endpointOption(options);
  const onLoopback = isLoopback(new URL(configured).hostname);
  const hosts = hostGuard([configured], options.allowHost);
  checkTrust(configured, hosts);

  const core = transport(options.fetch ?? ((url, init) => globalThis.fetch(url, init)), timeout);
  const retries = retry(options.retry ?? {}, clock);
  const moves = new Map<string, string>();
  const fetched =
    options.credentials &&
    fetchedToken(
      tokenCall(
        options.credentials,
        configured,
        (inner) => compose([retries, ...inner], core),
        hosts,
        clock,
      ),
      options.credentials.refreshToken,
      options.onRefreshToken ?? (() => undefined),
      configured,
      clock,
      (endpoint) => {
        hosts.trust(endpoint);
        moves.clear();
      },
    );
  const tokens = fetched ?? fixedToken(options.accessToken!, configured);
  // The last few, because a slow answer may repeat one that has been renewed meanwhile.
  let recentTokens: string[] = [];
  const remember = (token: string) => {
    if (!recentTokens.includes(token)) recentTokens = [token, ...recentTokens].slice(0, 8);
  };
  const around = [retries, ...(options.layers ?? []), onlyOurTokenCalls];
  const inner = [authentication(tokens, remember), redirect(endpointOf, hosts, moves)];
  const api = layeredClient(compose([...around, ...inner], core));

  /** Reads an answer, and keeps the tokens and the secret of the request out of its errors. */
  const read = <Body>(
    operationId: OperationId,
    { data, error, response }: { data?: unknown; error?: unknown; response: Response },
    shape: Shape<Body>,
    secret = '',
  ) =>
    readResult(
      { operationId, response, text: response.ok ? data : error },
      shape,
      [...recentTokens, secret],
      clock,
    );

  const client: Client = {
    async createWebhook(request, { signal } = {}) {
      const body = createBody(request, onLoopback);
      const result = await api.createWebhook({ body, ...asText(signal) });
      return read('createWebhook', result, isCreated, body.callBackToken);
    },
    async listWebhooks(of, { signal } = {}) {
      const objectId = checkedId('listWebhooks', 'objectId', of?.objectId);
      const objectType = checkedObjectType('listWebhooks', of?.objectType);
      const params = { query: { objectId, objectType } };
      const result = await api.listWebhooks({ params, ...asText(signal) });
      return read('listWebhooks', result, isList).webhooks.map(foldWebhook);
    },
    async updateWebhook(id, settings, { signal } = {}) {
      const webhookId = checkedId('updateWebhook', 'webhookId', id);
      const body = updateBody(settings, onLoopback);
      const params = { path: { webhookId } };
      const result = await api.updateWebhook({ params, body, ...asText(signal) });
      // Any body will do, and none: what Kaizala answers was never documented.
      if (!result.response.ok) read('updateWebhook', result, isDeleted, body.callBackToken);
    },
    async deleteWebhook(id, { signal } = {}) {
      const webhookId = checkedId('deleteWebhook', 'webhookId', id);
      const result = await api.deleteWebhook({
        params: { path: { webhookId } },
        ...asText(signal),
      });
      const isEmpty = String(result.data ?? '').trim() === '';
      if (!result.response.ok || !isEmpty) read('deleteWebhook', result, isDeleted);
    },
    async getAccessToken({ signal } = {}) {
      if (fetched) return fetched.refresh(signal);
      throw new TypeError(
        'getAccessToken needs credentials, and this client has a fixed accessToken.',
      );
    },
    async ensureWebhook(request, callOptions) {
      return ensureWebhook(client, createBody(request, onLoopback), callOptions);
    },
    raw: api,
  };
  return client;
}

/** Outside of the client, an answer with a new refresh token could get lost, and the old one is void by then. */
const onlyOurTokenCalls: Layer = async (call, next) => {
  if (call.operationId !== 'getAccessToken') return next(call);
  throw new TypeError(
    'Call getAccessToken of the client, not of raw: it keeps the new refresh token.',
  );
};

/** Answers are parsed here, because openapi-fetch throws on a 200 that is HTML and takes an empty body for success. */
function asText(signal: AbortSignal | undefined) {
  return { parseAs: 'text', ...(signal && { signal }) } as const;
}
