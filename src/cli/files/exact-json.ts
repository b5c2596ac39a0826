import { randomUUID } from 'node:crypto';
import { withoutTrailing } from '../../common/text.js';
import { JsonReader } from './json-reader.js';

/** Keeps the numbers of JSON as they were written. `JSON.parse` changes a number of 20 digits, 1e400, -0 and 1.0. */

/** A number that `JSON.parse` and `JSON.stringify` would change. */
export interface WrittenNumber {
  /** The number in the JSON text. */
  text: string;
  /** The number that `JSON.stringify` writes after `JSON.parse`. */
  rewritten: string;
  /** The reader at the number, for its location. */
  reader: JsonReader;
}

/** Finds the numbers of a JSON text that `JSON.parse` and `JSON.stringify` would change. */
export function* rewrittenNumbers(text: string): Generator<WrittenNumber> {
  const reader = new JsonReader(text);
  while (reader.next()) {
    if (reader.kind !== 'number') continue;
    const number = text.slice(reader.start, reader.end);
    const rewritten = JSON.stringify(Number(number));
    if (number !== rewritten) yield { text: number, rewritten, reader };
  }
}

/** Returns whether two JSON numbers are equal: 1.0 and 1 are, but -0 and 0 are not. */
export function isSameNumber(one: string, other: string): boolean {
  return digitsOf(one) === digitsOf(other);
}

/** Returns the canonical form of a number: its digits without zeros at both ends, and the power of ten. */
function digitsOf(number: string): string {
  const sign = number.startsWith('-') ? '-' : '';
  const [mantissa = '', exponent = '0'] = number.slice(sign.length).toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = withoutTrailing(all, '0');
  const power = Number(exponent) - fraction.length + all.length - digits.length;
  return sign + (digits === '' ? '0' : `${digits}e${power}`);
}

/** The prefix of a string that stands for a number. It is random, so that no string of a document can have it. */
const mark = `number-${randomUUID()}-`;
const markedNumber = new RegExp(`"${mark}(\\d+)"`, 'g');

/**
 * A JSON document whose numbers are written exactly as they were read, even after its value was changed.
 *
 * @example
 * const exact = new ExactJson('{"id": 12345678901234567890}');
 * exact.stringify(mask(exact.value)); // {"id":12345678901234567890}
 */
export class ExactJson {
  /** The value. A bigint stands for a number that `JSON.parse` would change, and is only an index of this object. */
  readonly value: unknown;
  readonly #numbers: string[] = [];

  /** @param text a JSON text without a fault */
  constructor(text: string) {
    let marked = '';
    let end = 0;
    for (const { text: number, reader } of rewrittenNumbers(text)) {
      marked += `${text.slice(end, reader.start)}"${mark}${this.#numbers.length}"`;
      end = reader.end;
      this.#numbers.push(number);
    }
    this.value =
      end === 0
        ? JSON.parse(text)
        : JSON.parse(marked + text.slice(end), (_, value) => unmarked(value));
  }

  /** Writes a value that was derived from `value` as JSON. */
  stringify(value: unknown, indent?: number): string {
    if (this.#numbers.length === 0) return JSON.stringify(value, undefined, indent);
    const text = JSON.stringify(
      value,
      (_, inside: unknown) => (typeof inside === 'bigint' ? `${mark}${inside}` : inside),
      indent,
    );
    return text.replace(markedNumber, (_, index: string) => this.#numbers[Number(index)]!);
  }
}

function unmarked(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(mark)
    ? BigInt(value.slice(mark.length))
    : value;
}
