// Generated from spec/connector by `npm run build`: change the description, not this file.

import createClient, { type ClientOptions, type FetchResponse, type MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './types.js';

/** The header that carries each security scheme. */
const headers = {
  accessToken: 'accessToken',
  applicationId: 'applicationId',
} as const;

/** The security schemes that each operation needs. */
const security: Record<string, readonly SecurityScheme[]> = {
  'POST /webhook': ['applicationId', 'accessToken'],
};

export type SecurityScheme = keyof typeof headers;

/** A secret, or a function that is asked for it before each call. */
export type SecurityValue = string | (() => string | Promise<string>);

export interface FetchClientOptions extends Omit<ClientOptions, 'baseUrl' | 'headers'> {
  /** The server, without a trailing slash: `https://${api_root}`. There is no default, because the service is retired. */
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
 * A fetch client of the Kaizala Connector Webhooks API: every operation by its id, in the result style of openapi-fetch,
 * `{ data, error, response }`. It neither retries nor follows a redirect:
 * a moved endpoint shows as `response.status` 308.
 *
 * @example
 * const api = createFetchClient({ baseUrl: 'http://127.0.0.1:4010/v1', security: { accessToken } });
 * const { data, error } = await api.createConnectorWebhook({ body });
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

    /** Create a webhook.
     *
     * @deprecated The description marks it as superseded. */
    createConnectorWebhook: <Options extends Init<'/webhook', 'post'>>(
      options: Options,
    ): Result<paths['/webhook']['post'], Options> => client.POST('/webhook', options),
  };
}

export type FetchClient = ReturnType<typeof createFetchClient>;
