// Generated from spec/connector by `npm run build`: change the description, not this file.

import createClient, { type Client, type ClientOptions, type MaybeOptionalInit } from 'openapi-fetch';
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

type AnyInit<Path extends keyof paths, Method extends keyof paths[Path]> = NonNullable<
  MaybeOptionalInit<paths[Path], Method & ('get' | 'put' | 'post' | 'delete')>
>;
/** Without `parseAs`, because `data` is of the type of the JSON; and openapi-fetch misunderstands a list of headers. */
type Init<Path extends keyof paths, Method extends keyof paths[Path]> = Omit<
  AnyInit<Path, Method>,
  'parseAs' | 'headers'
> & {
  parseAs?: never;
  headers?: Exclude<AnyInit<Path, Method>['headers'], readonly unknown[]>;
};

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

/** A call of an operation. It is an interface, because the compiler can name one in the declarations of your own modules. */
export interface FetchOperation<Path extends keyof paths, Method extends keyof paths[Path], More = unknown> {
  (options: Init<Path, Method> & More): Promise<FetchResult<Path, Method>>;
}

/** The client of openapi-fetch. It is an interface for the same reason: your project need not find openapi-fetch. */
export interface PathClient extends Client<paths> {}

/** The result of {@link createFetchClient}: every operation by its id. */
export interface FetchClient {
  /** The openapi-fetch client inside, for its middleware and for calls by path. */
  client: PathClient;
  /** Create a webhook.
   *
   * @deprecated The description marks it as superseded. */
  createConnectorWebhook: FetchOperation<'/webhook', 'post'>;
}

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
  signal?: AbortSignal | null;
}

function checkSecrets({ baseUrl, headers, params }: SecretOptions): void {
  if (baseUrl !== undefined) checkBaseUrl(baseUrl);
  if (Array.isArray(headers)) throw new TypeError('headers is an array: expected an object, or Headers.');
  for (const [name, value] of Object.entries({ ...headers, ...params?.header })) {
    if (/[^\t\x20-\xff]|\x7f/.test(String(value)))
      throw new TypeError(`${name} has a character that a header cannot have, such as the end of a line.`);
  }
}

/** Before the platform reads it, which would quote it: somebody may have put a secret there. */
function checkBaseUrl(baseUrl: string): void {
  let url: URL;
  try {
    // Relative to the page, where there is one.
    url = new URL(baseUrl, globalThis.location?.href);
  } catch {
    throw new TypeError(`baseUrl is a string of ${String(baseUrl).length} characters that is not a URL: expected one such as http://127.0.0.1:4010/v1.`);
  }
  if (url.username || url.password)
    throw new TypeError('baseUrl has a user name or a password in it: expected a URL without.');
}

/** The functions that an abort calls, through one listener for each signal: Node warns of a leak at the eleventh. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** A signal of a call, which ends with another one; and what stops that. A `Request` would leave its listener behind. */
function linked(signal: AbortSignal): { signal: AbortSignal; unlink: () => void } {
  const controller = new AbortController();
  const stop = () => controller.abort(signal.reason);
  let stops = waiting.get(signal);
  if (!stops) {
    waiting.set(signal, (stops = new Set()));
    signal.addEventListener('abort', () => waiting.get(signal)!.forEach((each) => each()), { once: true });
  }
  stops.add(stop);
  return { signal: controller.signal, unlink: () => void waiting.get(signal)!.delete(stop) };
}

function checkSecret(header: string, secret: unknown): string {
  if (typeof secret === 'string' && /^[!-~]+$/.test(secret)) return secret;
  const wrong = secret === '' ? 'empty' : 'not visible ASCII';
  const seen = typeof secret === 'string' ? wrong : `of the type ${typeof secret}`;
  throw new TypeError(`${header} is ${seen}: expected the secret, in letters, digits and signs of ASCII.`);
}

/** A `fetch` whose responses end at a limit, in bytes. */
function limited(fetch: NonNullable<ClientOptions['fetch']>, limit: number): typeof fetch {
  return async (...input) => {
    // For openapi-fetch, a reason that is null would be no error.
    const response = await fetch(...input).catch((reason: unknown) => {
      throw reason || new DOMException('The call was aborted.', 'AbortError');
    });
    if (!response.body || limit === Infinity) return response;
    // Without a TransformStream, which passes everything on in Cloudflare Workers with a date before 2022-11-30.
    const chunks: BlobPart[] = [];
    const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > limit) {
        reader.cancel().catch(() => undefined);
        throw new RangeError(`The response has more than ${limit} bytes. Fix: if that is right, set maxResponseSize.`);
      }
      chunks.push(read.value);
    }
    // Usually there is one, and a blob is slow.
    const body = chunks.length === 1 ? chunks[0]! : new Blob(chunks);
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
}: FetchClientOptions): FetchClient {
  checkSecrets(options);
  if (!(maxResponseSize >= 1))
    throw new TypeError(`maxResponseSize is ${maxResponseSize}: expected a number from 1.`);
  const client = createClient<paths>({
    // Followed by fetch itself, a redirect to another host would take the secrets along.
    redirect: 'manual',
    ...options,
    fetch: limited(fetch, maxResponseSize),
  });
  const call = client.request as (method: string, path: string, init: SecretOptions) => unknown;
  const request = async (method: string, path: string, init: SecretOptions = {}) => {
    checkSecrets(init);
    const { signal, fetch: ownFetch, ...rest } = init;
    signal?.throwIfAborted();
    const link = signal ? linked(signal) : undefined;
    try {
      return await call(method, path, {
        ...rest,
        ...(link && { signal: link.signal }),
        ...(ownFetch && { fetch: limited(ownFetch, maxResponseSize) }),
      });
    } catch (error) {
      // The parser quotes the body, and a list of webhooks has tokens in it.
      throw error instanceof SyntaxError ? new SyntaxError('The body of the response is not JSON.') : error;
    } finally {
      link?.unlink();
    }
  };
  Object.assign(client, { request });
  for (const method of ['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE']) {
    Object.assign(client, { [method]: (path: string, init?: SecretOptions) => request(method, path, init) });
  }
  client.use({
    async onRequest({ request, schemaPath, params }) {
      checkIds(schemaPath, params.path);
      for (const header of security[`${request.method} ${schemaPath}`] ?? []) {
        const secret = secrets[header];
        if (secret !== undefined)
          request.headers.set(header, checkSecret(header, typeof secret === 'function' ? await secret() : secret));
      }
    },
  });
  return {
    client,
    createConnectorWebhook: (options) =>
      client.POST('/webhook', options) as Promise<FetchResult<'/webhook', 'post'>>,
  };
}
