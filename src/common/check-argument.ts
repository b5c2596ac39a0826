/** Checks of what types cannot check, or what came from JavaScript: each error names the argument, and no secret. */

/** The caller passed an unusable argument. Over HTTP, this is a 400; any other TypeError is our own fault, a 500. */
export class ArgumentError extends TypeError {}

/** The longest that a timer of the platform can wait, in ms; beyond, it fires at once. */
export const longestTimer = 2 ** 31 - 1;

/** @throws TypeError that names the argument */
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

/** @throws TypeError that names the argument */
export function nonEmptyText(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError(`${name} is ${value === '' ? 'empty' : kindOf(value)}: expected a string.`);
}

/** @throws TypeError that names the argument */
export function isFunction(name: string, value: unknown): void {
  if (typeof value === 'function') return;
  throw new TypeError(`${name} is ${kindOf(value)}: expected a function.`);
}

/** What a value is, where the value itself had better not be repeated. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
