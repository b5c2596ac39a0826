import type {
  AccessToken,
  CreateWebhookRequest,
  CreatedWebhook,
  Credentials,
  ObjectType,
  UpdateWebhookRequest,
} from '../common/types.js';
import type { Layer } from './call.js';
import type { Clock } from './clock.js';
import type { Fetch } from './fetch.js';
import type { FoldedWebhook } from './fold-webhook.js';
import type { Convenient } from './request-body.js';
import type { RetryOptions } from './retry.js';
import type { SecretSource } from './token.js';
import type { TokenStore } from './token-store.js';

/** The options of a client whose program has an access token, or gets one in its own way. */
export interface FixedIdentity {
  /**
   * The access token, or a function that returns it. The client calls the function before each attempt, and once more
   * after a 401.
   */
  accessToken: SecretSource;
  /** The endpoint of the user, with or without a trailing slash. There is no default: the service is retired. */
  endpointUrl: string;
  /** Not together with `accessToken`: give either a token or credentials. */
  credentials?: never;
  /** Not together with `accessToken`, because the client fetches no token then. */
  tokenEndpoint?: never;
  /** Not together with `accessToken`, because the client has no tokens to share then. */
  tokenStore?: never;
  /** Not together with `accessToken`, because the client gets no refresh token then. */
  onRefreshToken?: never;
}

/** The credentials of a connector; each can be a function that returns it, which is called for each token call. */
export type CredentialSources = { [Name in keyof Credentials]: SecretSource };

/** The options of a client that fetches access tokens with credentials, when it needs one and before one expires. */
export interface ConnectorIdentity {
  /**
   * The id and the secret of the connector, and a refresh token: with them, the client fetches access tokens. The
   * refresh token is used where `tokenStore` has none, or none that is accepted.
   */
  credentials: CredentialSources;
  /** Where the token is fetched: `http://127.0.0.1:4010/v1`. There is no default: the service is retired. */
  tokenEndpoint: string;
  /**
   * Where several processes share their tokens, so that one of them fetches a token for all. When a refresh token is
   * refused, the client reads the store again before the call fails. Errors of the store arrive as copies with the same
   * name, message and `code`, without secrets. Default: the memory of this client.
   */
  tokenStore?: TokenStore;
  /**
   * Hears of a new refresh token, which makes the old one void. It is awaited before the new one is used. When it fails,
   * the call fails with an error of the same name and message, and the next call tries again. Without it and without
   * `tokenStore`, the new one is lost at the end of the process. It must not call this client, which waits for it.
   */
  onRefreshToken?: (refreshToken: string) => unknown;
  /** Not together with `credentials`: give either a token or credentials. */
  accessToken?: never;
  /** Not together with `credentials`, because the response with the token names the endpoint. */
  endpointUrl?: never;
}

/** Options of {@link ClientOptions} that do not depend on where the token comes from. */
export interface CommonClientOptions {
  /** The function that sends each request. Default: the `fetch` of the platform. */
  fetch?: Fetch;
  /**
   * How long one attempt may take, until its whole body has been read, in ms: a whole number from 1 to 2,147,483,647.
   * Default 60,000 (Kaizala's API overview, 2021-04-14).
   */
  timeout?: number;
  /**
   * The most bytes of a response, after decompression: more end in a `KaizalaProtocolError`. A whole number from 1.
   * Default 8,388,608 (8 MiB; our choice: a webhook takes about 1 KiB). More than 500,000 values are too many as well. A
   * `fetch` whose responses have no stream reads them whole.
   */
  maxResponseSize?: number;
  /** How often a call is sent again, and how long the client waits before. Default: `{ attempts: 4, cap: 60_000 }`. */
  retry?: RetryOptions;
  /**
   * Whether the token and the credentials may be sent to a host: `kms.kaiza.la`, `[::1]`, as `URL` writes it and without
   * a final full stop. Only `true` allows it. By default, the client trusts the host of `tokenEndpoint` or
   * `endpointUrl`, and the host that the response with the token names. If one of these is this machine, it trusts every
   * name of this machine; if one is in a domain of Kaizala, it trusts the domains of Kaizala.
   */
  allowHost?: (hostname: string) => boolean;
  /**
   * Hosts of your own network to which plain http is allowed, as to this machine: as the endpoint, and in callback URLs.
   * Names or addresses, without port: `['emulator', 'receiver']`. Default: none. An endpoint there still has to be
   * trusted. Tokens and secrets can be read on the way.
   */
  allowInsecure?: readonly string[];
  /**
   * Your own layers around every attempt of a call, the first one outermost; default none. They are not around the call
   * that fetches the token. They see neither the headers that hold a secret nor the body of a request. The body of a
   * response is as the server sent it, which can hold callback tokens: do not log it.
   */
  layers?: Layer[];
  /**
   * The time, and how to wait: a test gives a clock on which nothing waits. It decides when a token has expired and
   * waits between attempts; `timeout` is always in real time. Default: the clock and the timers of the platform.
   */
  clock?: Clock;
}

/**
 * Options of {@link createClient}: either `accessToken` and `endpointUrl`, or `credentials` and `tokenEndpoint`, and any
 * of the others.
 *
 * @example
 * const options: ClientOptions = {
 *   tokenEndpoint: 'http://127.0.0.1:4010',
 *   credentials: { applicationId: 'any', applicationSecret: 'any', refreshToken: 'any' },
 *   retry: { attempts: 2 },
 * };
 */
export type ClientOptions = (FixedIdentity | ConnectorIdentity) & CommonClientOptions;

/** What `ensureWebhook` found and did. */
export interface EnsuredWebhook {
  /** The id of the one webhook that has the URL now. */
  webhookId: string;
  /**
   * `created`: no webhook of the object had the URL. `updated`: one had it, with other settings or disabled. `nothing`:
   * one had it and was as requested.
   */
  done: 'created' | 'updated' | 'nothing';
  /** The ids of other webhooks that had the same URL, and are deleted now. */
  deleted: string[];
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the call, also while it waits for the next attempt; it rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * The operations of the API. Each of them throws one of five errors: `KaizalaRequestError` when the description refuses
 * the request, `KaizalaApiError` when the API responds with an error, `KaizalaProtocolError` when the response is not as
 * described, `KaizalaNetworkError` or `KaizalaTimeoutError`; or the reason of the signal that ended the call; or a
 * `TypeError` when `fetch` does not accept the call, which is never repeated.
 */
export interface Client {
  /**
   * Creates a webhook. Before the API responds, it validates the callback URL: the receiver must echo a token. When the
   * client cannot know whether the webhook was created, it does not send the call again: use
   * {@link Client.ensureWebhook}, which looks at the list then.
   *
   * @param request checked before it is sent; `validity` can be a `Date`
   * @returns the id of the webhook
   * @example
   * const { webhookId } = await kaizala.createWebhook({
   *   objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
   *   objectType: 'Group',
   *   eventTypes: ['JobCreated'],
   *   callBackUrl: 'https://hooks.depot.example/kaizala',
   * });
   */
  createWebhook(
    request: Convenient<CreateWebhookRequest>,
    options?: CallOptions,
  ): Promise<CreatedWebhook>;
  /**
   * Lists the webhooks of an object, active or not, in one spelling: `callbackUrl`. They hold the callback tokens in
   * clear text: do not log them.
   *
   * @example
   * const webhooks = await kaizala.listWebhooks({ objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10', objectType: 'Group' });
   * console.log(webhooks.map(({ id, active }) => `${id}: ${active}`));
   */
  listWebhooks(
    of: {
      /** The id of the group, action or action package. */
      objectId: string;
      /** The kind of the object that the id names. */
      objectType: ObjectType;
    },
    options?: CallOptions,
  ): Promise<FoldedWebhook[]>;
  /**
   * Changes one or more settings; `Active: true` enables a webhook that was disabled.
   *
   * @param settings checked before they are sent; `validity` can be a `Date`
   * @example
   * await kaizala.updateWebhook('3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77', { Active: true });
   */
  updateWebhook(
    webhookId: string,
    settings: Convenient<UpdateWebhookRequest>,
    options?: CallOptions,
  ): Promise<void>;
  /**
   * Deletes a webhook. When an attempt was lost and the next one gets a 404, the call succeeds, because the lost attempt
   * has deleted it.
   *
   * @throws KaizalaApiError with `status` 404 when the webhook does not exist
   * @throws KaizalaProtocolError with `fault` `failed-with-success` when a response with status 200 says that it failed
   * @example
   * await kaizala.deleteWebhook('3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77');
   */
  deleteWebhook(webhookId: string, options?: CallOptions): Promise<void>;
  /**
   * Fetches a new access token, which later calls use. You rarely need it: the client fetches tokens by itself.
   *
   * @throws TypeError when the client was made with `accessToken`
   */
  getAccessToken(options?: CallOptions): Promise<AccessToken>;
  /**
   * Lists the webhooks of the object, then creates, updates, enables or deletes, so that exactly one of them has this
   * URL and these settings. It can be repeated, and several deployments can run it at once: run it on every deploy.
   *
   * @param request settings that it leaves out stay as they are
   * @example
   * const { webhookId, done } = await kaizala.ensureWebhook({
   *   objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10',
   *   objectType: 'Group',
   *   eventTypes: ['JobCreated'],
   *   callBackUrl: 'https://hooks.depot.example/kaizala',
   * });
   */
  ensureWebhook(
    request: Convenient<CreateWebhookRequest>,
    options?: CallOptions,
  ): Promise<EnsuredWebhook>;
}
