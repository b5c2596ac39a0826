import { isTooDeep } from '../../common/json-depth.js';
import { segmentsOf } from '../../common/json-pointer.js';
import { clipped } from '../output/clip.js';
import { maskPointer } from '../output/mask-argument.js';
import { type JsonFault, stringValueOf } from './json-lexer.js';
import { JsonReader } from './json-reader.js';
import { linesOf } from './lines.js';

/**
 * The maximum number of values in a document. It limits the memory: an empty object takes 3 bytes in the text, but 60
 * bytes when it is parsed.
 */
export const mostValues = 1_000_000;

const surrogateEscape = /\\u[dD][89a-fA-F]/;

/** A fault of a document. */
export interface DocumentFault extends JsonFault {
  /**
   * True if the document is valid JSON, but different programs read it differently, for example because a key occurs
   * twice.
   */
  isAmbiguous?: true;
}

/** The value of a JSON text, or its fault. An ambiguous text has both. */
export type ReadJson =
  | { value: unknown; fault?: DocumentFault }
  | { value?: undefined; fault: DocumentFault };

export function readJson(text: string): ReadJson {
  const usual = readUsual(text);
  if (usual) return usual;
  const fault = faultIn(text);
  if (fault && !fault.isAmbiguous) return { fault };
  const value: unknown = JSON.parse(text);
  return fault ? { value, fault } : { value };
}

/**
 * Reads a document without faults, if this can be seen without a search for faults. The search takes several times as
 * long, and most documents have no fault.
 */
function readUsual(text: string): { value: unknown } | undefined {
  // A value takes at least two characters, so a short text has not too many values.
  if (text.length > 2 * mostValues || isTooDeep(text) || isUnusual(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // `JSON.parse` keeps one of several fields with the same name, so the numbers differ if a name occurs twice.
    return namesIn(text) === fieldsIn(value) ? { value } : undefined;
  } catch {
    // The search for the fault says what is wrong.
    return undefined;
  }
}

/**
 * Returns whether a text could have a lone surrogate, or a name that `namesIn` does not count: after an escaped
 * backslash, a quotation mark can end a name, although it follows a backslash.
 */
function isUnusual(text: string): boolean {
  // Most texts have no backslash. The search for one is much faster than the pattern.
  return text.includes('\\') && /\\\\|\\u[dD][89a-fA-F]/.test(text);
}

const [space, quote, backslash] = [0x20, 0x22, 0x5c];

/** Counts the names of fields. The number is too high if a string begins with a colon, or with spaces and a colon. */
function namesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
    let end = at - 1;
    while (text.charCodeAt(end) <= space) end -= 1;
    if (text.charCodeAt(end) === quote && text.charCodeAt(end - 1) !== backslash) count += 1;
  }
  return count;
}

/** Counts the fields of all objects in a value. */
function fieldsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += fieldsIn(item);
  } else {
    // A loop over the names is faster than a list of the values. Parsed objects inherit no names.
    for (const name in value) count += 1 + fieldsIn(value[name as keyof typeof value]);
  }
  return count;
}

/** Returns the first fault of a document. An ambiguity is returned only if there is no other fault. */
function faultIn(text: string): DocumentFault | undefined {
  const reader = new JsonReader(text);
  const hasSurrogates = surrogateEscape.test(text);
  let ambiguity: DocumentFault | undefined;
  // The names of the fields that were found in each open object. The index is the level of the object.
  const names: (Set<string> | undefined)[] = [];
  let values = 0;
  while (reader.next()) {
    const { kind, level, start } = reader;
    if (kind !== 'name' && kind !== 'end') values += 1;
    if (values > mostValues) {
      const reason = `the document has more than ${mostValues} values, the limit. Fix: split it`;
      return { offset: start, reason };
    }
    if (ambiguity) continue;
    if (kind === 'begin') names[level + 1] = undefined;
    if (kind !== 'name' && kind !== 'string') continue;
    const token = text.slice(start, reader.end);
    if (hasSurrogates) ambiguity = loneSurrogate(token, reader);
    if (kind === 'name' && !ambiguity) {
      const seen = (names[level] ??= new Set());
      const name = stringValueOf(token);
      if (seen.has(name)) ambiguity = duplicate(reader);
      seen.add(name);
    }
  }
  return reader.fault ?? ambiguity;
}

/**
 * Matches the next escape in a JSON string: a surrogate pair (two escapes), a lone surrogate (whose hexadecimal digits
 * are captured), or any other escape.
 */
const escape = /\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u([dD][89a-fA-F]..)|.)/g;

function loneSurrogate(token: string, reader: JsonReader): DocumentFault | undefined {
  if (!surrogateEscape.test(token)) return undefined;
  for (const { index, 1: digits } of token.matchAll(escape)) {
    if (digits === undefined) continue;
    // Do not show the pointer if the surrogate is in a name, because the pointer would contain this name.
    const location = reader.kind === 'name' ? 'the name of a field' : shownPointer(reader);
    const reason = `${location} has a lone surrogate, \\u${digits}, which is not a character; expected both halves of a pair, such as \\ud83d\\ude00. Fix: delete it, or write \\ufffd`;
    return { offset: reader.start + index, reason, isAmbiguous: true };
  }
  return undefined;
}

function duplicate(reader: JsonReader): DocumentFault {
  const reason = `${shownPointer(reader)} is a duplicate key: some programs read its first value, and others read its last value; expected each name only once in an object. Fix: delete one of them`;
  return { offset: reader.start, reason, isAmbiguous: true };
}

/**
 * Returns the pointer to the token, for messages. The pointer is masked and shortened, because a name in it can be long
 * or contain a link.
 */
export function shownPointer({ pointer }: Pick<JsonReader, 'pointer'>): string {
  return clipped(maskPointer(pointer)) || 'the document';
}

/**
 * Returns the offset of a field or an item in a JSON text. If the field or item is missing, returns the offset of the
 * innermost existing value on the path to it.
 *
 * @param pointer the JSON Pointer
 * @param of whether to find the name of the field, or its value
 */
export function offsetOf(text: string, pointer: string, of: 'name' | 'value'): number {
  const segments = segmentsOf(pointer);
  const reader = new JsonReader(text);
  let offset = reader.next() ? reader.start : 0;
  let found = 0;
  let name: number | undefined;
  while (found < segments.length && reader.next()) {
    const { kind, level, start } = reader;
    // The reader has left the innermost value that was found on the path, so the field or item does not exist.
    if (level <= found) break;
    if (kind === 'end' || level > found + 1 || reader.key !== segments[found]) continue;
    if (kind === 'name') {
      name = start;
      continue;
    }
    offset = of === 'name' ? (name ?? start) : start;
    name = undefined;
    found += 1;
  }
  return offset;
}

/** Returns the offset at which the value that begins at `start` ends, or the fault of the value. */
export function endOfValue(text: string, start: number): { end: number } | { fault: JsonFault } {
  const reader = new JsonReader(text.slice(start));
  while (reader.next())
    if (reader.level === 0 && reader.kind !== 'begin') return { end: start + reader.end };
  const fault = reader.fault!;
  return { fault: { ...fault, offset: start + fault.offset } };
}

/** Returns the text of the value that begins at an offset of a valid text. */
export function valueAt(text: string, start: number): string {
  const value = endOfValue(text, start);
  return text.slice(start, 'end' in value ? value.end : undefined);
}

/** Returns whether a text has several lines, and the first line alone is a JSON document. */
export function hasLines(text: string): boolean {
  const lines = linesOf(text);
  const first = lines.next().value;
  return first !== undefined && !lines.next().done && isJson(first.text);
}

/** Returns whether a text is one JSON value. */
export function isJson(text: string): boolean {
  const reader = new JsonReader(text);
  while (reader.next());
  return reader.fault === undefined;
}
