import { descriptionsOf, proseLines, sentenceBreak } from './lib/prose.js';

/** With a sentence on each line, a changed sentence is one changed line in a review. */
export default function oneSentencePerLine(_root, _options, { document }) {
  return descriptionsOf(document).flatMap(({ text, placeOf }) => {
    const lines = proseLines(text);
    return lines.flatMap(({ text: line, line: number }, index) => {
      const path = placeOf(number);
      const seen = sentenceBreak(line);
      if (seen) {
        return [
          {
            path,
            message: `A new sentence begins within a line, at "${seen}". Fix: use a block (|-) and begin each sentence on a line of its own.`,
          },
        ];
      }
      // The last line is the business of description-full-stop.
      if (index < lines.length - 1 && !/[.!?:]["')`*_]*$/.test(line)) {
        return [
          {
            path,
            message: `A line ends within a sentence, after "${line.slice(-20)}". Fix: keep the sentence on one line, however long it is.`,
          },
        ];
      }
      return [];
    });
  });
}
