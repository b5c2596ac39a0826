import { createFetchClient, type FetchClient, type PathClient } from '../../generated/v1/client.js';
import { operations } from '../../generated/v1/operations.js';
import { insideOf } from './create-client.js';
import type { Client } from './types.js';

/** The options of a call that the layers of the client carry: all others would do nothing, or lead around them. */
const carried = ['params', 'body', 'headers', 'signal', 'middleware'] as const;
type Carried = (typeof carried)[number];

type LayeredOptions<Options> = Pick<Options, Carried & keyof Options> & {
  [Other in Exclude<keyof Options, Carried>]?: never;
};

type Operations = Omit<FetchClient, 'client' | 'getAccessToken'>;

/** A call of an operation, through the layers of a client. */
export interface LayeredOperation<Id extends keyof Operations> {
  (options: LayeredOptions<Parameters<Operations[Id]>[0]>): ReturnType<Operations[Id]>;
}

/** The two methods that add and remove middleware of openapi-fetch. */
export interface MiddlewareClient extends Pick<PathClient, 'use' | 'eject'> {}

/** A fetch client without `getAccessToken`, because a new refresh token in its response would be lost. */
export interface LayeredFetchClient extends LayeredOperations {
  /** For the middleware of openapi-fetch. It is around the layers of the client: a request in it has no token yet. */
  client: MiddlewareClient;
}

type LayeredOperations = { [Id in keyof Operations]: LayeredOperation<Id> };

/** The base URL of requests whose endpoint is not known yet; the top-level domain never resolves (RFC 6761). */
const placeholder = 'http://endpoint.invalid/v1';

/**
 * A client in the result style of openapi-fetch, `{ data, error, response }`, whose requests go through the layers of a
 * client: token, retries, moved endpoint, time-out and limit.
 *
 * @throws TypeError when the client is not one of `createClient`
 * @example
 * const api = fetchClientOf(kaizala);
 * const { data, error } = await api.listWebhooks({ params: { query: { objectId: 'o', objectType: 'Group' } } });
 */
export function fetchClientOf(client: Client): LayeredFetchClient {
  const inside = insideOf.get(client);
  if (!inside)
    throw new TypeError(
      'fetchClientOf was not called with a client of createClient. Fix: fetchClientOf(createClient({ … })), both of the same copy of the package.',
    );
  const { pipeline, secrets } = inside;
  /** The signal goes around the `Request`, which would leave a listener on it for each call. */
  const sendWith = (signal: AbortSignal | undefined) => async (request: Request) => {
    const path = request.url.slice(placeholder.length);
    const { method, headers } = request;
    const operation = operationAt(method, path);
    if (!operation || !request.url.startsWith(placeholder))
      throw new TypeError(
        `${method} ${request.url} is not an operation of the client. Fix: let middleware change headers only.`,
      );
    const body = (await request.text()) || undefined;
    const own = secrets.ofCall(body && callBackTokenIn(body));
    return pipeline({ ...operation, path, headers, signal }, own, body);
  };
  // The client has read the response, up to its own limit.
  const api = createFetchClient({ baseUrl: placeholder, maxResponseSize: Infinity });
  const layered =
    <Options extends object, Result>(operation: (options: Options) => Promise<Result>) =>
    async (options: object & { signal?: AbortSignal | null }): Promise<Result> => {
      const other = Object.keys(options).find((name) => !carried.some((known) => known === name));
      if (other !== undefined)
        throw new TypeError(
          `${other} is not an option of a call through the layers; expected ${carried.join(', ')}. Fix: give ${other} to createClient or createFetchClient.`,
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

/** The operation of a request, but for the token call. */
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
