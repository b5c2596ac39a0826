import { placeOf, wordLines } from './lib/prose.js';

/**
 * Words that do not belong into summaries and descriptions; code is not read.
 *
 * @param {unknown} text a property can be called "description", too, and is not a text
 * @param {{ words: string, flags: string }} options the words, as a regular expression
 */
export default function avoid(text, { words, flags }) {
  if (typeof text !== 'string') return [];
  const pattern = new RegExp(words, flags);
  return wordLines(text).flatMap(({ said, line }) => {
    const word = pattern.exec(said)?.[0];
    return word ? [{ message: `"${word}"${placeOf(text, line)}` }] : [];
  });
}
