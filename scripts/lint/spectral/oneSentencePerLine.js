import { placeOf, proseLines, sentenceBreak } from './lib/prose.js';

/**
 * A line has one sentence, and a sentence is on one line.
 *
 * @param {unknown} text a property can be called "description", too, and is not a text
 */
export default function oneSentencePerLine(text) {
  if (typeof text !== 'string') return [];
  const lines = proseLines(text);
  return lines.flatMap(({ said, line }, index) => {
    const place = placeOf(text, line);
    const seen = sentenceBreak(said);
    if (seen) {
      const message = `A new sentence begins within a line, at "${seen}"${place}. Fix: use a block (|-) and begin each sentence on a line of its own.`;
      return [{ message }];
    }
    // The last line is checked by description-full-stop.
    if (index < lines.length - 1 && !/[.!?:]["')`*_]*$/.test(said)) {
      const message = `A line ends within a sentence, after "${said.slice(-20)}"${place}. Fix: keep the sentence on one line, however long it is.`;
      return [{ message }];
    }
    return [];
  });
}
