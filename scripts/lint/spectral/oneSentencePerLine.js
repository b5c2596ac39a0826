import { lineNote, proseLines, sentenceBreak } from './lib/prose.js';

/**
 * Demands one sentence per line, and no line break inside a sentence.
 *
 * @param {unknown} text not always a string, because a property can have the name "description"
 */
export default function oneSentencePerLine(text) {
  if (typeof text !== 'string') return [];
  const lines = proseLines(text);
  return lines.flatMap(({ said, line }, index) => {
    const note = lineNote(text, line);
    const seen = sentenceBreak(said);
    if (seen) {
      const message = `A new sentence begins inside a line, at "${seen}"${note}. Fix: use a block (|-) and begin each sentence on a new line.`;
      return [{ message }];
    }
    // The rule description-full-stop checks the last line.
    if (index < lines.length - 1 && !/[.!?:]["')`*_]*$/.test(said)) {
      const message = `A line ends inside a sentence, after "${said.slice(-20)}"${note}. Fix: keep the sentence on one line, even if the line is long.`;
      return [{ message }];
    }
    return [];
  });
}
