import {
  isFunction,
  kindOf,
  longestTimer,
  nonEmptyString,
  wholeNumber,
} from '../common/check-argument.js';
import { parseEndpoint } from '../common/endpoint.js';
import { hostOf } from '../common/host.js';
import type { HostGuard } from './hosts.js';
import type { ClientOptions } from './types.js';

const identities = 'Fix: pass accessToken and endpointUrl, or credentials and tokenEndpoint.';

/**
 * A client gets its token either from `accessToken` or from `credentials`. For each of these two options, this object
 * lists the options that cannot be combined with it.
 */
const misplaced = {
  accessToken: ['credentials', 'tokenEndpoint', 'tokenStore', 'onRefreshToken'],
  credentials: ['endpointUrl'],
} as const;

/** The options that are objects, and the methods that each of them must have. */
const objects = [
  ['clock', 'now', 'sleep'],
  ['tokenStore', 'read', 'update'],
] as const;

/**
 * Checks the options for errors that the types do not detect: wrong types in a JavaScript program, secrets that are
 * empty because an environment variable is empty, and numbers that are too large for a timer.
 *
 * @throws TypeError that names the wrong option; its message does not quote a secret
 */
export function checkOptions(options: ClientOptions): void {
  // An option that is null counts as absent, because an absent value in a file or a database is often null.
  const identity = (['accessToken', 'credentials'] as const).find(
    (name) => (Object(options)[name] ?? undefined) !== undefined,
  );
  if (!identity)
    throw new TypeError(`createClient got neither accessToken nor credentials. ${identities}`);
  for (const name of misplaced[identity])
    if ((options[name] ?? undefined) !== undefined)
      throw new TypeError(`${name} cannot be combined with ${identity}. ${identities}`);
  const { accessToken, credentials, timeout, maxResponseSize, retry = {}, layers = [] } = options;
  const secrets = credentials
    ? (['applicationId', 'applicationSecret', 'refreshToken'] as const).map(
        (name) => [`credentials.${name}`, Object(credentials)[name]] as const,
      )
    : [['accessToken', accessToken] as const];
  for (const [name, secret] of secrets)
    if (typeof secret !== 'function') nonEmptyString(name, secret);
  if (typeof retry !== 'object' || (retry as unknown) === null)
    throw new TypeError(`retry is ${kindOf(retry)}: expected an object such as { attempts: 2 }.`);
  if (timeout !== undefined) wholeNumber('timeout', timeout, 1, longestTimer);
  if (maxResponseSize !== undefined) wholeNumber('maxResponseSize', maxResponseSize);
  if (retry.attempts !== undefined) wholeNumber('retry.attempts', retry.attempts);
  if (retry.cap !== undefined) wholeNumber('retry.cap', retry.cap, 0, longestTimer);
  for (const name of ['fetch', 'allowHost', 'onRefreshToken'] as const)
    if (options[name] !== undefined) isFunction(name, options[name]);
  for (const [name, ...methods] of objects)
    if (options[name] !== undefined)
      for (const method of methods) isFunction(`${name}.${method}`, Object(options[name])[method]);
  if (!Array.isArray(layers))
    throw new TypeError(`layers is ${kindOf(layers)}: expected an array of functions.`);
  // Do not use forEach, because it skips empty items of the array, and an empty item must be refused.
  for (const [index, layer] of layers.entries()) isFunction(`layers[${index}]`, layer);
}

/**
 * Returns the endpoint that the option `tokenEndpoint` or `endpointUrl` names. It does not check whether the host of
 * the endpoint is trusted: the caller of this function does this.
 */
export function endpointOption({ tokenEndpoint, endpointUrl, credentials }: ClientOptions): string {
  const [name, value] = credentials
    ? ['tokenEndpoint', tokenEndpoint]
    : ['endpointUrl', endpointUrl];
  try {
    return parseEndpoint(String(value));
  } catch (error) {
    const reason = `${name} is ${shownUrl(value)}. ${(error as Error).message}`;
    throw new TypeError(`${reason} Fix: pass a URL such as http://127.0.0.1:4010.`, {
      cause: error,
    });
  }
}

/**
 * Describes a wrong URL without quoting it, because the string may be a secret: the caller may have swapped two
 * options.
 */
function shownUrl(value: unknown): string {
  if (typeof value !== 'string') return kindOf(value);
  const host = /^(?:\w+:\/\/)?(?:.*@)?((?:[a-z\d-]{1,40}\.)+[a-z]{2,20})(?::\d+)?(?:[/?#]|$)/i.exec(
    value,
  )?.[1];
  return host ? `a string with the host ${host}` : `a string of ${value.length} characters`;
}

export function checkTrust(name: string, endpoint: string, hosts: HostGuard): void {
  const objection = hosts.objection(endpoint);
  if (objection) throw new TypeError(`${name} cannot be called: ${objection}.`);
}

/** Returns the hosts to which plain http is allowed, in the form that the class `URL` gives to host names. */
export function insecureHosts({ allowInsecure = [] }: ClientOptions): readonly string[] {
  if (!Array.isArray(allowInsecure))
    throw new TypeError(`allowInsecure is ${kindOf(allowInsecure)}: expected an array of hosts.`);
  return allowInsecure.map((given: unknown, index) => {
    const host = typeof given === 'string' ? hostOf(given) : undefined;
    if (host !== undefined) return host;
    throw new TypeError(
      `allowInsecure[${index}] is ${shownUrl(given)}: expected a host. Fix: pass a name without scheme, port and path, such as emulator.`,
    );
  });
}
