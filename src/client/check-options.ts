import { longestTimer, nonEmptyText, wholeNumber } from '../common/check-argument.js';
import { parseEndpoint } from '../common/endpoint.js';
import type { HostGuard } from './hosts.js';
import type { ClientOptions } from './types.js';

/**
 * Checks what is not the business of types: numbers that timers misunderstand, and secrets that are empty because a
 * variable of the environment is.
 *
 * @throws TypeError that names the option, and no secret
 */
export function checkOptions({ timeout, retry = {}, ...options }: ClientOptions): void {
  const { attempts, cap } = retry;
  if (timeout !== undefined) wholeNumber('timeout', timeout, 1, longestTimer);
  if (attempts !== undefined) wholeNumber('retry.attempts', attempts);
  if (cap !== undefined) wholeNumber('retry.cap', cap, 0, longestTimer);
  if (options.credentials) {
    for (const name of ['applicationId', 'applicationSecret', 'refreshToken'] as const) {
      nonEmptyText(`credentials.${name}`, options.credentials[name]);
    }
  } else if (typeof options.accessToken !== 'function') {
    nonEmptyText('accessToken', options.accessToken);
  }
}

/** The endpoint that an option names; its host has to be one that may have the secrets. */
export function endpointOption({ tokenEndpoint, endpointUrl, credentials }: ClientOptions): string {
  const [name, value] = credentials
    ? ['tokenEndpoint', tokenEndpoint]
    : ['endpointUrl', endpointUrl];
  try {
    return parseEndpoint(String(value));
  } catch (error) {
    const shown = JSON.stringify(value)?.replace(/\/\/.*@/, '//…@');
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
