import { validateHeaderName, validateHeaderValue } from 'node:http';
import { operations } from '../../../generated/v1/operations.js';
import { ArgumentError } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import { below } from '../../common/json-pointer.js';
import { quoted, shapeOf, shown, wrong } from './messages.js';

/** The configured response to a call that the OpenAPI description does not contain. */
export interface Companion {
  /** The HTTP status code, from 200 to 599. Default 200. */
  status?: number;
  /** The response headers. Default: only `content-type`, with a value that fits the body. */
  headers?: Readonly<Record<string, string>>;
  /** The response body. A string is sent unchanged; any other value is sent as JSON. Default: no body. */
  body?: unknown;
}

/**
 * Responses to calls that the OpenAPI description does not contain. The key is the method and the path of the call.
 * Example: `{ "GET /v1/groups/{groupId}": { "body": { } } }`. A name in braces matches exactly one segment of the path.
 */
export type Companions = Readonly<Record<string, Companion>>;

/** A companion after its validation, in the form that the emulator needs to respond to calls. */
export interface CompanionRoute {
  method: string;
  pattern: RegExp;
  status: number;
  headers: Record<string, string>;
  body: string;
}

const key = /^(?<method>GET|POST|PUT|PATCH|DELETE) (?<path>(?:\/(?:[^/{}?#\s]+|\{\w+\}))+)$/;
const placeholder = /\{\w+\}/g;
/** Headers that a companion must not set, because Node sets them for the HTTP connection. */
const ownHeaders = /^(?:connection|content-length|transfer-encoding|keep-alive|upgrade|trailer)$/i;

/**
 * Validates companions, and sorts them: companions with fewer placeholders come first, because their paths are more
 * specific. If two companions match a call, the first is used.
 *
 * @throws TypeError if a companion is invalid; the message names the location in `companions` and the fix
 */
export function companionRoutes(companions: unknown): CompanionRoute[] {
  const location = (pointer: string) => `companions${pointer && `: ${pointer}`}`;
  if (!isObject(companions))
    throw argument(location(''), shapeOf(companions), 'an object', `write ${example}`);
  const seen = new Map<string, string>();
  const routes = Object.entries(companions).map(([name, companion]) => {
    const pointer = below('', name);
    const { method = '', path = '' } = key.exec(name)?.groups ?? {};
    if (!method)
      throw argument(
        location(pointer),
        `the name ${quoted(name)}`,
        'a method (GET, POST, PUT, PATCH or DELETE), a space and a path',
        `write ${example}`,
      );
    if (isDescribed(method, path) || path.startsWith('/_emulator'))
      throw argument(
        location(pointer),
        'an operation that the emulator has itself',
        'a call that the emulator does not handle itself',
        'remove it',
      );
    const shape = `${method} ${path.replace(placeholder, '{}')}`;
    const twin = seen.get(shape);
    if (twin !== undefined)
      throw argument(
        location(pointer),
        `the same as ${quoted(twin)}`,
        'different calls for all companions',
        'remove one of them',
      );
    seen.set(shape, name);
    return {
      method,
      pattern: patternOf(path),
      ...responseOf(companion, (step) => location(pointer + step)),
    };
  });
  const placeholders = ({ pattern }: CompanionRoute) => pattern.source.split('[^/]+').length;
  return routes.toSorted((one, other) => placeholders(one) - placeholders(other));
}

const example = '{ "GET /v1/groups": { "status": 200, "body": { "groups": [] } } }';

/** True if the OpenAPI description has an operation with the method and path of a companion. */
function isDescribed(method: string, path: string): boolean {
  const sample = path.replace(placeholder, 'x');
  return Object.values(operations).some(
    (one) => one.method === method && patternOf(`/v1${one.template}`).test(sample),
  );
}

function patternOf(path: string): RegExp {
  const parts = path
    .split(placeholder)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

function responseOf(
  companion: unknown,
  location: (step: string) => string,
): Omit<CompanionRoute, 'method' | 'pattern'> {
  if (!isObject(companion))
    throw argument(
      location(''),
      shapeOf(companion),
      'an object with status, headers and body',
      `write ${example}`,
    );
  const { status = 200, headers = {}, body, ...others } = companion as Companion;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw argument(
      location(below('', unknown)),
      'unknown',
      'status, headers or body',
      'remove it, or correct its name',
    );
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw argument(
      location('/status'),
      shown(status),
      'a whole number from 200 to 599',
      'give one, or leave it out for 200',
    );
  if (body !== undefined && [204, 205, 304].includes(status))
    throw argument(
      location('/body'),
      shapeOf(body),
      `no body, because a response with the status ${status} cannot have a body`,
      'leave it out',
    );
  if (!isObject(headers))
    throw argument(
      location('/headers'),
      shapeOf(headers),
      'an object',
      'write { "name": "value" }',
    );
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const problem = headerProblem(name, value);
    if (problem) throw argument(location(`/headers${below('', name)}`), ...problem, 'correct it');
    checked[name.toLowerCase()] = value as string;
  }
  if (body === undefined) return { status, headers: checked, body: '' };
  const isString = typeof body === 'string';
  const type = isString ? 'text/plain; charset=utf-8' : 'application/json';
  return {
    status,
    headers: { 'content-type': type, ...checked },
    body: isString ? body : JSON.stringify(body),
  };
}

function headerProblem(name: string, value: unknown): [seen: string, expected: string] | undefined {
  try {
    validateHeaderName(name);
  } catch {
    return ['not a header name', 'a name such as content-type'];
  }
  if (ownHeaders.test(name)) return ['a header that the emulator sets', 'another header'];
  if (typeof value !== 'string') return [shapeOf(value), 'a string'];
  try {
    validateHeaderValue(name, value);
    return undefined;
  } catch {
    return [
      'a string with control characters or characters beyond Latin-1',
      'a string without them',
    ];
  }
}

function argument(location: string, seen: string, expected: string, fix: string): ArgumentError {
  return new ArgumentError(wrong(location, seen, expected, fix));
}
