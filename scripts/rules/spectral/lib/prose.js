/** Which strings of a file are prose for people, and how sentences are told apart in them. */
import { partsOf } from './parts.js';

/**
 * Every description and summary.
 *
 * @param {{ data: unknown, source: string | null }} document
 */
export function proseOf(document) {
  return partsOf(document).flatMap(({ value, path }) =>
    ['summary', 'description']
      .filter((member) => typeof value[member] === 'string')
      .map((member) => ({ member, text: String(value[member]), path: [...path, member] })),
  );
}

/** @param {{ data: unknown, source: string | null }} document */
export function descriptionsOf(document) {
  return proseOf(document).filter(({ member }) => member === 'description');
}

/**
 * The lines of running text: without fenced code, tables, lists and headings, whose lines are no sentences.
 *
 * @param {string} text
 */
export function proseLines(text) {
  return text
    .replace(/^```[\s\S]*?^```$/gm, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^([-*+|#>]|\d+\.\s)/.test(line));
}

/**
 * Two sentences on one line, or undefined: the end of one and the capital letter, or the code, that begins the next.
 *
 * @param {string} line
 */
export function sentenceBreak(line) {
  const text = line.replace(/\b(e\.g|i\.e|etc|cf|vs|approx|No)\./g, '$1');
  return /\S*[.!?]["')\]`*_]*\s+["'(*_]*[`\p{Lu}]\S*/u.exec(text)?.[0];
}
