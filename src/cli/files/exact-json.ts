import { randomUUID } from 'node:crypto';
import { withoutTrailing } from '../../common/text.js';
import { JsonReader } from './json-reader.js';

/**
 * Keeps the numbers of a JSON text exactly as they were written. `JSON.parse` and `JSON.stringify` would change a
 * number of 20 digits, 1e400, -0 and 1.0.
 */

/** A number that `JSON.parse` and `JSON.stringify` would change. */
export interface WrittenNumber {
  /** The number as the JSON text has it. */
  text: string;
  /** The number as `JSON.stringify` writes it after `JSON.parse` has read it. */
  rewritten: string;
  /** The reader that has just read the number, and so knows its location. */
  reader: JsonReader;
}

/**
 * Matches a text in which a number could change; it can also match inside a string. These numbers do not change: 0,
 * integers of up to 15 digits, and numbers with up to 9 digits before the decimal point and up to 5 after it, of which
 * the last one is not 0.
 */
const unusualNumber =
  /(?:^|"\s*:|[[,])\s*(?=[-\d])(?!(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,8})\.\d{0,4}[1-9])(?:[\s,\]}]|$))/;

/** Finds the numbers of a JSON text that `JSON.parse` and `JSON.stringify` would change. */
export function* rewrittenNumbers(text: string): Generator<WrittenNumber> {
  // Most texts have only usual numbers, and to read every token takes much longer than this check.
  if (!unusualNumber.test(text)) return;
  const reader = new JsonReader(text);
  while (reader.next()) {
    if (reader.kind !== 'number') continue;
    const number = text.slice(reader.start, reader.end);
    const rewritten = JSON.stringify(Number(number));
    if (number !== rewritten) yield { text: number, rewritten, reader };
  }
}

/** Returns whether two JSON numbers have the same value. For example, 1.0 equals 1, but -0 does not equal 0. */
export function isSameNumber(one: string, other: string): boolean {
  return digitsOf(one) === digitsOf(other);
}

/**
 * Returns the canonical form of a number: its digits without zeros at both ends, and the power of ten. For `12.50`, the
 * result is `125e-1`.
 */
function digitsOf(number: string): string {
  const sign = number.startsWith('-') ? '-' : '';
  const [mantissa = '', exponent = '0'] = number.slice(sign.length).toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = withoutTrailing(all, '0');
  const power = Number(exponent) - fraction.length + all.length - digits.length;
  return sign + (digits === '' ? '0' : `${digits}e${power}`);
}

/**
 * The prefix of the strings that temporarily replace numbers in a JSON text. The prefix is random, so that no string in
 * the document can begin with it.
 */
const mark = `number-${randomUUID()}-`;
const markedNumber = new RegExp(`"${mark}(\\d+)"`, 'g');

/**
 * A JSON document. Its numbers are written exactly as they were read, even if other parts of the document were changed.
 *
 * @example
 * const exact = new ExactJson('{"id": 12345678901234567890}');
 * exact.stringify(mask(exact.value)); // {"id":12345678901234567890}
 */
export class ExactJson {
  /**
   * The value of the document, in which a bigint replaces each number that `JSON.parse` would change. The bigint is
   * only an index, with which this object finds the text of the number.
   */
  readonly value: unknown;
  readonly #numbers: string[] = [];

  /**
   * @param text a JSON text without a fault
   * @param parsed the result of `JSON.parse`, if it is known
   */
  constructor(text: string, parsed?: unknown) {
    let marked = '';
    let end = 0;
    for (const { text: number, reader } of rewrittenNumbers(text)) {
      marked += `${text.slice(end, reader.start)}"${mark}${this.#numbers.length}"`;
      end = reader.end;
      this.#numbers.push(number);
    }
    this.value =
      end === 0
        ? (parsed ?? JSON.parse(text))
        : JSON.parse(marked + text.slice(end), (_, value) => unmarked(value));
  }

  /** Converts a value to JSON. The value must be `value`, or a changed copy of `value`. */
  stringify(value: unknown, indent?: number): string {
    if (this.#numbers.length === 0) return JSON.stringify(value, undefined, indent);
    const text = JSON.stringify(
      value,
      (_, inside: unknown) => (typeof inside === 'bigint' ? `${mark}${inside}` : inside),
      indent,
    );
    return text.replace(markedNumber, (_, index: string) => this.#numbers[Number(index)]!);
  }

  /** Returns `value`, or a changed copy of `value`, with the numbers that `JSON.parse` reads. */
  plain(value: unknown): unknown {
    return this.#numbers.length === 0 ? value : JSON.parse(this.stringify(value));
  }
}

function unmarked(value: unknown): unknown {
  return typeof value === 'string' && value.startsWith(mark)
    ? BigInt(value.slice(mark.length))
    : value;
}
