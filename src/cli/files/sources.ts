import { type Failure, misuse } from '../../common/failure.js';
import type { Place } from '../../common/github-annotations.js';
import type { Terminal } from '../output/terminal.js';
import { decodeText, foreignEncoding } from './decode-text.js';
import { Lines } from './lines.js';
import { readBytes } from './read-bytes.js';

/** The most bytes that a file may have. To check it takes up to nine times as much memory. */
export const longestFile = 16 * 2 ** 20;

/** A text that was read. */
export interface Source {
  /** As the user names it; `stdin` for what came from there. */
  file: string;
  text: string;
  /** How many bytes it had. */
  size: number;
  lines: Lines;
}

/**
 * Reads files one after another, so that only one is in memory; `-` is the standard input.
 *
 * @param total how many bytes they may have together, where all of them are kept
 * @throws Failure when one cannot be read, is too long, or is not UTF-8
 */
export async function* readSources(
  files: readonly string[],
  terminal: Terminal,
  total = Number.POSITIVE_INFINITY,
): AsyncGenerator<Source> {
  if (files.filter((file) => file === '-').length > 1)
    throw misuse('The standard input can be read once. Fix: give - only once.');
  let left = total;
  for (const file of files) {
    const most = Math.min(left, longestFile);
    const tooLong =
      most < longestFile
        ? `more than ${sizeText(total)} with the files before it, the limit of a run. Fix: name fewer files at a time`
        : undefined;
    const source = await readSource(file, terminal, most, tooLong);
    left -= source.size;
    yield source;
  }
}

/**
 * Reads a file; `-` is the standard input.
 *
 * @param most how many bytes it may have
 * @param tooLong what is said of one that has more
 * @throws Failure when it cannot be read, is too long, or is not UTF-8
 */
export async function readSource(
  file: string,
  terminal: Terminal,
  most = longestFile,
  tooLong = `more than ${sizeText(most)}, the limit of a file. Fix: split it, with split -l where each line is a document`,
): Promise<Source> {
  const name = file === '-' ? 'stdin' : file;
  const { bytes, hasMore } = await readBytes(file, most, terminal);
  const foreign = foreignEncoding(bytes, name) ?? (hasMore ? tooLarge(name, tooLong) : undefined);
  if (foreign) throw foreign;
  const text = decodeText(bytes, name);
  return { file: name, text, size: bytes.length, lines: new Lines(text) };
}

function tooLarge(name: string, tooLong: string): Failure {
  return misuse(`${name} has ${tooLong}.`);
}

/** `16777216 bytes (16 MiB)`. */
export function sizeText(bytes: number): string {
  return `${bytes} bytes (${bytes / 2 ** 20} MiB)`;
}

/** `payload.json:3:14`. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
