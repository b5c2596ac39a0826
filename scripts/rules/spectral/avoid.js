import { proseOf } from './lib/prose.js';

/**
 * Words that do not belong into summaries and descriptions.
 *
 * @param {{ pattern: string, cure: string }} options the words, as a regular expression, and what to write instead
 */
export default function avoid(_root, { pattern, cure }, { document }) {
  const words = new RegExp(pattern, 'u');
  return proseOf(document).flatMap(({ member, text, path }) => {
    const seen = words.exec(text)?.[0];
    return seen ? [{ path, message: `The ${member} says "${seen}". Cure: ${cure}` }] : [];
  });
}
