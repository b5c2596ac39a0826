import { lineNote, wordLines } from './lib/prose.js';

/**
 * Reports words that must not occur in summaries and descriptions. Code in the text is ignored.
 *
 * @param {unknown} text the text to check; it is not a string if a property has the name "description"
 * @param {{ words: string, flags: string }} options the words to report, as a regular expression with its flags
 */
export default function avoid(text, { words, flags }) {
  if (typeof text !== 'string') return [];
  const pattern = new RegExp(words, flags);
  return wordLines(text).flatMap(({ said, line }) => {
    const word = pattern.exec(said)?.[0];
    return word ? [{ message: `"${word}"${lineNote(text, line)}` }] : [];
  });
}
