/**
 * Estimates the widths of texts. Readers have different fonts, so the estimate uses the widest font that the style
 * sheet names.
 */

/** The size of the text in drawings, in units. assets/diagrams.css has the same value. */
export const textSize = 13;

export const lineHeight = 18;

/** A part of a line in which all characters have the same font. */
export interface Run {
  text: string;
  isCode: boolean;
}

export type Line = Run[];

/** The widths of characters in em, for DejaVu Sans, rounded up. */
const widths: [RegExp, number][] = [
  [/[ ijlI.,:;'’|!]/, 0.34],
  [/[ftr()[\]/-]/, 0.43],
  [/[mwMW…→]/, 1],
  [/\p{Lu}/u, 0.79],
  [/./u, 0.65],
];

/** Bold text is wider than normal text by this factor. */
const boldness = 1.12;

export function widthOf(line: Line, isBold = false): number {
  return line.reduce((sum, { text, isCode }) => {
    // All characters of a code font have the same width.
    if (isCode) return sum + [...text].length * 0.61 * textSize * 0.93;
    const ems = [...text].map((character) => widths.find(([some]) => some.test(character))![1]);
    return sum + ems.reduce((all, one) => all + one, 0) * textSize * (isBold ? boldness : 1);
  }, 0);
}

/**
 * Breaks a text into lines that fit in a width. Code is between backticks, as in Markdown. A word that is wider than a
 * line is broken, too.
 */
export function linesOf(text: string, width: number, isBold = false): Line[] {
  const lines: Line[] = [[]];
  for (const word of wordsOf(text).flatMap((one) => pieces(one, width, isBold))) {
    const line = lines.at(-1)!;
    const longer = line.length === 0 ? word : joined(line, word);
    if (line.length === 0 || widthOf(longer, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * Splits a text into words at spaces. A word can contain several fonts: in `` `code`, ``, only the comma is not in the
 * code font.
 */
function wordsOf(text: string): Line[] {
  const words: Line[] = [[]];
  text.split('`').forEach((part, index) => {
    part.split(' ').forEach((piece, at) => {
      if (at > 0) words.push([]);
      if (piece !== '') words.at(-1)!.push({ text: piece, isCode: index % 2 === 1 });
    });
  });
  return words.filter((word) => word.length > 0);
}

/**
 * Returns the line with a word appended. If the last run of the line and the first run of the word have the same font,
 * they become one run.
 */
function joined(line: Line, word: Line): Line {
  const [last, first] = [line.at(-1)!, word[0]!];
  if (last.isCode === first.isCode)
    return [
      ...line.slice(0, -1),
      { ...last, text: `${last.text} ${first.text}` },
      ...word.slice(1),
    ];
  return last.isCode
    ? [...line, { ...first, text: ` ${first.text}` }, ...word.slice(1)]
    : [...line.slice(0, -1), { ...last, text: `${last.text} ` }, ...word];
}

/** Breaks a word that is wider than a line: after a slash if possible, otherwise after any character. */
function pieces(word: Line, width: number, isBold: boolean): Line[] {
  if (widthOf(word, isBold) <= width) return [word];
  const units = word
    .flatMap(({ text, isCode }) => text.split(/(?<=\/)/).map((unit) => ({ text: unit, isCode })))
    .flatMap((unit) =>
      widthOf([unit], isBold) <= width ? [unit] : [...unit.text].map((text) => ({ ...unit, text })),
    );
  const lines: Line[] = [[]];
  for (const unit of units) {
    const line = lines.at(-1)!;
    const last = line.at(-1);
    const longer =
      last?.isCode === unit.isCode
        ? [...line.slice(0, -1), { ...last, text: last.text + unit.text }]
        : [...line, unit];
    if (line.length === 0 || widthOf(longer, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push([unit]);
  }
  return lines;
}
