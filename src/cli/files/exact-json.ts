import { randomUUID } from 'node:crypto';
import { withoutTrailing } from '../../common/text.js';
import { JsonReader } from './json-reader.js';

/** JSON without the loss of JSON.parse, which reads a number of 20 digits, 1e400, -0 and 1.0 as other numbers or texts. */

/** A number as it was written, and where. */
export interface WrittenNumber {
  text: string;
  /** As JSON.stringify writes it after JSON.parse. */
  rewritten: string;
  reader: JsonReader;
}

/** The numbers of a JSON text that would be written otherwise after they were read. */
export function* rewrittenNumbers(text: string): Generator<WrittenNumber> {
  const reader = new JsonReader(text);
  while (reader.next()) {
    if (reader.kind !== 'number') continue;
    const number = text.slice(reader.start, reader.end);
    const rewritten = JSON.stringify(Number(number));
    if (number !== rewritten) yield { text: number, rewritten, reader };
  }
}

/** Whether two texts are the same number: 1.0 and 1 are, and -0 and 0 are not. */
export function isSameNumber(one: string, other: string): boolean {
  return digitsOf(one) === digitsOf(other);
}

/** A number in the one way to write it: its digits, without zeros at both ends, and the power of ten. */
function digitsOf(number: string): string {
  const sign = number.startsWith('-') ? '-' : '';
  const [mantissa = '', exponent = '0'] = number.slice(sign.length).toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = withoutTrailing(all, '0');
  const power = Number(exponent) - fraction.length + all.length - digits.length;
  return sign + (digits === '' ? '0' : `${digits}e${power}`);
}

/** A random prefix that marks a string as a number in disguise, so that no string of a document can pass for one. */
const mark = `number-${randomUUID()}-`;
const markedNumber = new RegExp(`"${mark}(\\d+)"`, 'g');

/**
 * A document whose numbers are written as they were read, also after its value was changed.
 *
 * @example
 * const exact = new ExactJson('{"id": 12345678901234567890}');
 * exact.stringify(mask(exact.value)); // {"id":12345678901234567890}
 */
export class ExactJson {
  /** A number that JSON.parse would change is a bigint here, which means nothing outside of this object. */
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

  /** A value that was made of this one, as JSON. */
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
