import { InvalidArgumentError } from 'commander';
import { eventTypes, isEventType } from '../../../generated/v1/events.js';
import { blockedPort, isPort, noPort } from '../../common/port.js';
import { longestDeliveryTimeout } from '../../common/service-times.js';
import { defaultEmulator, emulatorAddress } from '../output/emulator-address.js';
import { maskValue } from '../output/mask-argument.js';
import { durationValue } from './duration-value.js';
import { suggestion } from './suggest.js';

/** Parsers for the values of options. They throw `InvalidArgumentError`, which commander reports. */

/**
 * Parses a port.
 *
 * @throws InvalidArgumentError if the string is not a port, or browsers refuse to call the port
 */
export function portValue(text: string): number {
  const problem = isPort(text) ? blockedPort(Number(text)) : noPort('', maskValue(text)).trim();
  if (problem === undefined) return Number(text);
  throw new InvalidArgumentError(problem);
}

/**
 * Parses the URL of an emulator. This function accepts plain http to every host. A later check decides whether
 * it is allowed, because it depends on `--allow-insecure`.
 *
 * @throws InvalidArgumentError
 */
export function emulatorValue(text: string): string {
  const url = webAddress(text, defaultEmulator);
  if (url.username || url.password || url.search || url.hash)
    throw new InvalidArgumentError(
      'The URL has a user, a query or a fragment; expected none of them.',
    );
  return emulatorAddress(url);
}

/** @throws InvalidArgumentError */
export function targetValue(text: string): URL {
  return webAddress(text, 'http://127.0.0.1:8080/kaizala');
}

function webAddress(text: string, example: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new InvalidArgumentError(`Expected a URL such as ${example}.`);
  const problem = blockedPort(Number(url.port));
  if (problem !== undefined) throw new InvalidArgumentError(problem);
  return url;
}

/**
 * Parses event types that are separated by commas.
 *
 * @throws InvalidArgumentError
 */
export function eventsValue(text: string): string[] {
  const types = text.split(',').map((type) => type.trim());
  const wrong = types.find((type) => !isEventType(type));
  if (wrong === undefined) return [...new Set(types)];
  throw new InvalidArgumentError(
    `"${maskValue(wrong)}" is not an event type. ${suggestion(wrong, eventTypes)}`,
  );
}

/** Times in each form that {@link timeValue} accepts, with their meanings, for the help. */
export const timeForms: readonly (readonly [form: string, meaning: string])[] = [
  ['2030-01-31', 'the beginning of a day, in UTC'],
  ['2030-01-31T12:00:00Z', 'a time in UTC'],
  ['2030-01-31T12:00:00+02:00', 'a time, with its offset from UTC'],
  ['1896091200000', 'milliseconds since 1970-01-01T00:00:00Z'],
];

/**
 * Parses a time. Returns the milliseconds since the epoch, as a string of digits.
 *
 * @throws InvalidArgumentError
 */
export function timeValue(text: string): string {
  if (/^\d{1,16}$/.test(text)) return text;
  const time = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (time >= 0) return String(time);
  throw new InvalidArgumentError(
    'Expected a time such as 2030-01-31 or 2030-01-31T12:00:00Z, or milliseconds since the epoch.',
  );
}

/**
 * Parses the speed of the clock, a number. The emulator checks whether the number is in the allowed range.
 *
 * @throws InvalidArgumentError
 */
export function speedValue(text: string): number {
  const speed = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isNaN(speed)) return speed;
  throw new InvalidArgumentError('Expected a number.');
}

/** @throws InvalidArgumentError */
export function factorValue(text: string): number {
  const factor = text.trim() === '' ? Number.NaN : Number(text);
  if (factor > 0 && Number.isFinite(factor)) return factor;
  throw new InvalidArgumentError('Expected a number greater than 0, such as 1 or 60.');
}

/** @throws InvalidArgumentError */
export function deliveryTimeoutValue(text: string): number {
  const timeout = Number(text);
  if (/^\d+$/.test(text) && timeout >= 1 && timeout <= longestDeliveryTimeout) return timeout;
  throw new InvalidArgumentError(
    `Expected a whole number of milliseconds from 1 to ${longestDeliveryTimeout}.`,
  );
}

/** The shortest and the longest time limit for a response, in ms. */
const timeoutLimits = [1, longestDeliveryTimeout] as const;

/** The limits of {@link timeoutValue}, for the help. */
export const timeoutRange = rangeText(...timeoutLimits);

/**
 * Parses the time limit for a response, such as `10s`. Returns milliseconds.
 *
 * @throws InvalidArgumentError
 */
export function timeoutValue(text: string): number {
  return durationWithin(text, ...timeoutLimits);
}

/** The shortest and the longest time to wait until an event is stored, in ms. We chose these values. */
const waitLimits = [0, 60_000] as const;

/** The limits of {@link waitValue}, for the help. */
export const waitRange = rangeText(...waitLimits);

/**
 * Parses the time to wait until an event is stored, such as `1s`. Returns milliseconds.
 *
 * @throws InvalidArgumentError
 */
export function waitValue(text: string): number {
  return durationWithin(text, ...waitLimits);
}

function rangeText(least: number, most: number): string {
  return `${least}ms to ${most / 1000}s`;
}

function durationWithin(text: string, least: number, most: number): number {
  const duration = durationValue(text);
  if (duration >= least && duration <= most) return duration;
  throw new InvalidArgumentError(`Expected a duration from ${rangeText(least, most)}.`);
}

/** @throws InvalidArgumentError */
export function timesValue(text: string): number {
  const times = Number(text);
  if (/^\d+$/.test(text) && times >= 1 && times <= 10_000) return times;
  throw new InvalidArgumentError('Expected a whole number from 1 to 10000.');
}

/** @throws InvalidArgumentError */
export function countValue(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(count)) return count;
  throw new InvalidArgumentError('Expected a whole number, such as 0.');
}

/** Collects the values of an option that can be repeated: adds a value to the values before it. */
export function gathered(text: string, before: string[] = []): string[] {
  return [...before, text];
}
