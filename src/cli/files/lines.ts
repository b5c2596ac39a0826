/** The lines of a text. Their beginnings are not kept: a file can have a line for each of its bytes. */
export class Lines {
  readonly #text: string;
  readonly #first: number;
  /** The line that was asked for last. */
  #line: number;
  #start = 0;
  #end: number;

  /** @param first the number of its first line, where the text is a part of a file */
  constructor(text: string, first = 1) {
    this.#text = text;
    this.#first = first;
    this.#line = first;
    this.#end = endOf(text, 0);
  }

  /** The line and the column of an offset; the column is counted from 1. It is fast where offsets are asked for in their order. */
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

/** Where a line ends that begins at an offset: at its line break, or at the end of the text. */
function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** The lines of a text that are not empty, and where they begin. */
export function* linesOf(text: string): Generator<{ start: number; text: string }> {
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start);
    const line = text.slice(start, end);
    if (line.trim() !== '') yield { start, text: line };
    start = end + 1;
  }
}
