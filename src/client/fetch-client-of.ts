import { createFetchClient, type FetchClient } from '../../generated/v1/client.js';
import { operations } from '../../generated/v1/operations.js';
import { pipelineOf } from './create-client.js';
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

/** A fetch client without `getAccessToken`, because a new refresh token in its response would be lost. */
export type LayeredFetchClient = { [Id in keyof Operations]: LayeredOperation<Id> } & {
  /** For the middleware of openapi-fetch. It is around the layers of the client: a request in it has no token yet. */
  client: Pick<FetchClient['client'], 'use' | 'eject'>;
};

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
  const pipeline = pipelineOf.get(client);
  if (!pipeline)
    throw new TypeError(
      'fetchClientOf was not called with a client of createClient. Fix: fetchClientOf(createClient({ … })), both of the same copy of the package.',
    );
  const api = createFetchClient({
    baseUrl: placeholder,
    // The client has read the response, up to its own limit.
    maxResponseSize: Infinity,
    async fetch(request: Request) {
      const path = request.url.slice(placeholder.length);
      const { method, headers, signal } = request;
      const operation = operationAt(method, path);
      if (!operation || !request.url.startsWith(placeholder))
        throw new TypeError(
          `${method} ${request.url} is not an operation of the client. Fix: let middleware change headers only.`,
        );
      const body = await request.text();
      const call = { ...operation, path, headers, signal };
      return pipeline(call, body === '' ? {} : { body, callBackToken: callBackTokenIn(body) });
    },
  });
  const { use, eject } = api.client;
  return {
    client: { use, eject },
    listWebhooks: carrying(api.listWebhooks),
    createWebhook: carrying(api.createWebhook),
    updateWebhook: carrying(api.updateWebhook),
    deleteWebhook: carrying(api.deleteWebhook),
  };
}

/** An operation that refuses the options which the types refuse. */
function carrying<Options extends object, Result>(
  operation: (options: Options) => Promise<Result>,
): (options: object) => Promise<Result> {
  return async (options) => {
    const other = Object.keys(options).find((name) => !carried.some((known) => known === name));
    if (other === undefined) return operation(options as Options);
    throw new TypeError(
      `${other} is not an option of a call through the layers; expected ${carried.join(', ')}. Fix: give ${other} to createClient or createFetchClient.`,
    );
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
