import { parseEndpoint } from '../common/endpoint.js';
import type { HostGuard } from './hosts.js';
import type { ClientOptions } from './types.js';

/** The longest that a timer of the platform can wait, in ms; beyond, it fires at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Checks what is not the business of types: numbers that timers misunderstand, and secrets that are empty because a
 * variable of the environment is.
 *
 * @throws TypeError that names the option, and no secret
 */
export function checkOptions({ timeout, retry = {}, ...options }: ClientOptions): void {
  inRange('timeout', timeout, 1, longestTimer);
  inRange('retry.attempts', retry.attempts, 1, Number.MAX_SAFE_INTEGER);
  inRange('retry.cap', retry.cap, 0, longestTimer);
  if (options.credentials) {
    for (const name of ['applicationId', 'applicationSecret', 'refreshToken'] as const) {
      isText(`credentials.${name}`, options.credentials[name]);
    }
  } else if (typeof options.accessToken !== 'function') {
    isText('accessToken', options.accessToken);
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

function inRange(name: string, value: unknown, least: number, most: number): void {
  if (value === undefined) return;
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return;
  throw new TypeError(
    `${name} is ${String(value)}: expected a whole number from ${least} to ${most}.`,
  );
}

function isText(name: string, value: unknown): void {
  if (typeof value === 'string' && value !== '') return;
  throw new TypeError(`${name} is ${value === '' ? 'empty' : `no text but ${typeof value}`}.`);
}
