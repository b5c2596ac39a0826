/**
 * Checks arguments at run time, because types cannot check all of them, and callers in JavaScript have no types. Each
 * error names the argument, but does not repeat a secret.
 */

/**
 * Thrown if the caller passed an invalid argument. If the arguments came in an HTTP request, the response then has
 * status 400. Any other TypeError is a bug of ours, and leads to status 500.
 */
export class ArgumentError extends TypeError {}

/** The maximum delay that a timer of the platform supports, in ms. A timer with a longer delay fires at once. */
export const longestTimer = 2 ** 31 - 1;

/**
 * Returns the argument if it is a whole number from `least` to `most`.
 *
 * @throws TypeError that names the argument, if it is not
 */
export function wholeNumber(
  name: string,
  value: unknown,
  least = 1,
  most = Number.MAX_SAFE_INTEGER,
): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most)
    return value as number;
  throw new TypeError(
    `${name} is ${typeof value === 'number' ? value : kindOf(value)}: expected a whole number from ${least} to ${most}.`,
  );
}

/**
 * Returns the argument if it is a string that is not empty.
 *
 * @throws TypeError that names the argument, if it is not
 */
export function nonEmptyString(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError(
    `${name} is ${value === '' ? 'empty' : kindOf(value)}: expected a string that is not empty.`,
  );
}

/** @throws TypeError that names the argument, if it is not a function */
export function isFunction(name: string, value: unknown): void {
  if (typeof value === 'function') return;
  throw new TypeError(`${name} is ${kindOf(value)}: expected a function.`);
}

/** Describes the type of a value, for messages that must not repeat the value itself. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
