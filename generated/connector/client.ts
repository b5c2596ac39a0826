// Generated from spec/connector by `npm run build`: change the description, not this file.

import createClient, { type ClientOptions, type MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './types.js';

/** Each operation's id, and the secret headers that it needs beside its parameters. */
export const operations: Record<
  string,
  { operationId: OperationId; security: readonly SecurityHeader[] }
> = {
  'POST /webhook': { operationId: 'createConnectorWebhook', security: ['accessToken'] },
};

/** The ids of the operations: `createConnectorWebhook`. */
export type OperationId = 'createConnectorWebhook';

/** The headers that carry a secret, by the security schemes of the description. */
export type SecurityHeader = 'accessToken';

/** A secret, or a function that is asked for it before each call. */
export type SecurityValue = string | (() => string | Promise<string>);

/** Options of {@link createFetchClient}; all others are those of openapi-fetch. */
export interface FetchClientOptions extends Omit<ClientOptions, 'baseUrl' | 'headers'> {
  /** The server, without a trailing slash: `https://${api_root}`. There is no default, because the service is retired. */
  baseUrl: string;
  /**
   * The secrets, by their header. Each operation gets the headers that the description demands of it, and no other.
   * Leave one out where your own `fetch` adds it.
   */
  security?: Partial<Record<SecurityHeader, SecurityValue>>;
}

type Init<Path extends keyof paths, Method extends keyof paths[Path]> = NonNullable<
  MaybeOptionalInit<paths[Path], Method & ('get' | 'put' | 'post' | 'delete')>
>;

type Responses<Path extends keyof paths, Method extends keyof paths[Path]> =
  paths[Path][Method] extends { responses: infer All } ? All : never;
type Body<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined;
type Success = 200 | 201 | 202 | 203 | 204;

/** The result of a call: `data` where `response.ok`, else `error`, which is missing where the response had no body. */
export type FetchResult<Path extends keyof paths, Method extends keyof paths[Path]> =
  | {
      /** The body of a success. */
      data: Body<Responses<Path, Method>[Success & keyof Responses<Path, Method>]>;
      /** Only a failure has it. */
      error?: never;
      /** The response, whose body is read already. */
      response: Response;
    }
  | {
      /** Only a success has it. */
      data?: never;
      /** The body of a failure; undefined where it had none. */
      error: Body<Responses<Path, Method>[Exclude<keyof Responses<Path, Method>, Success>]>;
      /** The response, whose body is read already. */
      response: Response;
    };

/** Refuses ids with which the URL would name something else: a missing one, or one that URLs take for a folder. */
function checkIds(schemaPath: string, ids: Record<string, unknown> = {}): void {
  for (const [, name = ''] of schemaPath.matchAll(/\{(\w+)\}/g)) {
    const id = ids[name];
    if (id === undefined || id === null || ['', '.', '..'].includes(String(id))) {
      throw new TypeError(`${name} in ${schemaPath} is ${JSON.stringify(id)}: expected an id.`);
    }
  }
}

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
    async onRequest({ request, schemaPath, params }) {
      checkIds(schemaPath, params.path);
      for (const header of operations[`${request.method} ${schemaPath}`]?.security ?? []) {
        const secret = secrets[header];
        if (secret !== undefined) {
          request.headers.set(header, typeof secret === 'string' ? secret : await secret());
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
    createConnectorWebhook: (options: Init<'/webhook', 'post'>) =>
      client.POST('/webhook', options) as Promise<FetchResult<'/webhook', 'post'>>,
  };
}

/** The result of {@link createFetchClient}: every operation by its id. */
export type FetchClient = ReturnType<typeof createFetchClient>;
