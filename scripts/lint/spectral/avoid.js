import { proseOf, wordLines } from './lib/prose.js';

/**
 * Words that do not belong into summaries and descriptions; code is not read.
 *
 * @param {{ pattern: string, fix: string, ignoreCase?: boolean }} options the words, as a regular expression, and
 *   what to write instead
 */
export default function avoid(_root, { pattern, fix, ignoreCase = false }, { document }) {
  const words = new RegExp(pattern, ignoreCase ? 'iu' : 'u');
  return proseOf(document).flatMap(({ member, text, placeOf }) => {
    const seen = wordLines(text).flatMap(({ text: said, line }) => {
      const word = words.exec(said)?.[0];
      return word
        ? [{ path: placeOf(line), message: `The ${member} says "${word}". Fix: ${fix}` }]
        : [];
    });
    return seen;
  });
}
