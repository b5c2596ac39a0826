import { appendFileSync } from 'node:fs';

/** The number of characters after which the lines of a file are written. */
const longestPending = 2 ** 18;

/** The number of characters in all files together after which the lines of all files are written. */
const longestTotal = 2 ** 23;

/**
 * Appends lines to many files. A file is open only while lines are written, because a process can have only a few
 * hundred open files.
 */
export class CsvFiles {
  readonly #pathOf: (name: string) => string;
  readonly #pending = new Map<string, { lines: string[]; length: number }>();
  #total = 0;

  constructor(pathOf: (name: string) => string) {
    this.#pathOf = pathOf;
  }

  add(name: string, line: string): void {
    let pending = this.#pending.get(name);
    if (!pending) this.#pending.set(name, (pending = { lines: [], length: 0 }));
    pending.lines.push(line);
    pending.length += line.length;
    this.#total += line.length;
    if (pending.length >= longestPending) this.#write(name);
    if (this.#total >= longestTotal) this.writeAll();
  }

  writeAll(): void {
    for (const name of this.#pending.keys()) this.#write(name);
  }

  #write(name: string): void {
    const { lines, length } = this.#pending.get(name)!;
    appendFileSync(this.#pathOf(name), lines.join(''), { mode: 0o600 });
    this.#pending.delete(name);
    this.#total -= length;
  }
}
