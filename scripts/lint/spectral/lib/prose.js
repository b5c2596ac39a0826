/** Splits a Markdown text into lines and sentences. */

/**
 * The lines with words, without fenced code, tables and numbered lists. Code inside a line is replaced by `…`.
 *
 * @param {string} text
 */
export function wordLines(text) {
  return linesOutsideOfFences(text)
    .filter(({ said }) => !/^(\||\d+[.)]\s)/.test(said))
    .map((one) => ({ ...one, said: one.said.replace(/(`+)[^`].*?\1/g, '`…`') }));
}

/**
 * The lines of running text, also without headings, quotations and bullet lists, because their lines are not sentences.
 *
 * @param {string} text
 */
export function proseLines(text) {
  return linesOutsideOfFences(text).filter(({ said }) => !/^([-*+]\s|[|#>]|\d+[.)]\s)/.test(said));
}

/**
 * The line number for a message, or an empty string if the text has only one line. In a guide, it is the line number in
 * the file, because the file is the text.
 *
 * @param {string} text
 * @param {number} line
 */
export function lineNote(text, line) {
  return text.trim().includes('\n') ? ` (line ${line} of the text)` : '';
}

/** @param {string} text */
function linesOutsideOfFences(text) {
  let fence = '';
  return text.split('\n').flatMap((raw, index) => {
    const said = raw.trim();
    const [mark = ''] = /^(```+|~~~+)/.exec(said) ?? [];
    if (fence === '' && mark !== '') fence = mark;
    else if (fence !== '' && said === fence) fence = '';
    else if (fence === '' && said !== '') return [{ said, line: index + 1 }];
    return [];
  });
}

/**
 * Finds two sentences on one line: returns the end of the first and the beginning of the next, or undefined. A sentence
 * begins with a capital letter or with code.
 *
 * @param {string} line
 */
export function sentenceBreak(line) {
  // A full stop inside code does not end a sentence.
  const plain = line.replace(/`[^`]*`/g, (code) => code.replace(/([.!?])\s+/g, '$1'));
  const text = plain.replace(/\b(e\.g|i\.e|etc|cf|vs|approx|No)\./g, '$1');
  return /\S*[.!?]["')\]`*_]*\s+["'(*_]*[`\p{Lu}]\S*/u.exec(text)?.[0];
}
