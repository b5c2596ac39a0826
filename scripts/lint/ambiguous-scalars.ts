/** Finds values and keys without quotes that YAML parsers read as different things. */
import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { otherReading } from '../description/yaml-readings.js';
import type { Problem } from '../lib/problem.js';

/** The values that every parser reads alike: those of JSON, except exponents, which need a dot in YAML 1.1. */
const json = /^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/;

/**
 * Strings that other parsers read as a number, a date and the like, such as the commit `37e9684`; numbers that they read
 * as another one, such as `017`; and keys that are strings to us alone, such as `200`.
 *
 * @param file as the problems name it
 * @param text YAML without syntax errors
 */
export function ambiguousScalars(file: string, text: string): Problem[] {
  return [...plainScalars(text)].flatMap(({ start, plain, isKey }): Problem[] => {
    const reading = otherReading(plain);
    if (reading === undefined || (!isKey && json.test(plain))) return [];
    const before = text.slice(0, start).split('\n');
    const otherwise = isKey ? '' : ', or the value as JSON has it if it is not a string';
    return [
      {
        file,
        line: before.length,
        column: before.at(-1)!.length + 1,
        severity: 'error',
        rule: 'ambiguous-scalar',
        message: `Without quotes, the ${isKey ? 'key' : 'value'} ${plain} is ${reading} to some YAML parsers, and not to others. Fix: write '${plain.replaceAll("'", "''")}'${otherwise}.`,
      },
    ];
  });
}

/** Every scalar that has neither quotes nor a tag. */
function* plainScalars(text: string): Generator<{ start: number; plain: string; isKey: boolean }> {
  /** For each open mapping, whether a key comes next; undefined for a list or a document. */
  const open: (boolean | undefined)[] = [];
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const isKey = open.at(-1);
    if (isKey !== undefined) open[open.length - 1] = !isKey;
    if (event.type === EVENT_ID.SCALAR) {
      const { valueStart: start, valueEnd: end } = event;
      const isPlain = event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0;
      if (isPlain) yield { start, plain: text.slice(start, end), isKey: isKey === true };
    } else if (opens(event)) open.push(event.type === EVENT_ID.MAPPING ? true : undefined);
  }
}

function opens({ type }: Event): boolean {
  return type === EVENT_ID.DOCUMENT || type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING;
}
