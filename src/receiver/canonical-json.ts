import { withoutTrailing } from '../common/text.js';

/**
 * Writes a JSON value in a canonical form. The order of fields and white space do not matter, but each digit of a number
 * does. Each string is preceded by its length, so two different values never have the same form. This is faster than
 * escaping, and faster than `JSON.stringify`, which also keeps the order of fields.
 *
 * @param value the result of JSON.parse
 * @param text the JSON text, if it is known, of the object whose field `name` holds the value. It has the digits that
 *   JSON.parse loses, such as those of an 18-digit account number or of 1e400
 */
export function canonicalJson(value: unknown, name: string, text?: string): string {
  const form = write(value, false);
  // Without a number, JSON.parse loses nothing. This is the usual case, so check it first.
  if (text === undefined || !form.includes('#') || !hasInexact(text)) return form;
  return write(withDigits(text)[`s${name}`], true);
}

/** Tells whether JSON.parse may have lost digits: a number is larger than the largest safe integer. */
export function hasLostDigits(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLostDigits);
}

/** Finds numbers that may have more digits than a double, or be outside its range. It may also match inside a string. */
const longNumber = /[[:,\s](-?(?:[\d.]{16}|[\d.]+[eE][+-]?\d{3})[\d.eE+-]*)/g;

/** Tells whether a number in a JSON text may change when it becomes a double. */
function hasInexact(text: string): boolean {
  for (const [, token] of text.matchAll(longNumber))
    if (scientific(token!) !== scientific(String(Number(token)))) return true;
  return false;
}

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/**
 * Parses a JSON text after it has put a tag before each string, and has turned each number into a string. A reviver cannot
 * do this: in old engines, it does not get the digits.
 */
function withDigits(text: string): Record<string, unknown> {
  const tagged = text.replaceAll(stringOrNumber, (token) =>
    token.startsWith('"') ? `"s${token.slice(1)}` : `"${exactNumber(token)}"`,
  );
  return JSON.parse(tagged) as Record<string, unknown>;
}

/** @param isTagged true if strings have a tag, and numbers are strings without a tag */
function write(value: unknown, isTagged: boolean): string {
  if (typeof value === 'string') return isTagged ? untagged(value) : canonicalString(value);
  if (typeof value === 'number') return number(String(value));
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value === null) return 'n';
  // A parser other than JSON.parse may return other types, such as a bigint.
  if (typeof value !== 'object') return `?${canonicalString(String(value))}`;
  if (Array.isArray(value)) {
    let form = '[';
    for (const item of value) form += write(item, isTagged);
    return `${form}]`;
  }
  const fields = value as Record<string, unknown>;
  let form = '{';
  for (const key of Object.keys(fields).toSorted())
    form += canonicalString(isTagged ? key.slice(1) : key) + write(fields[key], isTagged);
  return `${form}}`;
}

function untagged(value: string): string {
  return value.startsWith('s') ? canonicalString(value.slice(1)) : value;
}

/** Writes the length of a string before the string. */
export function canonicalString(value: string): string {
  return `"${value.length}:${value}`;
}

function number(digits: string): string {
  return `#${digits};`;
}

/** Writes a number as its double, if the double is the same number; otherwise with all its digits. */
function exactNumber(token: string): string {
  const double = String(Number(token));
  const digits = scientific(token);
  return number(digits === scientific(double) ? double : digits);
}

/** The sign, the digits without zeros at either end, and the exponent: `-12e-3` for both `-0.0120` and `-1.2E-2`. */
function scientific(token: string): string {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
  if (whole === undefined) return token;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = withoutTrailing(digits, '0');
  if (significant === '') return '0';
  const shift = digits.length - significant.length - fraction.length;
  // Do not calculate with an exponent of 16 or more characters, because it may not be a safe integer.
  return `${sign}${significant}e${exponent.length < 16 ? Number(exponent) + shift : `${exponent}+${shift}`}`;
}
