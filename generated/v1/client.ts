// Generated from spec/v1 by `npm run build`: change the description, not this file.

import createClient, { type ClientOptions, type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './types.js';

/** The header that carries each security scheme. */
const headers = {
  accessToken: 'accessToken',
  applicationId: 'applicationId',
  applicationSecret: 'applicationSecret',
  refreshToken: 'refreshToken',
} as const;

/** The security schemes that each operation needs. */
const security: Record<string, readonly SecurityScheme[]> = {
  'GET /accessToken': ['applicationId', 'applicationSecret', 'refreshToken'],
  'GET /webhook': ['accessToken'],
  'POST /webhook': ['accessToken'],
  'PUT /webhook/{webhookId}': ['accessToken'],
  'DELETE /webhook/{webhookId}': ['accessToken'],
};

export type SecurityScheme = keyof typeof headers;

/** A secret, or a function that is asked for it before each call. */
export type SecurityValue = string | (() => string | Promise<string>);

export interface FetchClientOptions extends Omit<ClientOptions, 'baseUrl' | 'headers'> {
  /** The server, without a trailing slash: `${endpointUrl}/v1`. There is no default, because the service is retired. */
  baseUrl: string;
  /**
   * The secrets, by security scheme. Each operation gets the headers that the description demands of it, and no other.
   * Leave a scheme out where your own `fetch` adds it.
   */
  security?: Partial<Record<SecurityScheme, SecurityValue>>;
}

type Init<Path extends keyof paths, Method extends keyof paths[Path]> = NonNullable<
  MaybeOptionalInit<paths[Path], Method & ('get' | 'put' | 'post' | 'delete')>
>;
type Result<Operation, Options> = Promise<
  FetchResponse<Operation & Record<string | number, unknown>, Options, `${string}/${string}`>
>;

/**
 * A fetch client of the Kaizala Webhooks API: every operation by its id, in the result style of openapi-fetch,
 * `{ data, error, response }`. It neither retries nor follows a redirect:
 * a moved endpoint shows as `response.status` 308.
 *
 * @example
 * const api = createFetchClient({ baseUrl: 'http://127.0.0.1:4010/v1', security: { accessToken } });
 * const { data, error } = await api.createWebhook({ body });
 */
export function createFetchClient({ security: secrets = {}, ...options }: FetchClientOptions) {
  // Followed by fetch itself, a redirect to another host would take the secrets along.
  const client = createClient<paths>({ redirect: 'manual', ...options });
  client.use({
    async onRequest({ request, schemaPath }) {
      for (const scheme of security[`${request.method} ${schemaPath}`] ?? []) {
        const secret = secrets[scheme];
        if (secret !== undefined) {
          request.headers.set(headers[scheme], typeof secret === 'string' ? secret : await secret());
        }
      }
    },
  });
  return {
    /** The openapi-fetch client inside, for its middleware and for calls by path. */
    client,

    /** Get an access token. It has a server of its own in the description, https://api.kaiza.la/v1, which is retired: name yours as `baseUrl`. */
    getAccessToken: <Options extends Init<'/accessToken', 'get'> & { baseUrl: string }>(
      options: Options,
    ): Result<paths['/accessToken']['get'], Options> => client.GET('/accessToken', options),

    /** List an object's webhooks. */
    listWebhooks: <Options extends Init<'/webhook', 'get'>>(
      options: Options,
    ): Result<paths['/webhook']['get'], Options> => client.GET('/webhook', options),

    /** Create a webhook. */
    createWebhook: <Options extends Init<'/webhook', 'post'>>(
      options: Options,
    ): Result<paths['/webhook']['post'], Options> => client.POST('/webhook', options),

    /** Update a webhook. */
    updateWebhook: <Options extends Init<'/webhook/{webhookId}', 'put'>>(
      options: Options,
    ): Result<paths['/webhook/{webhookId}']['put'], Options> => client.PUT('/webhook/{webhookId}', options),

    /** Delete a webhook. */
    deleteWebhook: <Options extends Init<'/webhook/{webhookId}', 'delete'>>(
      options: Options,
    ): Result<paths['/webhook/{webhookId}']['delete'], Options> => client.DELETE('/webhook/{webhookId}', options),
  };
}

export type FetchClient = ReturnType<typeof createFetchClient>;
