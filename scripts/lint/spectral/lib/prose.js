/** Splits a Markdown text into lines and sentences. */

/**
 * Lists the lines of a text in which words are checked. Fenced code, tables and numbered lists are not checked, so they
 * are left out. Code inside a line is replaced by `…`.
 *
 * @param {string} text
 */
export function wordLines(text) {
  return linesOutsideOfFences(text)
    .filter(({ said }) => !/^(\||\d+[.)]\s)/.test(said))
    .map((one) => ({ ...one, said: one.said.replace(/(`+)[^`].*?\1/g, '`…`') }));
}

/**
 * Lists the lines of running text. Fenced code, tables, headings, quotations and all lists are left out, because their
 * lines need not be sentences.
 *
 * @param {string} text
 */
export function proseLines(text) {
  return linesOutsideOfFences(text).filter(({ said }) => !/^([-*+]\s|[|#>]|\d+[.)]\s)/.test(said));
}

/**
 * Returns the line number as part of a message, or an empty string if the text has only one line. If the text is a
 * chapter of a guide, this is also the line number in the file, because such a file contains only the text.
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
 * Checks whether a line contains two sentences. If so, returns the last word of the first sentence and the first word
 * of the second one; otherwise undefined. A sentence begins with a capital letter or with code.
 *
 * @param {string} line
 */
export function sentenceBreak(line) {
  // Join the words inside code, because a full stop inside code does not end a sentence.
  const plain = line.replace(/`[^`]*`/g, (code) => code.replace(/([.!?])\s+/g, '$1'));
  const text = plain.replace(/\b(e\.g|i\.e|etc|cf|vs|approx|No)\./g, '$1');
  return /\S*[.!?]["')\]`*_]*\s+["'(*_]*[`\p{Lu}]\S*/u.exec(text)?.[0];
}
