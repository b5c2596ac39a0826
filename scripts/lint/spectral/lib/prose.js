/** How the lines and the sentences of a Markdown text are told apart. */

/**
 * The lines that say something: without fenced code, tables and numbered lists, which show it. Code within a line is
 * replaced by a sign that is not a word.
 *
 * @param {string} text
 */
export function wordLines(text) {
  return linesOutsideOfFences(text)
    .filter(({ said }) => !/^(\||\d+[.)]\s)/.test(said))
    .map((one) => ({ ...one, said: one.said.replace(/(`+)[^`].*?\1/g, '`…`') }));
}

/**
 * The lines of running text: without headings, quotations and lists either, whose lines are not sentences.
 *
 * @param {string} text
 */
export function proseLines(text) {
  return linesOutsideOfFences(text).filter(({ said }) => !/^([-*+]\s|[|#>]|\d+[.)]\s)/.test(said));
}

/**
 * The number of a line, for a message. In a guide it is the line of the file, because the file is the text.
 *
 * @param {string} text
 * @param {number} line
 */
export function placeOf(text, line) {
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
 * Two sentences on one line, or undefined: the end of one and the capital letter, or the code, that begins the next.
 *
 * @param {string} line
 */
export function sentenceBreak(line) {
  // A full stop within code does not end a sentence.
  const plain = line.replace(/`[^`]*`/g, (code) => code.replace(/([.!?])\s+/g, '$1'));
  const text = plain.replace(/\b(e\.g|i\.e|etc|cf|vs|approx|No)\./g, '$1');
  return /\S*[.!?]["')\]`*_]*\s+["'(*_]*[`\p{Lu}]\S*/u.exec(text)?.[0];
}
