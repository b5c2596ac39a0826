import { type OperationId, operations } from '../../generated/v1/operations.js';
import { kindOf } from '../common/check-argument.js';
import { isLoopback } from '../common/loopback.js';
import { authentication } from './authentication.js';
import { type Call, compose, type Layer } from './call.js';
import { checkOptions, checkTrust, endpointOption, insecureHosts } from './check-options.js';
import { systemClock } from './clock.js';
import { ensureWebhook } from './ensure-webhook.js';
import { platformFetch } from './fetch.js';
import { fetchedToken } from './fetched-token.js';
import { foldWebhook } from './fold-webhook.js';
import { hostGuard } from './hosts.js';
import { readResult } from './read-result.js';
import { redirect } from './redirect.js';
import { checkedId, checkedObjectType, createBody, updateBody } from './request-body.js';
import { retry } from './retry.js';
import { type CallSecrets, Secrets } from './secrets.js';
import { isAnything, isCreated, isDeleted, isList, type Shape } from './shapes.js';
import { tokenCall } from './token-call.js';
import { memoryTokenStore } from './token-store.js';
import { fixedToken } from './token.js';
import { transport } from './transport.js';
import type {
  Client,
  ClientOptions,
  CommonClientOptions,
  ConnectorIdentity,
  FixedIdentity,
} from './types.js';

/** A function that sends a call through the layers of a client. */
export type Pipeline = (
  call: Call,
  secrets: CallSecrets,
  body: string | undefined,
) => Promise<Response>;

/** For each client, its pipeline and its secrets. `fetchClientOf` needs them. */
export const insideOf = /* @__PURE__ */ new WeakMap<
  Client,
  { pipeline: Pipeline; secrets: Secrets }
>();

/**
 * Makes a client of the API. The client fetches and renews the access token, follows a redirect when the endpoint has
 * moved, and retries a call if this is safe. Its errors explain what happened, and do not hold a secret.
 *
 * @throws TypeError when an option is wrong; the message names the option
 * @example
 * const kaizala = createClient({ accessToken: 'example-access-token', endpointUrl: 'http://127.0.0.1:4010' });
 * await kaizala.deleteWebhook('3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77');
 */
// The overloads improve the errors of the compiler: if an option is missing, the error names this option, both for a
// client with `accessToken` and for a client with `credentials`.
export function createClient(options: FixedIdentity & CommonClientOptions): Client;
export function createClient(options: ConnectorIdentity & CommonClientOptions): Client;
export function createClient(options: ClientOptions): Client;
export function createClient(options: ClientOptions): Client {
  checkOptions(options);
  const { fetch = platformFetch, timeout = 60_000, maxResponseSize = 8 * 2 ** 20 } = options;
  const { clock = systemClock, layers = [] } = options;
  const configured = endpointOption(options);
  const onLoopback = isLoopback(new URL(configured).hostname);
  const insecure = insecureHosts(options);
  const hosts = hostGuard([configured], options.allowHost, insecure);
  checkTrust(options.credentials ? 'tokenEndpoint' : 'endpointUrl', configured, hosts);

  const secrets = new Secrets();
  const send = transport({ fetch, timeout, maxResponseSize });
  const retries = retry(options.retry ?? {}, clock);
  const moves = new Map<string, string>();
  const { credentials } = options;
  const fetched =
    credentials &&
    fetchedToken({
      fetchToken: tokenCall(credentials, configured, send, retries, hosts, secrets, clock),
      refreshToken: credentials.refreshToken,
      store: options.tokenStore ?? memoryTokenStore(),
      onRefreshToken: options.onRefreshToken ?? (() => undefined),
      tokenHost: configured,
      onEndpoint(endpoint) {
        hosts.trust(endpoint);
        moves.clear();
      },
      secrets,
      clock,
    });
  const tokens = fetched ?? fixedToken(options.accessToken!, configured, secrets);
  const authenticated = authentication(redirect(send, hosts, moves), tokens);
  // Copy the headers for each attempt. Otherwise, a layer that appends a header would append the same header again on
  // each retry.
  const attempt: Layer = (call, next) => next({ ...call, headers: new Headers(call.headers) });
  const around = layers.length > 0 ? [retries, attempt, ...layers.map(checked)] : [retries];
  const pipeline: Pipeline = (call, own, body) =>
    compose(around, (inner) => {
      if (!(inner?.headers instanceof Headers))
        throw new TypeError(
          'A layer passed something other than a call to next. Fix: call next(call) in it.',
        );
      // Take only the headers and the signal from the layers, because a layer may change them. Take the other fields
      // from the original call, because a layer may have passed a copy without them.
      const { headers, signal } = inner;
      return authenticated({ ...call, headers, signal }, { body, secrets: own });
    })(call);

  /**
   * Makes a call. When the call fails, the error holds neither a secret of the client nor the callback token of the
   * request.
   */
  async function perform<Body>(
    operationId: OperationId,
    path: string,
    shape: Shape<Body>,
    { signal }: { signal?: AbortSignal | undefined } = {},
    body?: { callBackToken?: string | undefined },
  ): Promise<Body> {
    const headers = new Headers(body && { 'Content-Type': 'application/json' });
    const call: Call = { ...operations[operationId], path, headers, signal };
    const own = secrets.ofCall(body?.callBackToken);
    const response = await pipeline(call, own, body && JSON.stringify(body));
    return readResult(operationId, response, shape, own.redact, clock);
  }

  const client: Client = {
    async createWebhook(request, callOptions) {
      const body = createBody(request, onLoopback, insecure);
      return perform(
        'createWebhook',
        operations.createWebhook.template,
        isCreated,
        callOptions,
        body,
      );
    },
    async listWebhooks(of, callOptions) {
      const objectId = encodeURIComponent(checkedId('listWebhooks', 'objectId', of?.objectId));
      const objectType = checkedObjectType('listWebhooks', of?.objectType);
      const path = `${operations.listWebhooks.template}?objectId=${objectId}&objectType=${objectType}`;
      const { webhooks } = await perform('listWebhooks', path, isList, callOptions);
      return webhooks.map(foldWebhook);
    },
    async updateWebhook(id, settings, callOptions) {
      const path = pathOfWebhook('updateWebhook', id);
      const body = updateBody(settings, onLoopback, insecure);
      await perform('updateWebhook', path, isAnything, callOptions, body);
    },
    async deleteWebhook(id, callOptions) {
      const path = pathOfWebhook('deleteWebhook', id);
      await perform('deleteWebhook', path, isDeleted, callOptions);
    },
    async getAccessToken({ signal } = {}) {
      if (fetched) return fetched.refresh(signal);
      throw new TypeError(
        'getAccessToken needs credentials, but this client has a fixed accessToken. Fix: pass credentials and tokenEndpoint to createClient.',
      );
    },
    async ensureWebhook(request, callOptions) {
      return ensureWebhook(client, createBody(request, onLoopback, insecure), callOptions);
    },
  };
  insideOf.set(client, { pipeline, secrets });
  return client;
}

/** Wraps a layer, so that a layer that does not return a response causes an error that names this layer. */
function checked(layer: Layer, index: number): Layer {
  return async (call, next) => {
    const response: Partial<Response> | undefined = await layer(call, next);
    if (typeof response?.status === 'number' && typeof response.text === 'function')
      return response as Response;
    throw new TypeError(
      `layers[${index}] resolved to ${kindOf(response)}: expected a Response. Fix: return next(call) from it.`,
    );
  };
}

function pathOfWebhook(operationId: OperationId, id: string): string {
  const webhookId = encodeURIComponent(checkedId(operationId, 'webhookId', id));
  return operations[operationId].template.replace('{webhookId}', () => webhookId);
}
