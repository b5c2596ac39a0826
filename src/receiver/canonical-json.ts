import { withoutTrailing } from '../common/text.js';

/**
 * One string for all texts of one JSON value: the order of fields and white space make no difference, and each digit of
 * a number does. A string stands after its length, so no two values have the same form; that is also faster than
 * escapes, and faster than `JSON.stringify`, which keeps the order of fields.
 *
 * @param value what JSON.parse returned
 * @param text the JSON text of the object whose field `name` the value is, where it is known: it has the digits that
 *   JSON.parse loses, of an account number of 18 digits or of 1e400
 */
export function canonicalJson(value: unknown, name: string, text?: string): string {
  const form = write(value, false);
  // Without a number, nothing is lost; this is the usual case, and costs one search.
  if (text === undefined || !form.includes('#') || !hasInexact(text)) return form;
  return write(withDigits(text)[`s${name}`], true);
}

/** Whether JSON.parse may have lost digits of a number: an integer beyond those that a double holds exactly. */
export function hasLostDigits(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) > Number.MAX_SAFE_INTEGER;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasLostDigits);
}

/** Finds every number that can have more digits than a double, or be outside its range; a few are within a string. */
const longNumber = /[[:,\s](-?(?:[\d.]{16}|[\d.]+[eE][+-]?\d{3})[\d.eE+-]*)/g;

/** Whether a number of a text may be another one as a double. */
function hasInexact(text: string): boolean {
  for (const [, token] of text.matchAll(longNumber))
    if (scientific(token!) !== scientific(String(Number(token)))) return true;
  return false;
}

const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;

/** Parses a text whose strings get a tag, and whose numbers become strings. Old engines give no digits to a reviver. */
function withDigits(text: string): Record<string, unknown> {
  const tagged = text.replaceAll(stringOrNumber, (token) =>
    token.startsWith('"') ? `"s${token.slice(1)}` : `"${exactNumber(token)}"`,
  );
  return JSON.parse(tagged) as Record<string, unknown>;
}

/** @param isTagged whether the strings have tags, and numbers are strings without one */
function write(value: unknown, isTagged: boolean): string {
  if (typeof value === 'string') return isTagged ? untagged(value) : canonicalString(value);
  if (typeof value === 'number') return number(String(value));
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (value === null) return 'n';
  // A parser other than JSON.parse may give a bigint, say.
  if (typeof value !== 'object') return `?${canonicalString(String(value))}`;
  if (Array.isArray(value)) {
    let text = '[';
    for (const item of value) text += write(item, isTagged);
    return `${text}]`;
  }
  const fields = value as Record<string, unknown>;
  let text = '{';
  for (const key of Object.keys(fields).toSorted())
    text += canonicalString(isTagged ? key.slice(1) : key) + write(fields[key], isTagged);
  return `${text}}`;
}

function untagged(text: string): string {
  return text.startsWith('s') ? canonicalString(text.slice(1)) : text;
}

/** A string after its length. */
export function canonicalString(text: string): string {
  return `"${text.length}:${text}`;
}

function number(digits: string): string {
  return `#${digits};`;
}

/** A number as its double is written, where that is the same number; else with all its digits. */
function exactNumber(token: string): string {
  const double = String(Number(token));
  const digits = scientific(token);
  return number(digits === scientific(double) ? double : digits);
}

/** The sign, the digits without zeros at their ends, and the exponent: `-12e-3` for `-0.0120` and `-1.2E-2` alike. */
function scientific(token: string): string {
  const [, sign, whole, fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? [];
  if (whole === undefined) return token;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = withoutTrailing(digits, '0');
  if (significant === '') return '0';
  const shift = digits.length - significant.length - fraction.length;
  // A longer exponent is not a safe integer, and stays as it is.
  return `${sign}${significant}e${exponent.length < 16 ? Number(exponent) + shift : `${exponent}+${shift}`}`;
}
