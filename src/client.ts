import type { FetchClient, OperationId } from '../generated/v1/client.js';
import { readAnswer } from './client/answer.js';
import { authentication, endpointOf } from './client/authentication.js';
import { compose, type Layer } from './client/call.js';
import { systemClock, type Clock } from './client/clock.js';
import { parseEndpoint } from './client/endpoint.js';
import { ensureWebhook, type EnsuredWebhook } from './client/ensure-webhook.js';
import { KaizalaRequestError } from './client/errors.js';
import { hostGuard, isLoopback } from './client/hosts.js';
import { layered } from './client/layered.js';
import { redirect } from './client/redirect.js';
import { createBody, updateBody, type WithTime } from './client/request.js';
import { retry, type RetryOptions } from './client/retry.js';
import { isCreated, isDeleted, isError, isList, type Shape } from './client/shapes.js';
import { tokenCall } from './client/token-call.js';
import { fetchedToken, fixedToken, type Credentials } from './client/token.js';
import { transport, type Fetch } from './client/transport.js';
import { foldWebhook, type FoldedWebhook } from './client/webhook.js';
import type {
  AccessToken,
  CreateWebhookRequest,
  CreateWebhookResponse,
  ObjectType,
  UpdateWebhookRequest,
} from './types.js';

/** A token that the program has, or gets in its own way. */
export interface FixedIdentity {
  /** The token, or a function that is asked for it before each call, and once more when it was refused. */
  accessToken: string | (() => string | Promise<string>);
  /** The endpoint of the user, with or without a trailing slash. There is no default: the service is retired. */
  endpointUrl: string;
}

/** Credentials with which the client fetches the token, when it is needed and before it ends. */
export interface ConnectorIdentity {
  credentials: Credentials;
  /** Where the token is fetched: `http://127.0.0.1:4010/v1`. There is no default: the service is retired. */
  tokenEndpoint: string;
  /**
   * Stores a new refresh token, which makes the old one void. It is awaited before the new one is used. When it fails,
   * the call fails with its error, and the next call tries again. Without it, the new one is lost at the end of the
   * process.
   */
  onRefreshToken?: (refreshToken: string) => unknown;
}

export type ClientOptions = (FixedIdentity | ConnectorIdentity) & {
  /** Default: the platform's. */
  fetch?: Fetch;
  /** The time that one attempt may take, its body included, in ms. Default 60000 (Kaizala's API overview, 2021-04-14). */
  timeout?: number;
  retry?: RetryOptions;
  /**
   * Whether the token and the credentials may go to a host. Default: the hosts of `tokenEndpoint` and `endpointUrl`,
   * the one that the token answer names, and their kin: this machine, or the domains of Kaizala.
   */
  allowHost?: (hostname: string) => boolean;
  /** Layers around every attempt, outside of those that know secrets. */
  layers?: Layer[];
  clock?: Clock;
};

export interface CallOptions {
  /** Ends the call, also while it waits for the next attempt; it rejects with the signal's reason. */
  signal?: AbortSignal;
}

export interface Client {
  /** Creates a webhook. It is never repeated when its fate is unknown: see {@link Client.ensureWebhook}. */
  createWebhook(
    request: WithTime<CreateWebhookRequest>,
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
    settings: WithTime<UpdateWebhookRequest>,
    options?: CallOptions,
  ): Promise<void>;
  deleteWebhook(webhookId: string, options?: CallOptions): Promise<void>;
  /** Fetches a new access token, which later calls use. Needs credentials. */
  getAccessToken(options?: CallOptions): Promise<AccessToken>;
  /** Lists, then creates, updates or enables, so that exactly one webhook of the object has this URL. For every deploy. */
  ensureWebhook(
    request: WithTime<CreateWebhookRequest>,
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
  const { clock = systemClock, timeout = 60_000 } = options;
  const configured =
    'credentials' in options
      ? endpointOption('tokenEndpoint', options.tokenEndpoint)
      : endpointOption('endpointUrl', options.endpointUrl);
  const onLoopback = isLoopback(new URL(configured).hostname);
  const hosts = hostGuard([configured], options.allowHost);
  const objection = hosts.objection(configured);
  if (objection) throw new TypeError(`The client would never call anything: ${objection}.`);

  const around = [retry(options.retry ?? {}, clock), ...(options.layers ?? [])];
  const core = transport(options.fetch ?? ((url, init) => globalThis.fetch(url, init)), timeout);
  const onion = (inner: Layer[]) => compose([...around, ...inner], core);
  const fetched =
    'credentials' in options
      ? fetchedToken(
          tokenCall(options.credentials, configured, onion, hosts, clock),
          options.credentials.refreshToken,
          options.onRefreshToken ?? (() => undefined),
          configured,
          clock,
        )
      : undefined;
  const tokens = fetched ?? fixedToken((options as FixedIdentity).accessToken, configured);
  const api = layered(
    onion([onlyOurTokenCalls, authentication(tokens), redirect(endpointOf, hosts)]),
  );

  /** Reads an answer, and keeps the token and the secrets of the request out of its errors. */
  const read = <Body>(
    operationId: OperationId,
    { data, error, response }: { data?: unknown; error?: unknown; response: Response },
    shape: Shape<Body>,
    secrets: (string | undefined)[] = [],
  ) =>
    readAnswer(
      { operationId, response, text: response.ok ? data : error },
      shape,
      [...tokens.secrets(), ...secrets.filter((secret) => secret !== undefined)],
      clock,
    );

  const client: Client = {
    async createWebhook(request, { signal } = {}) {
      const body = createBody(request, onLoopback);
      const result = await api.createWebhook({ body, ...asText(signal) });
      return read('createWebhook', result, isCreated, [body.callBackToken]);
    },
    async listWebhooks({ objectId, objectType }, { signal } = {}) {
      requireText('listWebhooks', 'objectId', objectId);
      const result = await api.listWebhooks({
        params: { query: { objectId, objectType } },
        ...asText(signal),
      });
      return read('listWebhooks', result, isList).webhooks.map(foldWebhook);
    },
    async updateWebhook(webhookId, settings, { signal } = {}) {
      requireText('updateWebhook', 'webhookId', webhookId);
      const body = updateBody(settings, onLoopback);
      const result = await api.updateWebhook({
        params: { path: { webhookId } },
        body,
        ...asText(signal),
      });
      // Any body will do, and none: what Kaizala answers was never documented.
      if (!result.response.ok) read('updateWebhook', result, isError, [body.callBackToken]);
    },
    async deleteWebhook(webhookId, { signal } = {}) {
      requireText('deleteWebhook', 'webhookId', webhookId);
      const result = await api.deleteWebhook({
        params: { path: { webhookId } },
        ...asText(signal),
      });
      if (!result.response.ok || result.data) read('deleteWebhook', result, isDeleted);
    },
    async getAccessToken({ signal } = {}) {
      if (!fetched)
        throw new TypeError(
          'getAccessToken needs credentials, and this client has a fixed accessToken.',
        );
      return fetched.refresh(signal);
    },
    ensureWebhook: (request, callOptions) => ensureWebhook(client, request, callOptions),
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

function endpointOption(name: string, value: unknown): string {
  try {
    return parseEndpoint(String(value));
  } catch (error) {
    const reason = (error as Error).message;
    throw new TypeError(
      `${name} is ${JSON.stringify(value)}. ${reason} Expected something like http://127.0.0.1:4010.`,
      { cause: error },
    );
  }
}

/** URLs take these for something else, however they are encoded. */
function requireText(operationId: OperationId, name: string, value: unknown): void {
  if (typeof value === 'string' && !['', '.', '..'].includes(value)) return;
  const message = `${operationId} was not sent: ${name} is ${JSON.stringify(value)}; expected an id.`;
  throw new KaizalaRequestError(message, operationId, `/${name}`);
}
