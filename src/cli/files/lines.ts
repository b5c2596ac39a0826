/**
 * Finds the line and the column of an offset in a text. The class does not store the offsets of all lines, because they
 * could need much memory: every byte of a file can be a line break.
 */
export class Lines {
  readonly #text: string;
  readonly #first: number;
  /** The number of the line that was found last. */
  #line: number;
  #start = 0;
  #end: number;

  /** @param first the number of the first line, if the text is a part of a file */
  constructor(text: string, first = 1) {
    this.#text = text;
    this.#first = first;
    this.#line = first;
    this.#end = endOf(text, 0);
  }

  /**
   * Returns the line and the column of an offset; columns are counted from 1. Calls with ascending offsets are fast.
   */
  positionOf(offset: number): { line: number; column: number } {
    if (offset < this.#start) this.#go(this.#first, 0);
    while (offset > this.#end) this.#go(this.#line + 1, this.#end + 1);
    return { line: this.#line, column: offset - this.#start + 1 };
  }

  #go(line: number, start: number): void {
    this.#line = line;
    this.#start = start;
    this.#end = endOf(this.#text, start);
  }
}

/** Returns the offset at which a line ends: the offset of its line break, or the length of the text. */
function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Returns the lines of a text that are not blank, with their offsets. */
export function* linesOf(text: string): Generator<{ start: number; text: string }> {
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start);
    const line = text.slice(start, end);
    if (line.trim() !== '') yield { start, text: line };
    start = end + 1;
  }
}
