import { createFetchClient, type FetchClient, type PathClient } from '../../generated/v1/client.js';
import { operations } from '../../generated/v1/operations.js';
import { insideOf } from './create-client.js';
import type { Client } from './types.js';

/**
 * The options that a call of the fetch client may have. The other options of openapi-fetch are refused, because they
 * would have no effect, or would bypass the layers.
 */
const carried = ['params', 'body', 'headers', 'signal', 'middleware'] as const;
type Carried = (typeof carried)[number];

type LayeredOptions<Options> = Pick<Options, Carried & keyof Options> & {
  [Other in Exclude<keyof Options, Carried>]?: never;
};

type Operations = Omit<FetchClient, 'client' | 'getAccessToken'>;

/** An operation of the fetch client. Its calls go through the layers of a client. */
export interface LayeredOperation<Id extends keyof Operations> {
  (options: LayeredOptions<Parameters<Operations[Id]>[0]>): ReturnType<Operations[Id]>;
}

/** The methods `use` and `eject`, which add and remove middleware of openapi-fetch. */
export interface MiddlewareClient extends Pick<PathClient, 'use' | 'eject'> {}

/**
 * A fetch client whose calls go through the layers of a client. It does not have `getAccessToken`, because a new
 * refresh token in the response would be lost.
 */
export interface LayeredFetchClient extends LayeredOperations {
  /**
   * Adds and removes middleware of openapi-fetch. The middleware runs before the layers of the client, so the requests
   * that it sees have no token yet.
   */
  client: MiddlewareClient;
}

type LayeredOperations = { [Id in keyof Operations]: LayeredOperation<Id> };

/**
 * The base URL of a request until its endpoint is known. Nothing can be sent to this URL, because the top-level domain
 * `.invalid` never resolves (RFC 6761).
 */
const placeholder = 'http://endpoint.invalid/v1';

/**
 * Makes a client that returns results in the style of openapi-fetch: `{ data, error, response }`. Its requests go
 * through the layers of the given client, which add the token, retry, follow a moved endpoint, and apply the timeout
 * and the size limit.
 *
 * @throws TypeError when the client was not made by `createClient`
 * @example
 * const api = fetchClientOf(kaizala);
 * const { data, error } = await api.listWebhooks({ params: { query: { objectId: 'o', objectType: 'Group' } } });
 */
export function fetchClientOf(client: Client): LayeredFetchClient {
  const inside = insideOf.get(client);
  if (!inside)
    throw new TypeError(
      'The argument of fetchClientOf is not a client made by createClient. Fix: call fetchClientOf(createClient({ … })), with both functions from the same copy of the package.',
    );
  const { pipeline, secrets } = inside;
  /**
   * Sends a request with a signal. The signal is not passed in the `Request`, because each `Request` would leave a
   * listener on the signal.
   */
  const sendWith = (signal: AbortSignal | undefined) => async (request: Request) => {
    const path = request.url.slice(placeholder.length);
    const { method, headers } = request;
    const operation = operationAt(method, path);
    if (!operation || !request.url.startsWith(placeholder))
      throw new TypeError(
        `${method} ${request.url} is not an operation of the client. Fix: let your middleware change only headers.`,
      );
    const body = (await request.text()) || undefined;
    const own = secrets.ofCall(body && callBackTokenIn(body));
    return pipeline({ ...operation, path, headers, signal }, own, body);
  };
  // The fetch client does not need a size limit: the given client has already read the response, and has checked it
  // against its `maxResponseSize`.
  const api = createFetchClient({ baseUrl: placeholder, maxResponseSize: Infinity });
  const layered =
    <Options extends object, Result>(operation: (options: Options) => Promise<Result>) =>
    async (options: object & { signal?: AbortSignal | null }): Promise<Result> => {
      const other = Object.keys(options).find((name) => !carried.some((known) => known === name));
      if (other !== undefined)
        throw new TypeError(
          `${other} is not an option of a call through the layers; expected one of ${carried.join(', ')}. Fix: pass ${other} to createClient or createFetchClient.`,
        );
      const { signal, ...rest } = options;
      signal?.throwIfAborted();
      return operation({ ...rest, fetch: sendWith(signal ?? undefined) } as unknown as Options);
    };
  const { use, eject } = api.client;
  return {
    client: { use, eject },
    listWebhooks: layered(api.listWebhooks),
    createWebhook: layered(api.createWebhook),
    updateWebhook: layered(api.updateWebhook),
    deleteWebhook: layered(api.deleteWebhook),
  };
}

/**
 * Returns the operation that a request calls. Returns undefined for the token call, and for a request that does not
 * call an operation.
 */
function operationAt(method: string, path: string) {
  const [pathname = ''] = path.split('?');
  return Object.values(operations).find(
    (operation) =>
      operation.operationId !== 'getAccessToken' &&
      operation.method === method &&
      new RegExp(`^${operation.template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
}

function callBackTokenIn(body: string): string | undefined {
  try {
    const { callBackToken } = Object(JSON.parse(body)) as { callBackToken?: unknown };
    return typeof callBackToken === 'string' ? callBackToken : undefined;
  } catch {
    return undefined;
  }
}
