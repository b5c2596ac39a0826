/** The lines of a text. Their beginnings are not kept: a file can have a line for each of its bytes. */
export class Lines {
  readonly #text: string;
  /** The line that was asked for last, counted from 1. */
  #line = 1;
  #start = 0;
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = endOf(text, 0);
  }

  /** The line and the column of an offset, counted from 1. It is fast where offsets are asked for in their order. */
  positionOf(offset: number): { line: number; column: number } {
    if (offset < this.#start) this.#go(1, 0);
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
