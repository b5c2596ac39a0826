// Generated from spec/connector by `npm run build`: change the description, not this file.

import createClient, { type ClientOptions, type MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './types.js';

export type { OperationId } from './operations.js';

/** The headers that carry a secret, by the security schemes of the description. */
export type SecurityHeader = 'accessToken';

/** The headers with a secret that each operation needs beside its parameters. */
const security: Record<string, readonly SecurityHeader[]> = {
  'POST /webhook': ['accessToken'],
};

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
  /** The most bytes of a response, after decompression: more end in a RangeError. Default 8,388,608 (8 MiB; our choice). */
  maxResponseSize?: number;
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

/** The options of a call in which the platform could find a secret that it refuses, and quote it. */
interface SecretOptions {
  baseUrl?: string;
  headers?: object;
  params?: { header?: object };
  fetch?: ClientOptions['fetch'];
}

function checkSecrets({ baseUrl, headers, params }: SecretOptions): void {
  if (/\/\/[^/?#]*@/.test(baseUrl ?? ''))
    throw new TypeError('baseUrl has a user name or a password in it: expected a URL without.');
  for (const [name, value] of Object.entries({ ...headers, ...params?.header })) {
    if (/[^\t\x20-\xff]|\x7f/.test(String(value)))
      throw new TypeError(`${name} has a character that a header cannot have, such as the end of a line.`);
  }
}

function checkSecret(header: string, secret: unknown): string {
  if (typeof secret === 'string' && /^[!-~]+$/.test(secret)) return secret;
  const seen = typeof secret === 'string' ? 'not visible ASCII' : `of the type ${typeof secret}`;
  throw new TypeError(`${header} is ${seen}: expected the secret, in letters, digits and signs of ASCII.`);
}

/** A `fetch` whose responses end at a limit, in bytes. */
function limited(fetch: NonNullable<ClientOptions['fetch']>, limit: number): typeof fetch {
  return async (...input) => {
    // For openapi-fetch, a reason that is null would be no error.
    const response = await fetch(...input).catch((reason: unknown) => {
      throw reason ?? new DOMException('The call was aborted.', 'AbortError');
    });
    if (!response.body) return response;
    let size = 0;
    const body = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          size += chunk.length;
          if (size > limit)
            throw new RangeError(`The response has more than ${limit} bytes. Fix: if that is right, set maxResponseSize.`);
          controller.enqueue(chunk);
        },
      }),
    );
    return Object.defineProperty(new Response(body, response), 'url', { value: response.url });
  };
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
export function createFetchClient({
  security: secrets = {},
  maxResponseSize = 8 * 2 ** 20,
  // Looked up at each call: a test may replace it after the client was made.
  fetch = (...input) => globalThis.fetch(...input),
  ...options
}: FetchClientOptions) {
  checkSecrets(options);
  const client = createClient<paths>({
    // Followed by fetch itself, a redirect to another host would take the secrets along.
    redirect: 'manual',
    ...options,
    fetch: limited(fetch, maxResponseSize),
  });
  for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const) {
    const call = client[method] as (path: string, init: SecretOptions) => unknown;
    const checked = async (path: string, init: SecretOptions = {}) => {
      checkSecrets(init);
      return call(path, init.fetch ? { ...init, fetch: limited(init.fetch, maxResponseSize) } : init);
    };
    Object.assign(client, { [method]: checked });
  }
  client.use({
    async onRequest({ request, schemaPath, params }) {
      checkIds(schemaPath, params.path);
      for (const header of security[`${request.method} ${schemaPath}`] ?? []) {
        const secret = secrets[header];
        if (secret !== undefined)
          request.headers.set(header, checkSecret(header, typeof secret === 'string' ? secret : await secret()));
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
