import type { FetchClient } from '../../generated/v1/client.js';
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
import type { FoldedWebhook } from './fold-webhook.js';
import type { Convenient } from './request-body.js';
import type { RetryOptions } from './retry.js';
import type { Fetch } from './transport.js';

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

/** What `ensureWebhook` found and did. */
export interface EnsuredWebhook {
  webhookId: string;
  done: 'created' | 'updated' | 'nothing';
  /** The ids of other webhooks that had the same URL, and are deleted now. */
  deleted: string[];
}

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
  ): Promise<CreatedWebhook>;
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
