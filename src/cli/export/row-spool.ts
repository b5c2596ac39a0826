import { TemporaryFile } from './temporary-file.js';

const lineFeed = 0x0a;

/** The cells of an event, and the position of the table to which they belong. */
export interface Row {
  table: number;
  /** A cell that is not set is empty, or null. */
  cells: readonly (string | null | undefined)[];
  /** The number of cells in which something is masked. */
  masked: number;
}

/**
 * Keeps the rows of all files on the disk until all columns are known. Each row is a line of JSON.
 */
export class RowSpool {
  readonly #lines: TemporaryFile;

  constructor(path: string) {
    this.#lines = new TemporaryFile(path, 'utf8');
  }

  add({ table, cells, masked }: Row): void {
    this.#lines.add(`${JSON.stringify([table, masked, cells])}\n`);
  }

  /**
   * Returns the rows in the order in which they were added.
   *
   * @param isWanted called with the number of each row; returns false to leave the row out
   */
  async *rows(isWanted: (row: number) => boolean): AsyncGenerator<Row & { row: number }> {
    let row = 0;
    for await (const line of this.#bytesOfLines()) {
      if (isWanted(row)) {
        const [table, masked, cells] = JSON.parse(line.toString()) as [
          number,
          number,
          (string | null)[],
        ];
        yield { row, table, cells, masked };
      }
      row += 1;
    }
  }

  async *#bytesOfLines(): AsyncGenerator<Buffer> {
    /** The beginning of a line that continues in the next block. */
    let begun: Buffer[] = [];
    for await (const block of this.#lines.blocks()) {
      let start = 0;
      for (;;) {
        const end = block.indexOf(lineFeed, start);
        if (end < 0) break;
        const rest = block.subarray(start, end);
        yield begun.length > 0 ? Buffer.concat([...begun, rest]) : rest;
        begun = [];
        start = end + 1;
      }
      if (start < block.length) begun.push(Buffer.from(block.subarray(start)));
    }
  }

  close(): void {
    this.#lines.close();
  }
}
