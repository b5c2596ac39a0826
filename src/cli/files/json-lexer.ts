/** The parts of a JSON text that have no parts themselves: https://www.rfc-editor.org/rfc/rfc8259 */

/** A fault of a text that should be JSON, and its position, counted from 0. It repeats nothing of the text. */
export interface JsonFault {
  offset: number;
  reason: string;
  /** Whether the text ends too early. */
  isCutOff?: boolean;
}

/** A string, a number, or `true`, `false` or `null`, and where it ends. */
export interface Scalar {
  kind: 'string' | 'number' | 'literal';
  end: number;
}

const [quote, backslash, space] = [0x22, 0x5c, 0x20];
const spaces = new Set(codesOf(' \t\n\r'));
/** Where a number or a literal ends. */
const delimiters = new Set(codesOf(' \t\n\r,:[]{}"/'));
const literals = ['true', 'false', 'null'];
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const startOfNumber = /^-?(?:0|[1-9]\d*)?(?:\.\d*)?(?:[eE][+-]?)?$/;
const escapes = /^\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/;
const startOfEscape = /^\\(?:u[\da-fA-F]{0,3})?$/;

/** Notations that people write, and JSON does not have. */
const strangers: Record<string, string> = {
  '/': 'JSON has no comments',
  '\ufeff':
    'this is a byte order mark (U+FEFF), as where two files were joined; expected none. Fix: delete it',
};

/** Where white space ends. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (spaces.has(text.charCodeAt(end))) end += 1;
  return end;
}

/** The string, the number or the literal that begins at an offset, or why none does. */
export function readScalar(text: string, start: number): Scalar | JsonFault {
  return text.charCodeAt(start) === quote ? readString(text, start) : readWord(text, start);
}

/** @param start where its first quotation mark is */
export function readString(text: string, start: number): Scalar | JsonFault {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return { kind: 'string', end: at + 1 };
    if (code < space)
      return {
        offset: at,
        reason:
          'a string in JSON has no control characters. Fix: write an escape, such as \\n for a line break',
      };
    if (code !== backslash) continue;
    const rest = text.slice(at, at + 6);
    const [escape = ''] = escapes.exec(rest) ?? [];
    // A text may end within an escape, as within any string.
    if (escape === '' && !startOfEscape.test(rest))
      return { offset: at, reason: 'this is not an escape of JSON' };
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
 * Why a text cannot have what it has at an offset.
 *
 * @param reason what was expected, unless the character says more
 */
export function faultAt(
  text: string,
  offset: number,
  reason: string,
  isCutOff = offset >= text.length,
): JsonFault {
  const said = strangers[text[offset] ?? ''] ?? reason;
  return isCutOff ? { offset, reason: said, isCutOff } : { offset, reason: said };
}

/** The value of a string in a JSON text, from its quotation marks. */
export function stringOf(token: string): string {
  return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
}

function codesOf(characters: string): number[] {
  return [...characters].map((character) => character.charCodeAt(0));
}
