import { ArgumentError } from '../../common/check-argument.js';

/**
 * The maximum number of characters of a value that a message repeats. We chose this value. Values may be megabytes
 * long.
 */
const longestQuote = 80;

/** Matches strings that may contain secrets of a URL: its user name and password, or its query. */
const mayHoldSecrets = /:\/\/|[@?]/;

/** Returns a string in quotation marks for a message. A long string is cut off. */
export function quoted(value: string): string {
  if (value.length <= longestQuote) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, longestQuote))}… (${value.length} characters)`;
}

/**
 * Describes a value for a message. For a URL, it shows only the type and length, because a URL may contain secrets. For
 * values that are secrets, use {@link shapeOf}, which never repeats the value.
 */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const isShown = typeof value === 'string' && value !== '' && !mayHoldSecrets.test(value);
  return isShown ? quoted(value) : shapeOf(value);
}

/**
 * Describes a value by its type and length, without repeating it. An empty string is described as `empty`, and
 * undefined as `missing`.
 */
export function shapeOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === '') return 'empty';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `a string of ${value.length} characters`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * Returns the error message for a field with an invalid value. All such messages have the same form.
 *
 * @param seen a description of the value, made by {@link shown} or {@link shapeOf}
 */
export function wrong(field: string, seen: string, expected: string, fix: string): string {
  return `${field} is ${seen}: expected ${expected}. Fix: ${fix}.`;
}

/** Returns the error for an invalid argument or option. */
export function wrongArgument(
  field: string,
  value: unknown,
  expected: string,
  fix: string,
): ArgumentError {
  return new ArgumentError(wrong(field, shown(value), expected, fix));
}

/** @throws ArgumentError when the value is not a whole number within the bounds */
export function wholeNumberOf(
  field: string,
  value: unknown,
  least: number,
  most: number,
  unit = '',
): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most)
    return value as number;
  const expected = `a whole number${unit && ` of ${unit}`} from ${least} to ${most}`;
  const fix = typeof value === 'number' ? 'round it, and keep it in these bounds' : 'give a number';
  throw wrongArgument(field, value, expected, fix);
}
