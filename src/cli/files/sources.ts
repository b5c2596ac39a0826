import { misuse } from '../../common/failure.js';
import type { SourceLocation } from '../../common/github-annotations.js';
import type { Terminal } from '../output/terminal.js';
import { decodeText, foreignEncoding } from './decode-text.js';
import { FileFailure } from './file-failure.js';
import { hasLines } from './json-text.js';
import { Lines } from './lines.js';
import { readBlocks } from './read-bytes.js';

const lineFeed = 0x0a;
const space = 0x20;

/**
 * The maximum size of a file that is one JSON value or list, in bytes. A document on a line, with its blank lines, also
 * has at most this size. The check of a file or part needs up to nine times its size in memory.
 */
const longestFile = 16 * 2 ** 20;

/**
 * The usual size of a part of a file with a document on each line, in bytes. If the parts were larger, the memory for
 * the parts that were read before would grow to several hundred megabytes before the engine frees it.
 */
const usualPart = 2 ** 20;

/** A text from a file: the whole file, or some of its lines. */
export interface Source {
  /** The name that the user gave, or `stdin` for the standard input. */
  file: string;
  text: string;
  /** True if the text is a part of a file with a document on each line. */
  isPart: boolean;
  lines: Pick<Lines, 'positionOf'>;
}

/**
 * Counts the bytes that a command reads in one run. Throws if they exceed a limit. Only commands that keep all bytes in
 * memory have this limit.
 */
export class ReadBudget {
  readonly #total: number;
  #used = 0;

  constructor(total: number) {
    this.#total = total;
  }

  /**
   * Adds a number of bytes to the count.
   *
   * @throws Failure if the limit is exceeded
   */
  take(bytes: number, name: string): void {
    this.#used += bytes;
    if (this.#used > this.#total)
      throw misuse(
        `${name} and the files before it have more than ${sizeText(this.#total)}, the limit of a run. Fix: split the file, or name fewer files at a time.`,
      );
  }
}

/**
 * Reads a file as a whole, or in parts if it is long and has a document on each line. `-` is the standard input.
 *
 * @param most the maximum size of a whole file, or of a part, in bytes
 * @throws Failure if the file cannot be read, is too long, or is not UTF-8
 */
export async function* readSources(
  file: string,
  terminal: Terminal,
  budget?: ReadBudget,
  most = longestFile,
): AsyncGenerator<Source> {
  const name = nameOf(file);
  let line = 1;
  let kept = 0;
  // If the name does not show that the file has lines, the first part must show it.
  const sizes = { most, first: isNamedLines(name) ? usualPart : most, next: usualPart };
  for await (const { bytes, hasMore } of readBlocks(file, sizes, terminal, afterLastDocument)) {
    budget?.take(bytes.length - kept, name);
    const isFirst = line === 1;
    const foreign = isFirst ? foreignEncoding(bytes, name) : undefined;
    if (foreign) throw foreign;
    const end = hasMore ? afterLastDocument(bytes) : bytes.length;
    // A part that has only blank lines is an error. Otherwise, the command would never end if a pipe sent line breaks
    // forever.
    if (end === 0 && hasMore) throw tooLong(name, most, line);
    const text = decodeText(bytes.subarray(0, end), name, line);
    const isPart = hasMore || !isFirst;
    if (hasMore && isFirst && !isNamedLines(name) && !hasLines(text))
      throw tooLong(name, most, line);
    yield { file: name, text, isPart, lines: new Lines(text, line) };
    kept = bytes.length - end;
    line += countLines(text);
  }
}

/**
 * Reads a file as a whole; `-` is the standard input.
 *
 * @param most the maximum size of the file, in bytes
 * @param limit the end of the message that the file is too long: it says what has this limit, and how to fix the error
 * @throws Failure if the file cannot be read, is too long, or is not UTF-8
 */
export async function readSource(
  file: string,
  terminal: Terminal,
  most: number,
  limit: string,
): Promise<Source> {
  const name = nameOf(file);
  for await (const { bytes, hasMore } of readBlocks(file, { most }, terminal, endOfBlock)) {
    const foreign = foreignEncoding(bytes, name);
    if (foreign) throw foreign;
    if (hasMore) throw new FileFailure(name, `has more than ${sizeText(most)}, ${limit}.`);
    const text = decodeText(bytes, name);
    return { file: name, text, isPart: false, lines: new Lines(text) };
  }
  throw new Error('readBlocks yielded no block.');
}

/** Returns whether the extension of a file shows that the file has a document on each line. */
export function isNamedLines(name: string): boolean {
  return /\.(ndjson|jsonl)$/i.test(name);
}

function tooLong(name: string, most: number, line: number): FileFailure {
  const size = sizeText(most);
  if (line === 1 && !isNamedLines(name))
    return new FileFailure(
      name,
      `has more than ${size}, the limit of a file that does not have a document on each line. Fix: split the file, or write one document on each line, as jq -c '.[]' does for a list.`,
    );
  return new FileFailure(
    name,
    `the next document does not end within ${size}, the limit; expected one document on each line. Fix: write one document on each line.`,
    { line, column: 1 },
  );
}

function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

function endOfBlock({ length }: Uint8Array): number {
  return length;
}

/**
 * Returns the offset after the last line break of a block, or 0 if its lines are blank. The incomplete last line begins
 * there.
 */
function afterLastDocument(block: Uint8Array): number {
  return block.some((byte) => byte > space) ? block.lastIndexOf(lineFeed) + 1 : 0;
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Returns a size as text: `16777216 bytes (16 MiB)`. */
function sizeText(bytes: number): string {
  return `${bytes} bytes (${bytes / 2 ** 20} MiB)`;
}

/** Returns a location as text: `payload.json:3:14`. */
export function locationText({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`;
}
