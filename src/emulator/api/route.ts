import { operations, type OperationId } from '../../../generated/v1/operations.js';
import type { IncomingCall } from '../../http/call.js';
import { quoted, wrong } from '../model/messages.js';
import { ApiError } from './api-error.js';

/** The target of a call: `GET /endpoint-2/v1/webhook?objectId=7` calls `listWebhooks` at the endpoint `/endpoint-2`. */
export interface Route {
  /** The path of the endpoint: empty for the first endpoint, then `/endpoint-2` and so on. */
  endpoint: string;
  /** The rest of the path, without doubled and trailing slashes: `/v1/webhook`. */
  rest: string;
  operationId: OperationId;
  /** The decoded id in the path; empty if the operation has none. */
  webhookId: string;
}

/** The operations of the description, with patterns for the path after the endpoint. */
const known = Object.values(operations).map(({ operationId, method, template }) => {
  const pattern = new RegExp(`^/v1${template.replace(/\{\w+\}/g, '([^/]+)')}$`);
  return { method, path: `/v1${template}`, pattern, operationId };
});

/**
 * Finds the operation of a call. Doubled and trailing slashes are ignored, because public clients send paths such as
 * `//v1//webhook/`. Every other difference is an error.
 *
 * @param given the path of the call, without its query
 * @throws ApiError 404 or 405, with the operations or methods that exist
 */
export function routeOf(method: string, given: string): Route {
  const route = describedRoute(method, given);
  if (route) return route;
  throw unknownRoute(method, given, partsOf(given).rest);
}

/** @returns undefined for a call that is not described */
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

/** Splits a path, without doubled and trailing slashes, into the path of the endpoint and the rest. */
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

/** Decodes a segment. A segment that cannot be decoded is returned unchanged: no webhook has such an id. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The path of a call, without its query and its origin. */
export function pathOf({ url }: IncomingCall): string {
  const start = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('://') + 3);
  const end = url.indexOf('?', start);
  return url.slice(start, end < 0 ? undefined : end);
}

/** The query of a call, with its question mark; empty without a query. */
export function queryOf({ url }: IncomingCall): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}

/** The origin to which a call was sent, as the caller sees it. On Node, only the header `Host` has it. */
export function originOf({ url, header }: IncomingCall): string {
  return url.startsWith('/') ? `http://${header('host') ?? '127.0.0.1'}` : new URL(url).origin;
}
