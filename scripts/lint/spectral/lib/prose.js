/** Which strings of a file are prose for people, and how sentences are told apart in them. */
import { partsOf } from './parts.js';

/**
 * Every description and summary. The description of an API is a guide, a file of its own in which lines have places.
 *
 * @param {{ data: unknown, source: string | null }} document
 */
export function proseOf(document) {
  return partsOf(document).flatMap(({ kind, value, path }) =>
    ['summary', 'description']
      .filter((member) => typeof value[member] === 'string')
      .map((member) => ({
        member,
        text: String(value[member]),
        path: [...path, member],
        placeOf: (line) => (kind === 'Guide' ? ['lines', line] : [...path, member]),
      })),
  );
}

/** @param {{ data: unknown, source: string | null }} document */
export function descriptionsOf(document) {
  return proseOf(document).filter(({ member }) => member === 'description');
}

/**
 * The lines that say something: without fenced code, tables and numbered lists, which show it. Code within a line is
 * replaced by a sign that is no word.
 *
 * @param {string} text
 */
export function wordLines(text) {
  return linesOutsideOfFences(text)
    .filter((one) => !/^(\||\d+[.)]\s)/.test(one.text))
    .map((one) => ({ ...one, text: one.text.replace(/(`+)[^`].*?\1/g, '`…`') }));
}

/**
 * The lines of running text: without headings, quotations and lists either, whose lines are no sentences.
 *
 * @param {string} text
 */
export function proseLines(text) {
  return linesOutsideOfFences(text).filter((one) => !/^([-*+]\s|[|#>]|\d+[.)]\s)/.test(one.text));
}

/** @param {string} text */
function linesOutsideOfFences(text) {
  let fence = '';
  return text.split('\n').flatMap((raw, line) => {
    const trimmed = raw.trim();
    const [mark = ''] = /^(```+|~~~+)/.exec(trimmed) ?? [];
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && trimmed === fence) fence = '';
    else if (fence === '' && trimmed !== '') return [{ text: trimmed, line }];
    return [];
  });
}

/**
 * Two sentences on one line, or undefined: the end of one and the capital letter, or the code, that begins the next.
 *
 * @param {string} line
 */
export function sentenceBreak(line) {
  // What ends within code is no sentence.
  const plain = line.replace(/`[^`]*`/g, (code) => code.replace(/([.!?])\s+/g, '$1'));
  const text = plain.replace(/\b(e\.g|i\.e|etc|cf|vs|approx|No)\./g, '$1');
  return /\S*[.!?]["')\]`*_]*\s+["'(*_]*[`\p{Lu}]\S*/u.exec(text)?.[0];
}
