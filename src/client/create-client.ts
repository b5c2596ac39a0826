import type { FetchClient, OperationId } from '../../generated/v1/client.js';
import { readAnswer } from './read-result.js';
import { authentication, endpointOf } from './authentication.js';
import { compose, type Layer } from './call.js';
import { systemClock, type Clock } from './clock.js';
import { ensureWebhook, type EnsuredWebhook } from './ensure-webhook.js';
import { hostGuard, isLoopback } from './hosts.js';
import { layered } from './layered-client.js';
import { checkOptions, checkTrust, endpointOption } from './check-options.js';
import { redirect } from './redirect.js';
import {
  checkedId,
  checkedObjectType,
  createBody,
  updateBody,
  type Convenient,
} from './request-body.js';
import { retry, type RetryOptions } from './retry.js';
import { isCreated, isDeleted, isList, type Shape } from './shapes.js';
import { tokenCall } from './token-call.js';
import { fetchedToken, fixedToken, type Credentials } from './token.js';
import { transport, type Fetch } from './transport.js';
import { foldWebhook, type FoldedWebhook } from './fold-webhook.js';
import type {
  AccessToken,
  CreateWebhookRequest,
  CreateWebhookResponse,
  ObjectType,
  UpdateWebhookRequest,
} from '../common/types.js';

/** A token that the program has, or gets in its own way. */
export interface FixedIdentity {
  /** The token, or a function that is asked for it before each call, and once more when it was refused. */
  accessToken: string | (() => string | Promise<string>);
  /** The endpoint of the user, with or without a trailing slash. There is no default: the service is retired. */
  endpointUrl: string;
  credentials?: never;
  tokenEndpoint?: never;
  onRefreshToken?: never;
}

/** Credentials with which the client fetches the token, when it is needed and before it ends. */
export interface ConnectorIdentity {
  credentials: Credentials;
  /** Where the token is fetched: `http://127.0.0.1:4010/v1`. There is no default: the service is retired. */
  tokenEndpoint: string;
  /**
   * Stores a new refresh token, which makes the old one void. It is awaited before the new one is used. When it fails,
   * the call fails with its error, and the next call tries again. Without it, the new one is lost at the end of the
   * process. It must not call this client, which waits for it.
   */
  onRefreshToken?: (refreshToken: string) => unknown;
  accessToken?: never;
  endpointUrl?: never;
}

export type ClientOptions = (FixedIdentity | ConnectorIdentity) & {
  /** Default: the platform's. */
  fetch?: Fetch;
  /** The time that one attempt may take, its body included, in ms. Default 60000 (Kaizala's API overview, 2021-04-14). */
  timeout?: number;
  retry?: RetryOptions;
  /**
   * Whether the token and the credentials may go to a host: `kms.kaiza.la`, `[::1]`, as `URL` writes it and without a
   * final stop. It replaces the default, which allows the host of `tokenEndpoint` or `endpointUrl`, the one that the
   * token answer names, and their kin: this machine, or the domains of Kaizala.
   */
  allowHost?: (hostname: string) => boolean;
  /**
   * Layers around every attempt of a call, but not around the token call. They see no secret header; what the body of
   * a request or of a list holds, they do see.
   */
  layers?: Layer[];
  clock?: Clock;
};

export interface CallOptions {
  /** Ends the call, also while it waits for the next attempt; it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * Every operation throws one of the five errors: `KaizalaRequestError` when the description refuses the request,
 * `KaizalaApiError`, `KaizalaProtocolError`, `KaizalaNetworkError` or `KaizalaTimeoutError`; or the reason of the
 * signal that ended it.
 */
export interface Client {
  /** Creates a webhook. It is never repeated when its fate is unknown: see {@link Client.ensureWebhook}. */
  createWebhook(
    request: Convenient<CreateWebhookRequest>,
    options?: CallOptions,
  ): Promise<CreateWebhookResponse>;
  /** The webhooks of an object, in one spelling: `callbackUrl`. The tokens are in clear: do not log them. */
  listWebhooks(
    of: { objectId: string; objectType: ObjectType },
    options?: CallOptions,
  ): Promise<FoldedWebhook[]>;
  /** Changes one or more settings; `Active: true` enables a webhook that was disabled. */
  updateWebhook(
    webhookId: string,
    settings: Convenient<UpdateWebhookRequest>,
    options?: CallOptions,
  ): Promise<void>;
  deleteWebhook(webhookId: string, options?: CallOptions): Promise<void>;
  /** Fetches a new access token, which later calls use. Needs credentials. */
  getAccessToken(options?: CallOptions): Promise<AccessToken>;
  /** Lists, then creates, updates or enables, so that exactly one webhook of the object has this URL. For every deploy. */
  ensureWebhook(
    request: Convenient<CreateWebhookRequest>,
    options?: CallOptions,
  ): Promise<EnsuredWebhook>;
  /** The generated client with the same layers around it, in the result style of openapi-fetch: `{ data, error }`. */
  raw: FetchClient;
}

/**
 * A client that survives the real service: it fetches and renews the token, follows a moved endpoint, retries what is
 * safe to retry, and throws errors that say what happened.
 *
 * @throws TypeError when an option is wrong
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
  const api = layered(compose([...around, ...inner], core));

  /** Reads an answer, and keeps the tokens and the secret of the request out of its errors. */
  const read = <Body>(
    operationId: OperationId,
    { data, error, response }: { data?: unknown; error?: unknown; response: Response },
    shape: Shape<Body>,
    secret = '',
  ) =>
    readAnswer(
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
