import { ArgumentError } from '../../common/check-argument.js';

/** The maximum length of a string in a message, in characters; our choice. Values may have megabytes. */
const longestQuote = 80;

/** Matches strings that may contain user information or the query of a URL. */
const mayHoldSecrets = /:\/\/|[@?]/;

/** A string in quotation marks; a long string is cut off. */
export function quoted(value: string): string {
  if (value.length <= longestQuote) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, longestQuote))}… (${value.length} characters)`;
}

/**
 * A value for a message. URLs are not shown, because they may contain secrets. For secrets, use {@link shapeOf}, which
 * does not repeat the value.
 */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const isShown = typeof value === 'string' && value !== '' && !mayHoldSecrets.test(value);
  return isShown ? quoted(value) : shapeOf(value);
}

/** The type and the length of a value. An empty string is `empty`, and undefined is `missing`. */
export function shapeOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === '') return 'empty';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `a string of ${value.length} characters`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * The message of every error about one field.
 *
 * @param seen the value, as {@link shown} or {@link shapeOf} describes it
 */
export function wrong(field: string, seen: string, expected: string, fix: string): string {
  return `${field} is ${seen}: expected ${expected}. Fix: ${fix}.`;
}

/** The error for an argument or an option that is invalid. */
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
