/** Finds values and keys without quotes that YAML parsers read differently. */
import { EVENT_ID, type Event, parseEvents, SCALAR_STYLE } from 'js-yaml';
import { otherReading } from '../description/yaml-readings.js';
import type { Problem } from '../lib/problem.js';

/**
 * Matches the values that every parser reads in the same way. These are null, the booleans and the numbers of JSON.
 * Numbers with an exponent are excluded: YAML 1.1 demands a dot in such a number, so `1e3` would be a string.
 */
const json = /^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/;

/**
 * Finds scalars (values and keys) that parsers read differently. There are three kinds:
 *
 * - strings that other parsers read as a number, a date or similar, such as the commit `37e9684`
 * - numbers that other parsers read as another number, such as `017`
 * - keys that our parser reads as strings, but other parsers do not, such as `200`
 *
 * @param file the path of the file, which the problems contain
 * @param text the text of the file, which must be YAML without syntax errors
 */
export function ambiguousScalars(file: string, text: string): Problem[] {
  return [...plainScalars(text)].flatMap(({ start, plain, isKey }): Problem[] => {
    const reading = otherReading(plain);
    if (reading === undefined || (!isKey && json.test(plain))) return [];
    const before = text.slice(0, start).split('\n');
    const otherwise = isKey ? '' : ', or, if it is not a string, the value in JSON notation';
    return [
      {
        file,
        line: before.length,
        column: before.at(-1)!.length + 1,
        severity: 'error',
        rule: 'ambiguous-scalar',
        message: `Some YAML parsers read the ${isKey ? 'key' : 'value'} ${plain} as ${reading}, and others do not, because it has no quotes. Fix: write '${plain.replaceAll("'", "''")}'${otherwise}.`,
      },
    ];
  });
}

/** Yields every scalar that is written without quotes and without a tag. */
function* plainScalars(text: string): Generator<{ start: number; plain: string; isKey: boolean }> {
  /**
   * The mappings, lists and documents that contain the current position, from outside to inside. The entry for a
   * mapping says whether the next scalar in it is a key. The entry for a list or a document is undefined.
   */
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
