import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { segmentsOf } from '../../common/json-pointer.js';
import { withoutTrailing } from '../../common/text.js';

/** Deeper than any payload that was seen, and less deep than what breaks who walks through it. */
export const deepest = 200;

/** What is wrong with a text that should be JSON, and where, counted from 0. It repeats nothing of the text. */
export interface SyntaxFault {
  offset: number;
  reason: string;
}

/** What a text means as JSON, or why it means nothing. */
export function readJson(text: string): { value: unknown } | { fault: SyntaxFault } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { fault: faultOf(text, error as Error) };
  }
  return isDeeper(value, deepest)
    ? { fault: { offset: 0, reason: `it is nested deeper than ${deepest} levels` } }
    : { value };
}

/** Where the items of a list begin and end in a text that is JSON. */
export function itemsOf(text: string): { offset: number; length: number }[] {
  return parseTree(text)?.children ?? [];
}

/**
 * Where in a text something stands; the nearest thing around it, where it is missing.
 *
 * @param pointer JSON Pointer
 * @param of the member's name, or its value
 */
export function offsetOf(text: string, pointer: string, of: 'name' | 'value'): number {
  let node = parseTree(text);
  let offset = node?.offset ?? 0;
  for (const segment of segmentsOf(pointer)) {
    const [name, value] = childOf(node, segment);
    if (!value) break;
    node = value;
    offset = (of === 'name' ? name : value)?.offset ?? value.offset;
  }
  return offset;
}

/** The first number in a JSON text that becomes another one when it is read: 1e400, or an id of 20 digits. */
export function inexactNumberIn(text: string): string | undefined {
  const inexact: string[] = [];
  visit(text, {
    onLiteralValue(value, offset, length) {
      const number = text.slice(offset, offset + length);
      if (typeof value === 'number' && digitsOf(number) !== digitsOf(String(value)))
        inexact.push(number);
    },
  });
  return inexact[0];
}

/** A number in the one way to write it: its digits, without zeros at both ends, and the power of ten. */
function digitsOf(number: string): string {
  const [mantissa = '', exponent = '0'] = number.toLowerCase().replace('-', '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = withoutTrailing(all, '0');
  const power = Number(exponent) - fraction.length + all.length - digits.length;
  return digits === '' ? '0' : `${digits}e${power}`;
}

/** Where each line of a text begins. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
    starts.push(end + 1);
  return starts;
}

/** The line and the column of an offset, counted from 1. */
export function positionOf(
  starts: readonly number[],
  offset: number,
): { line: number; column: number } {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** Of members that have the same name, the last counts, as JSON.parse has it. */
function childOf(node: Node | undefined, segment: string): [Node | undefined, Node | undefined] {
  const children = node?.children ?? [];
  if (node?.type === 'array') return [undefined, children[Number(segment)]];
  const member = children.findLast(({ children: [name] = [] }) => name?.value === segment);
  return [member?.children?.[0], member?.children?.[1]];
}

const reasons: Record<string, string> = {
  InvalidSymbol: 'this is no JSON value',
  InvalidNumberFormat: 'this is no JSON number',
  PropertyNameExpected: 'expected the name of a member, in double quotes',
  ValueExpected: 'expected a value',
  ColonExpected: 'expected a colon',
  CommaExpected: 'expected a comma',
  CloseBraceExpected: 'expected a comma or a closing brace',
  CloseBracketExpected: 'expected a comma or a closing bracket',
  EndOfFileExpected: 'expected the end of the document',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'this text is not closed',
  UnexpectedEndOfNumber: 'this is no JSON number',
  InvalidUnicode: 'this is no escaped character',
  InvalidEscapeCharacter: 'this is no escaped character',
  InvalidCharacter: 'a text in JSON has no control characters',
};

/** Not what the platform says of it: that quotes the text, and often tells no place. */
function faultOf(text: string, error: Error): SyntaxFault {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, {
      disallowComments: true,
      allowTrailingComma: false,
      allowEmptyContent: false,
    });
  } catch {
    return { offset: 0, reason: `it is nested deeper than ${deepest} levels` };
  }
  const [first] = errors.toSorted((a, b) => a.offset - b.offset);
  if (!first) {
    // What only the platform refuses, such as white space of other kinds.
    const place = /position (\d+)/.exec(error.message)?.[1];
    return { offset: Number(place ?? 0), reason: 'this is no JSON' };
  }
  return { offset: first.offset, reason: reasons[printParseErrorCode(first.error)] ?? 'no JSON' };
}

export function isDeeper(value: unknown, limit: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= limit; depth += 1) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? (Object.values(one) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
