import { type Document, type FoundOperation, operationsOf } from '../description/openapi.js';
import { banner } from '../lib/output.js';

/**
 * Generates `client.ts`: a client that is built on openapi-fetch. It has a method for each operation id, and sends the
 * secret headers that the description demands for each operation.
 */
export function generateClient(name: string, bundle: Document): string {
  const operations = [...operationsOf(bundle)].filter(({ kind }) => kind === 'path');
  const headers = securityHeadersOf(name, bundle);
  const security = operations.map(({ path, method, operation }) => {
    const [needed = {}, ...alternatives] = operation.security ?? bundle.security ?? [];
    if (alternatives.length > 0) {
      throw new Error(
        `${name}: ${operation.operationId} has several alternatives under security, and the client cannot choose one. Fix: delete all alternatives except one.`,
      );
    }
    const quoted = Object.keys(needed).map((scheme) => `'${headers.get(scheme)}'`);
    return `  '${method.toUpperCase()} ${path}': [${quoted.join(', ')}],`;
  });
  return `${banner(name)}
import createClient, { type Client, type ClientOptions, type MaybeOptionalInit } from 'openapi-fetch';
import type { paths } from './types.js';

export type { OperationId } from './operations.js';

/** The headers that carry a secret, by the security schemes of the description. */
export type SecurityHeader = ${[...headers.values()].map((header) => `'${header}'`).join(' | ')};

/** The headers with a secret that each operation needs, in addition to its parameters. */
const security: Record<string, readonly SecurityHeader[]> = {
${security.join('\n')}
};

/** A secret, or a function that returns it and is called before each request. */
export type SecurityValue = string | (() => string | Promise<string>);

/** The options of {@link createFetchClient}, which include the other options of openapi-fetch. */
export interface FetchClientOptions extends Omit<ClientOptions, 'baseUrl' | 'headers'> {
  /** The server, without a trailing slash: \`${baseUrlHint(bundle)}\`. There is no default, because the service is retired. */
  baseUrl: string;
  /**
   * The secrets, by header. Each request gets only the headers that the description demands for its operation.
   * Leave out a header that your own \`fetch\` adds.
   */
  security?: Partial<Record<SecurityHeader, SecurityValue>>;
  /** The maximum size of a response in bytes, after decompression. A larger one throws a RangeError. Default 8,388,608 (8 MiB; our choice). */
  maxResponseSize?: number;
}

type AnyInit<Path extends keyof paths, Method extends keyof paths[Path]> = NonNullable<
  MaybeOptionalInit<paths[Path], Method & ('get' | 'put' | 'post' | 'delete')>
>;
/** Without \`parseAs\`, because \`data\` has the type of the JSON, and without arrays of headers, which openapi-fetch misreads. */
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

/** The result of a call: \`data\` if \`response.ok\`, otherwise \`error\`, which is undefined if the response had no body. */
export type FetchResult<Path extends keyof paths, Method extends keyof paths[Path]> =
  | {
      /** The body of a successful response. */
      data: Body<Responses<Path, Method>[Success & keyof Responses<Path, Method>]>;
      /** Only failed calls have this property. */
      error?: never;
      /** The response. Its body has already been read. */
      response: Response;
    }
  | {
      /** Only successful calls have this property. */
      data?: never;
      /** The body of the error response; undefined if there is none. */
      error: Body<Responses<Path, Method>[Exclude<keyof Responses<Path, Method>, Success>]>;
      /** The response. Its body has already been read. */
      response: Response;
    };

/** The method for an operation. This is an interface, because the compiler can then name the type in your declarations. */
export interface FetchOperation<Path extends keyof paths, Method extends keyof paths[Path], More = unknown> {
  (options: Init<Path, Method> & More): Promise<FetchResult<Path, Method>>;
}

/** The client of openapi-fetch. This is an interface, so that your declarations do not need the types of openapi-fetch. */
export interface PathClient extends Client<paths> {}

/** The result of {@link createFetchClient}: a method for every operation id. */
export interface FetchClient {
  /** The underlying client of openapi-fetch, for middleware and for calls by path. */
  client: PathClient;
${operations.map(signatureOf).join('\n')}
}

/** Throws if an id is missing, or is empty, \`.\` or \`..\`: the URL would then name another resource. */
function checkIds(schemaPath: string, ids: Record<string, unknown> = {}): void {
  for (const [, name = ''] of schemaPath.matchAll(/\\{(\\w+)\\}/g)) {
    const id = ids[name];
    if (id === undefined || id === null || ['', '.', '..'].includes(String(id))) {
      throw new TypeError(\`\${name} in \${schemaPath} is \${JSON.stringify(id)}: expected an id.\`);
    }
  }
}

/** The options of a call that may contain a secret, which the platform would quote in its error message. */
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
    if (/[^\\t\\x20-\\xff]|\\x7f/.test(String(value)))
      throw new TypeError(\`\${name} has a character that a header cannot have, such as the end of a line.\`);
  }
}

/** Checks the URL before the platform does: the platform's error message quotes the URL, which may contain a secret. */
function checkBaseUrl(baseUrl: string): void {
  let url: URL;
  try {
    // In a browser, the URL may be relative to the page.
    url = new URL(baseUrl, globalThis.location?.href);
  } catch {
    throw new TypeError(\`baseUrl is a string of \${String(baseUrl).length} characters that is not a URL: expected one such as http://127.0.0.1:4010/v1.\`);
  }
  if (url.username || url.password)
    throw new TypeError('baseUrl has a user name or a password: expected a URL without them.');
}

/** The functions to call when a signal aborts. Each signal has only one listener, because Node warns of a leak at the eleventh. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/** Returns a signal for one call that aborts with another signal, and \`unlink\`. A \`Request\` would leave its listener behind. */
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
  const seen = typeof secret === 'string' ? wrong : \`of the type \${typeof secret}\`;
  throw new TypeError(\`\${header} is \${seen}: expected the secret, in letters, digits and signs of ASCII.\`);
}

/** A \`fetch\` that throws a RangeError if a response has more bytes than \`limit\`. */
function limited(fetch: NonNullable<ClientOptions['fetch']>, limit: number): typeof fetch {
  return async (...input) => {
    // openapi-fetch would not treat null as an error, and an abort can have null as its reason.
    const response = await fetch(...input).catch((reason: unknown) => {
      throw reason || new DOMException('The call was aborted.', 'AbortError');
    });
    if (!response.body || limit === Infinity) return response;
    // Not with a TransformStream: in Cloudflare Workers with a compatibility date before 2022-11-30, it passes all bytes on.
    const chunks: BlobPart[] = [];
    const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
    let size = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      size += read.value.length;
      if (size > limit) {
        reader.cancel().catch(() => undefined);
        throw new RangeError(\`The response has more than \${limit} bytes. Fix: if you expect such a size, increase maxResponseSize.\`);
      }
      chunks.push(read.value);
    }
    // Usually there is only one chunk, and a Blob is slow.
    const body = chunks.length === 1 ? chunks[0]! : new Blob(chunks);
    return Object.defineProperty(new Response(body, response), 'url', { value: response.url });
  };
}

/**
 * A fetch client for the ${bundle.info.title}, with a method for every operation id.
 * The result is \`{ data, error, response }\`, as in openapi-fetch.
 * The client does not retry and does not follow redirects: for a moved endpoint, \`response.status\` is 308.
 *
 * @example
${exampleOf(operations)}
 */
export function createFetchClient({
  security: secrets = {},
  maxResponseSize = 8 * 2 ** 20,
  // Look up \`globalThis.fetch\` at each call: a test may replace it after the client was created.
  fetch = (...input) => globalThis.fetch(...input),
  ...options
}: FetchClientOptions): FetchClient {
  checkSecrets(options);
  if (!(maxResponseSize >= 1))
    throw new TypeError(\`maxResponseSize is \${maxResponseSize}: expected a number from 1.\`);
  const client = createClient<paths>({
    // If fetch followed a redirect to another host, it would send the secrets there.
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
      // The message of the parser quotes the body, and a list of webhooks contains tokens.
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
      for (const header of security[\`\${request.method} \${schemaPath}\`] ?? []) {
        const secret = secrets[header];
        if (secret !== undefined)
          request.headers.set(header, checkSecret(header, typeof secret === 'function' ? await secret() : secret));
      }
    },
  });
  return {
    client,
${operations.map(methodOf).join('\n')}
  };
}
`;
}

function signatureOf({ path, method, operation }: FoundOperation): string {
  const elsewhere = operation.servers?.at(-1);
  const more = elsewhere ? ", Pick<FetchClientOptions, 'baseUrl'>" : '';
  const notes = [
    `${operation.summary}.${operation.deprecated ? '\n   *\n   * @deprecated The description marks it as superseded.' : ''}`,
    ...(elsewhere
      ? [
          `The service had a separate host for this operation, ${elsewhere.url}, which is retired: set your host as \`baseUrl\`.`,
        ]
      : []),
  ];
  return `  /** ${notes.join(' ')} */
  ${operation.operationId}: FetchOperation<'${path}', '${method}'${more}>;`;
}

function methodOf({ path, method, operation }: FoundOperation): string {
  return `    ${operation.operationId}: (options) =>
      client.${method.toUpperCase()}('${path}', options) as Promise<FetchResult<'${path}', '${method}'>>,`;
}

function baseUrlHint(bundle: Document): string {
  return bundle.servers?.at(-1)?.url.replaceAll('{', '${') ?? '';
}

function exampleOf(operations: FoundOperation[]): string {
  const create = operations.find(({ operation }) => operation.operationId.startsWith('create'));
  return ` * const api = createFetchClient({ baseUrl: 'http://127.0.0.1:4010/v1', security: { accessToken } });
 * const { data, error } = await api.${create?.operation.operationId}({ body });`;
}

/** Returns the name of the header in which each security scheme sends its secret. */
function securityHeadersOf(name: string, bundle: Document): Map<string, string> {
  const schemes = Object.entries(bundle.components?.securitySchemes ?? {});
  return new Map(
    schemes.map(([scheme, { type, in: location, name: header }]) => {
      if (type !== 'apiKey' || location !== 'header') {
        throw new Error(
          `${name}: the security scheme ${scheme} is not an API key in a header, but the client can send only such keys. Fix: write type: apiKey and in: header.`,
        );
      }
      return [scheme, header];
    }),
  );
}
