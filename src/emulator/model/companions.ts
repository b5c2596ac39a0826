import { validateHeaderName, validateHeaderValue } from 'node:http';
import { operations } from '../../../generated/v1/operations.js';
import { ArgumentError } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import { below } from '../../common/json-pointer.js';
import { quoted, shapeOf, shown, wrong } from './messages.js';

/** The response to a call that is not described. */
export interface Companion {
  /** The HTTP status, from 200 to 599. Default 200. */
  status?: number;
  /** The headers. Default: `content-type`, by the kind of the body. */
  headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, any other value as JSON. Default: no body. */
  body?: unknown;
}

/**
 * Responses to calls that are not described, by method and path: `{ "GET /v1/groups/{groupId}": { "body": { } } }`. A name
 * in braces stands for any one segment of the path.
 */
export type Companions = Readonly<Record<string, Companion>>;

/** A companion, ready to be sent. */
export interface CompanionRoute {
  method: string;
  pattern: RegExp;
  status: number;
  headers: Record<string, string>;
  body: string;
}

const key = /^(?<method>GET|POST|PUT|PATCH|DELETE) (?<path>(?:\/(?:[^/{}?#\s]+|\{\w+\}))+)$/;
const placeholder = /\{\w+\}/g;
/** The headers that the HTTP connection sets itself, so that a companion cannot. */
const ownHeaders = /^(?:connection|content-length|transfer-encoding|keep-alive|upgrade|trailer)$/i;

/**
 * Checks companions; those with fewer placeholders come first.
 *
 * @throws TypeError that names the place and the fix
 */
export function companionRoutes(companions: unknown): CompanionRoute[] {
  const place = (pointer: string) => `companions${pointer && `: ${pointer}`}`;
  if (!isObject(companions))
    throw argument(place(''), shapeOf(companions), 'an object', `write ${example}`);
  const seen = new Map<string, string>();
  const routes = Object.entries(companions).map(([name, companion]) => {
    const pointer = below('', name);
    const { method = '', path = '' } = key.exec(name)?.groups ?? {};
    if (!method)
      throw argument(
        place(pointer),
        `the name ${quoted(name)}`,
        'a method (GET, POST, PUT, PATCH or DELETE), a space and a path',
        `write ${example}`,
      );
    if (isDescribed(method, path) || path.startsWith('/_emulator'))
      throw argument(
        place(pointer),
        'an operation that the emulator has itself',
        'a call that is not described',
        'remove it',
      );
    const shape = `${method} ${path.replace(placeholder, '{}')}`;
    const twin = seen.get(shape);
    if (twin !== undefined)
      throw argument(
        place(pointer),
        `the same as ${quoted(twin)}`,
        'a call of its own',
        'remove one',
      );
    seen.set(shape, name);
    return {
      method,
      pattern: patternOf(path),
      ...responseOf(companion, (step) => place(pointer + step)),
    };
  });
  const placeholders = ({ pattern }: CompanionRoute) => pattern.source.split('[^/]+').length;
  return routes.toSorted((one, other) => placeholders(one) - placeholders(other));
}

const example = '{ "GET /v1/groups": { "status": 200, "body": { "groups": [] } } }';

/** Whether the description has an operation for every call that a companion would respond to. */
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
  place: (step: string) => string,
): Omit<CompanionRoute, 'method' | 'pattern'> {
  if (!isObject(companion))
    throw argument(
      place(''),
      shapeOf(companion),
      'an object with status, headers and body',
      `write ${example}`,
    );
  const { status = 200, headers = {}, body, ...others } = companion as Companion;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw argument(
      place(below('', unknown)),
      'unknown',
      'status, headers or body',
      'remove it, or correct its name',
    );
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw argument(
      place('/status'),
      shown(status),
      'a whole number from 200 to 599',
      'give one, or leave it out for 200',
    );
  if (body !== undefined && [204, 205, 304].includes(status))
    throw argument(
      place('/body'),
      shapeOf(body),
      `none, because responses with ${status} have none`,
      'leave it out',
    );
  if (!isObject(headers))
    throw argument(place('/headers'), shapeOf(headers), 'an object', 'write { "name": "value" }');
  const checked: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const problem = headerProblem(name, value);
    if (problem) throw argument(place(`/headers${below('', name)}`), ...problem, 'correct it');
    checked[name.toLowerCase()] = value as string;
  }
  if (body === undefined) return { status, headers: checked, body: '' };
  const isText = typeof body === 'string';
  const type = isText ? 'text/plain; charset=utf-8' : 'application/json';
  return {
    status,
    headers: { 'content-type': type, ...checked },
    body: isText ? body : JSON.stringify(body),
  };
}

function headerProblem(name: string, value: unknown): [seen: string, expected: string] | undefined {
  try {
    validateHeaderName(name);
  } catch {
    return ['not a name of a header', 'a name such as content-type'];
  }
  if (ownHeaders.test(name)) return ['a header that the emulator sets', 'another one'];
  if (typeof value !== 'string') return [shapeOf(value), 'a string'];
  try {
    validateHeaderValue(name, value);
    return undefined;
  } catch {
    return ['a string with control characters or beyond Latin-1', 'one without'];
  }
}

function argument(place: string, seen: string, expected: string, fix: string): ArgumentError {
  return new ArgumentError(wrong(place, seen, expected, fix));
}
