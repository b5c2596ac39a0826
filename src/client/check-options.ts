import { kindOf, longestTimer, nonEmptyText, wholeNumber } from '../common/check-argument.js';
import { parseEndpoint } from '../common/endpoint.js';
import type { HostGuard } from './hosts.js';
import type { ClientOptions } from './types.js';

const identities =
  'Fix: give accessToken and endpointUrl, or credentials and tokenEndpoint, such as createClient({ accessToken, endpointUrl: "http://127.0.0.1:4010" }).';

/**
 * Checks what types cannot, or what came from JavaScript: secrets that are empty because a variable of the environment
 * is, and numbers that timers misunderstand.
 *
 * @throws TypeError that names the option, and no secret
 */
export function checkOptions(options: ClientOptions): void {
  if (typeof options !== 'object' || (options as unknown) === null)
    throw new TypeError(
      `createClient was called with ${kindOf(options)}: expected options. ${identities}`,
    );
  const { accessToken, credentials, timeout, maxResponseSize, retry = {} } = options;
  if (accessToken === undefined && credentials === undefined)
    throw new TypeError(
      `createClient was given neither accessToken nor credentials. ${identities}`,
    );
  const misplaced = (
    accessToken === undefined
      ? (['endpointUrl'] as const)
      : (['credentials', 'tokenEndpoint', 'tokenStore', 'onRefreshToken'] as const)
  ).find((name) => options[name] !== undefined);
  if (misplaced) {
    const identity = accessToken === undefined ? 'credentials' : 'accessToken';
    throw new TypeError(`${misplaced} cannot go together with ${identity}. ${identities}`);
  }
  const secrets = credentials
    ? (['applicationId', 'applicationSecret', 'refreshToken'] as const).map(
        (name) => [`credentials.${name}`, Object(credentials)[name]] as const,
      )
    : [['accessToken', accessToken] as const];
  for (const [name, secret] of secrets)
    if (typeof secret !== 'function') nonEmptyText(name, secret);
  if (timeout !== undefined) wholeNumber('timeout', timeout, 1, longestTimer);
  if (maxResponseSize !== undefined) wholeNumber('maxResponseSize', maxResponseSize);
  if (retry.attempts !== undefined) wholeNumber('retry.attempts', retry.attempts);
  if (retry.cap !== undefined) wholeNumber('retry.cap', retry.cap, 0, longestTimer);
  checkFunctions(options);
}

function checkFunctions(options: ClientOptions): void {
  const { layers = [], clock, tokenStore } = options;
  if (!Array.isArray(layers))
    throw new TypeError(`layers is ${kindOf(layers)}: expected an array of functions.`);
  const functions: [string, unknown][] = layers.map((layer, index) => [`layers[${index}]`, layer]);
  for (const name of ['fetch', 'allowHost', 'onRefreshToken'] as const)
    if (options[name] !== undefined) functions.push([name, options[name]]);
  if (clock) functions.push(['clock.now', clock.now], ['clock.sleep', clock.sleep]);
  if (tokenStore)
    functions.push(['tokenStore.read', tokenStore.read], ['tokenStore.update', tokenStore.update]);
  for (const [name, value] of functions)
    if (typeof value !== 'function')
      throw new TypeError(`${name} is ${kindOf(value)}: expected a function.`);
}

/** The endpoint that an option names; its host has to be one that may have the secrets. */
export function endpointOption({ tokenEndpoint, endpointUrl, credentials }: ClientOptions): string {
  const [name, value] = credentials
    ? ['tokenEndpoint', tokenEndpoint]
    : ['endpointUrl', endpointUrl];
  try {
    return parseEndpoint(String(value));
  } catch (error) {
    const shown = JSON.stringify(value)?.replace(/^("\w+:\/\/)?.*@/, '$1…@');
    const reason = `${name} is ${shown}. ${(error as Error).message}`;
    throw new TypeError(`${reason} Expected something like http://127.0.0.1:4010.`, {
      cause: error,
    });
  }
}

export function checkTrust(endpoint: string, hosts: HostGuard): void {
  const objection = hosts.objection(endpoint);
  if (objection) throw new TypeError(`The client would never call anything: ${objection}.`);
}
