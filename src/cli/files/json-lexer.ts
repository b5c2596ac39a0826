/** Reads the scalar values of a JSON text: https://www.rfc-editor.org/rfc/rfc8259 */

/** A syntax error in a JSON text, with its offset, counted from 0. The reason does not repeat any part of the text. */
export interface JsonFault {
  offset: number;
  reason: string;
  /** True if the text ends before the JSON value is complete. */
  isCutOff?: boolean;
}

/** A string, a number, `true`, `false` or `null`, and the offset of its end. */
export interface Scalar {
  kind: 'string' | 'number' | 'literal';
  end: number;
}

const [quote, backslash, space] = [0x22, 0x5c, 0x20];
const spaces = new Set(codesOf(' \t\n\r'));
/** The characters that end a number or a literal. */
const delimiters = new Set(codesOf(' \t\n\r,:[]{}"/'));
const literals = ['true', 'false', 'null'];
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const startOfNumber = /^-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][+-]?)?$/;
const escapes = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/;
const startOfEscape = /^\\(?:u[\da-fA-F]{0,3})?$/;

/**
 * Messages about notations that people write, but that JSON does not allow. The key is the first character of the
 * notation.
 */
const foreignNotations: Record<string, string> = {
  '/': 'JSON has no comments',
  '\ufeff':
    'this is a byte order mark (U+FEFF), probably because two files were joined; expected none. Fix: delete it',
};

/** Returns the offset of the first character, from `at` on, that is not white space. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (spaces.has(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Reads the string, the number or the literal that begins at an offset. If there is no valid value at this offset,
 * returns the fault.
 */
export function readScalar(text: string, start: number): Scalar | JsonFault {
  return text.charCodeAt(start) === quote ? readString(text, start) : readWord(text, start);
}

/**
 * Reads a string, or returns its first fault.
 *
 * @param start the offset of the opening quotation mark
 */
export function readString(text: string, start: number): Scalar | JsonFault {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return { kind: 'string', end: at + 1 };
    if (code < space)
      return {
        offset: at,
        reason:
          'a JSON string cannot contain control characters. Fix: write an escape, such as \\n for a line break',
      };
    if (code !== backslash) continue;
    const rest = text.slice(at, at + 6);
    const [escape = ''] = escapes.exec(rest) ?? [];
    // If the text ends within an escape, do not report the escape: after the loop, the whole string is reported as cut
    // off.
    if (escape === '' && !startOfEscape.test(rest))
      return { offset: at, reason: 'this is not a JSON escape' };
    at += Math.max(escape.length, rest.length === 1 ? 1 : 2) - 1;
  }
  return { offset: start, reason: 'this string is not closed', isCutOff: true };
}

function readWord(text: string, start: number): Scalar | JsonFault {
  let end = start;
  while (end < text.length && !delimiters.has(text.charCodeAt(end))) end += 1;
  const word = text.slice(start, end);
  if (literals.includes(word)) return { kind: 'literal', end };
  if (number.test(word)) return { kind: 'number', end };
  const isStart = startOfNumber.test(word) || literals.some((literal) => literal.startsWith(word));
  return faultAt(text, start, reasonFor(word), end === text.length && isStart);
}

function reasonFor(word: string): string {
  if (word === '') return 'expected a value';
  return /^[-+.]?\d/.test(word) ? 'this is not a JSON number' : 'this is not a JSON value';
}

/**
 * Returns the fault at an offset of a text.
 *
 * @param reason the reason that is reported, unless there is a more specific message for the character at the offset
 */
export function faultAt(
  text: string,
  offset: number,
  reason: string,
  isCutOff = offset >= text.length,
): JsonFault {
  const message = foreignNotations[text[offset] ?? ''] ?? reason;
  return isCutOff ? { offset, reason: message, isCutOff } : { offset, reason: message };
}

/**
 * Returns the value of a string in a JSON text. The argument is the string as it is written there, with quotation
 * marks.
 */
export function stringValueOf(token: string): string {
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}

function codesOf(characters: string): number[] {
  return [...characters].map((character) => character.charCodeAt(0));
}
