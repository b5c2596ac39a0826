import { operations, type OperationId } from '../../../generated/v1/operations.js';
import type { IncomingCall } from '../../http/call.js';
import { quoted, wrong } from '../model/messages.js';
import { ApiError } from './api-error.js';

/**
 * The operation that a call invokes, and the endpoint that the call was sent to. Example: `GET
 * /endpoint-2/v1/webhook?objectId=7` calls `listWebhooks` at the endpoint `/endpoint-2`.
 */
export interface Route {
  /** The path of the endpoint. The path of the first endpoint is empty, the second is `/endpoint-2`, and so on. */
  endpoint: string;
  /** The path after the endpoint, without doubled and trailing slashes, such as `/v1/webhook`. */
  rest: string;
  operationId: OperationId;
  /** The webhook id in the path, URL-decoded; empty if the path of the operation contains no id. */
  webhookId: string;
}

/**
 * The operations of the OpenAPI description. The `pattern` of an operation matches the path of a call without the path
 * of the endpoint.
 */
const known = Object.values(operations).map(({ operationId, method, template }) => {
  const pattern = new RegExp(`^/v1${template.replace(/\{\w+\}/g, '([^/]+)')}$`);
  return { method, path: `/v1${template}`, pattern, operationId };
});

/**
 * Finds the operation of a call. Doubled and trailing slashes are ignored, because published clients send paths such as
 * `//v1//webhook/`. Apart from these slashes, the path must match exactly.
 *
 * @param given the path of the call, without its query
 * @throws ApiError 404 or 405; its message lists the operations or methods that exist
 */
export function routeOf(method: string, given: string): Route {
  const route = describedRoute(method, given);
  if (route) return route;
  throw unknownRoute(method, given, partsOf(given).rest);
}

/** @returns the route of a call; undefined if the OpenAPI description has no operation for it */
export function describedRoute(method: string, given: string): Route | undefined {
  const { endpoint, rest } = partsOf(given);
  for (const candidate of known) {
    if (candidate.method !== method) continue;
    const match = candidate.pattern.exec(rest);
    if (!match) continue;
    const { operationId } = candidate;
    return { endpoint, rest, operationId, webhookId: decoded(match[1] ?? '') };
  }
  return undefined;
}

/** Removes doubled and trailing slashes from a path, and splits it into the path of the endpoint and the rest. */
export function partsOf(given: string): Pick<Route, 'endpoint' | 'rest'> {
  const path = withoutSpareSlashes(given);
  const endpoint = path.startsWith('/endpoint-') ? path.slice(0, path.indexOf('/', 1)) : '';
  return { endpoint, rest: path.slice(endpoint.length) };
}

function withoutSpareSlashes(path: string): string {
  if (!path.includes('//') && !path.endsWith('/')) return path;
  return path.replaceAll(/\/{2,}/g, '/').replace(/\/$/, '');
}

function unknownRoute(method: string, path: string, rest: string): ApiError {
  const methods = known.filter(({ pattern }) => pattern.test(rest)).map((one) => one.method);
  if (methods.length > 0) {
    const Allow = methods.join(', ');
    const message = wrong(
      `The method of ${quoted(path)}`,
      method,
      Allow,
      'use one of these methods',
    );
    return new ApiError(405, { message }, { Allow });
  }
  const all = known.map((one) => `${one.method} ${one.path}`).join(', ');
  const call = `${method} ${quoted(path)}`;
  const message = wrong('The call', call, `an operation, one of ${all}`, 'correct the path');
  return new ApiError(404, { message });
}

/**
 * URL-decodes a path segment. If decoding fails, returns the segment unchanged; it will not match a webhook, because no
 * webhook id contains a `%`.
 */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Returns the path of a call's URL, without the query and the origin. */
export function pathOf({ url }: IncomingCall): string {
  const start = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('://') + 3);
  const end = url.indexOf('?', start);
  return url.slice(start, end < 0 ? undefined : end);
}

/** Returns the query string of a call's URL, with the question mark; empty if the URL has no query. */
export function queryOf({ url }: IncomingCall): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/**
 * Returns the origin to which the caller sent a call. A URL from Node contains only the path, so the origin is then
 * built from the header `Host`.
 */
export function originOf({ url, header }: IncomingCall): string {
  return url.startsWith('/') ? `http://${header('host') ?? '127.0.0.1'}` : new URL(url).origin;
}
