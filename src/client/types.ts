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

/** The options for a program that already has an access token, or that gets it from its own function. */
export interface FixedIdentity {
  /**
   * The access token, or a function that returns it. The client calls the function before each attempt, and once more
   * after a 401.
   */
  accessToken: SecretSource;
  /**
   * The endpoint of the user (the base URL of the API), with or without a slash at the end. There is no default,
   * because the service is retired.
   */
  endpointUrl: string;
  /** Not allowed with `accessToken`: pass either a token or credentials. */
  credentials?: never;
  /** Not allowed with `accessToken`, because the client then fetches no token. */
  tokenEndpoint?: never;
  /** Not allowed with `accessToken`, because the client then has no tokens to share. */
  tokenStore?: never;
  /** Not allowed with `accessToken`, because the client then gets no refresh token. */
  onRefreshToken?: never;
}

/**
 * The credentials of a connector. Instead of a string, each credential can be a function that returns the string. The
 * client calls this function whenever it fetches a token.
 */
export type CredentialSources = { [Name in keyof Credentials]: SecretSource };

/** The options for a connector: the client fetches an access token when it needs one, and renews it before it expires. */
export interface ConnectorIdentity {
  /**
   * The id and the secret of the connector, and a refresh token. The client fetches access tokens with them. It uses
   * this refresh token if `tokenStore` has no refresh token, or if the service refuses the stored refresh token.
   */
  credentials: CredentialSources;
  /**
   * The endpoint from which the client fetches tokens: `http://127.0.0.1:4010/v1`. There is no default, because the
   * service is retired.
   */
  tokenEndpoint: string;
  /**
   * The store in which several processes share their tokens, so that only one process has to fetch a token. When the
   * service refuses a refresh token, the client reads the store again before the call fails. If the store fails, the
   * call rejects with a copy of the store's error. The copy has the same name, message and `code`, without secrets.
   * Default: the memory of this client.
   */
  tokenStore?: TokenStore;
  /**
   * Called with a new refresh token, which makes the old refresh token invalid. The client waits for this function
   * before it uses the new token. When the function fails, the call fails with an error of the same name and message,
   * and the next call runs the function again. Without `onRefreshToken` and `tokenStore`, the new refresh token is lost
   * when the process ends. The function must not call this client: the client waits for the function, so such a call
   * would never finish.
   */
  onRefreshToken?: (refreshToken: string) => unknown;
  /** Not allowed with `credentials`: pass either a token or credentials. */
  accessToken?: never;
  /** Not allowed with `credentials`, because the response with the token names the endpoint. */
  endpointUrl?: never;
}

/** The options of {@link ClientOptions} that do not depend on how the client gets its token. */
export interface CommonClientOptions {
  /** The function that sends each HTTP request. Default: the `fetch` of the platform. */
  fetch?: Fetch;
  /**
   * The maximum time for one attempt, in ms, including the time to read the body of the response: a whole number from 1
   * to 2,147,483,647. Default 60,000 (Kaizala's API overview, 2021-04-14).
   */
  timeout?: number;
  /**
   * The maximum number of bytes of a response, after decompression: a whole number from 1. A larger response causes a
   * `KaizalaProtocolError`. A response with more than 500,000 JSON values does, too. Default 8,388,608 (8 MiB; our
   * choice: a webhook takes about 1 KiB). If your `fetch` does not return streams, the client checks the size only
   * after it has read the whole response.
   */
  maxResponseSize?: number;
  /**
   * How often the client retries a call, and how long it waits before each retry. Default: `{ attempts: 4, cap: 60_000
   * }`.
   */
  retry?: RetryOptions;
  /**
   * Decides whether the token and the credentials may be sent to a host. `hostname` has the form that the class `URL`
   * gives it, without a full stop at the end: `kms.kaiza.la`, `[::1]`. Only the result `true` allows the host. By
   * default, the client trusts the host of `tokenEndpoint` or `endpointUrl`, and the host that the response with the
   * token names. If one of these hosts is this machine, the client trusts every name of this machine. If one of these
   * hosts is in a domain of Kaizala, the client trusts all domains of Kaizala.
   */
  allowHost?: (hostname: string) => boolean;
  /**
   * Hosts of your own network to which the client may use plain http, for the endpoint and in callback URLs. Plain http
   * to this machine is always allowed. Pass names or addresses, without port: `['emulator', 'receiver']`. Default:
   * none. The host of an endpoint must also be trusted. Anyone else on the network can read tokens and secrets that are
   * sent over plain http.
   */
  allowInsecure?: readonly string[];
  /**
   * Your own layers around every attempt of a call. The first layer gets the call first, and the response last.
   * Default: none. The layers do not run for the call that fetches the token. They see neither the headers that hold a
   * secret nor the body of a request. They see the body of a response as the server sent it. Do not log this body,
   * because it can hold callback tokens.
   */
  layers?: Layer[];
  /**
   * The clock with which the client checks whether a token has expired, and waits between attempts. A test can pass a
   * clock that does not wait. But `timeout` is always measured in real time. Default: the clock and the timers of the
   * platform.
   */
  clock?: Clock;
}

/**
 * The options of {@link createClient}: either `accessToken` and `endpointUrl`, or `credentials` and `tokenEndpoint`. All
 * other options are optional.
 *
 * @example
 * const options: ClientOptions = {
 *   tokenEndpoint: 'http://127.0.0.1:4010',
 *   credentials: { applicationId: 'any', applicationSecret: 'any', refreshToken: 'any' },
 *   retry: { attempts: 2 },
 * };
 */
export type ClientOptions = (FixedIdentity | ConnectorIdentity) & CommonClientOptions;

/** The result of `ensureWebhook`: the webhook, and the changes that were made. */
export interface EnsuredWebhook {
  /** The id of the webhook that has the URL. After the call, there is only one such webhook. */
  webhookId: string;
  /**
   * The change that was made:
   *
   * - `created`: no webhook of the object had the URL.
   * - `updated`: a webhook had the URL, but its settings differed from the requested settings, or it was disabled.
   * - `nothing`: a webhook had the URL and the requested settings.
   */
  done: 'created' | 'updated' | 'nothing';
  /** The ids of the other webhooks that had the requested URL. The call has deleted them. */
  deleted: string[];
}

/** The options of one call. */
export interface CallOptions {
  /**
   * A signal that aborts the call, also while the client waits before the next attempt. The call then rejects with the
   * reason of the signal.
   */
  signal?: AbortSignal | undefined;
}

/**
 * The operations of the API. Each operation throws one of these errors:
 *
 * - `KaizalaRequestError`: the request does not match the description, so it was not sent.
 * - `KaizalaApiError`: the API responded with an error.
 * - `KaizalaProtocolError`: the response differs from the description, or the endpoint is not trusted.
 * - `KaizalaNetworkError`: the connection failed or was lost.
 * - `KaizalaTimeoutError`: the complete response did not arrive within `timeout`.
 * - The reason of the signal that aborted the call.
 * - A `TypeError` when `fetch` does not accept the call. Such a call is never retried.
 */
export interface Client {
  /**
   * Creates a webhook. Before the API responds, it validates the callback URL: it sends a token to the receiver, and
   * the receiver must echo this token. The client does not retry the call when it cannot know whether the webhook was
   * created. {@link Client.ensureWebhook} handles this case: it looks for the webhook in the list of webhooks.
   *
   * @param request the webhook to create. The client checks it before sending. `validity` can be a `Date`
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
   * Lists the webhooks of an object, both active and disabled. Each property has only one spelling, such as
   * `callbackUrl`. Do not log the webhooks, because they hold the callback tokens in clear text.
   *
   * @example
   * const webhooks = await kaizala.listWebhooks({ objectId: 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10', objectType: 'Group' });
   * console.log(webhooks.map(({ id, active }) => `${id}: ${active}`));
   */
  listWebhooks(
    of: {
      /** The id of the group, action or action package. */
      objectId: string;
      /** The kind of the object: whether `objectId` is the id of a group, an action or an action package. */
      objectType: ObjectType;
    },
    options?: CallOptions,
  ): Promise<FoldedWebhook[]>;
  /**
   * Changes one or more settings of a webhook. `Active: true` enables a webhook that was disabled.
   *
   * @param settings the settings to change. The client checks them before sending. `validity` can be a `Date`
   * @example
   * await kaizala.updateWebhook('3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77', { Active: true });
   */
  updateWebhook(
    webhookId: string,
    settings: Convenient<UpdateWebhookRequest>,
    options?: CallOptions,
  ): Promise<void>;
  /**
   * Deletes a webhook. If the response to an attempt was lost and the next attempt gets a 404, the call succeeds,
   * because the earlier attempt has deleted the webhook.
   *
   * @throws KaizalaApiError with `status` 404 when the webhook does not exist
   * @throws KaizalaProtocolError with `fault` `failed-with-success` when a 200 response says that the call failed
   * @example
   * await kaizala.deleteWebhook('3c1f0a9e-7b52-4d86-8f0b-6e2d9c4b1a77');
   */
  deleteWebhook(webhookId: string, options?: CallOptions): Promise<void>;
  /**
   * Fetches a new access token; later calls use this token. You rarely need this method, because the client fetches
   * tokens automatically.
   *
   * @throws TypeError when the client was made with `accessToken`
   */
  getAccessToken(options?: CallOptions): Promise<AccessToken>;
  /**
   * Makes sure that exactly one active webhook of the object has the requested URL and the requested settings. It lists
   * the webhooks of the object, and then creates, updates, enables or deletes webhooks. Call it on every deploy: it can
   * be called repeatedly, and several deployments can call it at the same time.
   *
   * @param request the wanted webhook; settings that the request omits are not changed
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
