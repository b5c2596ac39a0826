import { lineNote, proseLines, sentenceBreak } from './lib/prose.js';

/**
 * Checks that each line contains exactly one sentence.
 *
 * @param {unknown} text the text to check; it is not a string if a property has the name "description"
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
    // Do not check the end of the last line here, because the rule description-full-stop checks it.
    if (index < lines.length - 1 && !/[.!?:]["')`*_]*$/.test(said)) {
      const message = `A line ends inside a sentence, after "${said.slice(-20)}"${note}. Fix: keep the sentence on one line, even if the line is long.`;
      return [{ message }];
    }
    return [];
  });
}
