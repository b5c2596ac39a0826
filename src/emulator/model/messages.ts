import { ArgumentError } from '../../common/check-argument.js';

/** The longest string that a message repeats, in characters; our choice. The rest may be megabytes. */
const longestQuote = 80;

/** What user information or the query of a URL looks like. */
const mayHoldSecrets = /:\/\/|[@?]/;

/** A string in quotation marks, cut off where it is long. */
export function quoted(text: string): string {
  if (text.length <= longestQuote) return JSON.stringify(text);
  return `${JSON.stringify(text.slice(0, longestQuote))}… (${text.length} characters)`;
}

/**
 * A value as a message shows it, but for a URL, which may hold secrets. Do not use it for secrets: {@link shapeOf} does
 * not repeat the value.
 */
export function shown(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const isShown = typeof value === 'string' && value !== '' && !mayHoldSecrets.test(value);
  return isShown ? quoted(value) : shapeOf(value);
}

/** The kind and the length of a value. An empty string is `empty`, and an absent value is `missing`. */
export function shapeOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === '') return 'empty';
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return `a string of ${value.length} characters`;
  if (Array.isArray(value)) return `an array of ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/**
 * The message of every rejection that is about one field.
 *
 * @param seen what {@link shown} or {@link shapeOf} says of the value
 */
export function wrong(field: string, seen: string, expected: string, fix: string): string {
  return `${field} is ${seen}: expected ${expected}. Fix: ${fix}.`;
}

/** The error for an argument or an option that is not usable. */
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
