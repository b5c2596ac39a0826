import { constants } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { Failure, misuse } from '../../common/failure.js';
import type { Place } from '../../common/github-annotations.js';
import type { Terminal } from '../output/terminal.js';
import {
  itemsOf,
  lineStarts,
  offsetOf,
  positionOf,
  readJson,
  type SyntaxFault,
} from './json-text.js';

/** A text that was read. */
export interface Source {
  /** As the user names it; `stdin` for what came from there. */
  file: string;
  text: string;
  /** Where its lines begin. */
  starts: readonly number[];
}

/** A JSON value in a source: all of it, an item of its list, or one of its lines. */
export interface Document {
  source: Source;
  /** Where it begins in the source. */
  start: number;
  /** As it was written. */
  text: string;
  value: unknown;
  /** What is wrong with it, where it is no JSON; there is no value then. */
  fault?: SyntaxFault;
}

/** The longest text that the platform has, in UTF-16 units; in bytes, a text is as long at least. */
const largest = constants.MAX_STRING_LENGTH;

/**
 * Reads files; `-` is the standard input.
 *
 * @throws Failure when one cannot be read
 */
export async function readSources(files: readonly string[], terminal: Terminal): Promise<Source[]> {
  if (files.filter((file) => file === '-').length > 1)
    throw misuse('The standard input can be read once: give - only once.');
  const sources: Source[] = [];
  for (const file of files) sources.push(await readSource(file, terminal));
  return sources;
}

export async function readSource(file: string, terminal: Terminal): Promise<Source> {
  const name = file === '-' ? 'stdin' : file;
  const text = decode(file === '-' ? await drain(terminal, name) : await load(file), name);
  return { file: name, text, starts: lineStarts(text) };
}

/** What a source holds: one JSON value, the items of one list, or one value in each line. */
export function documentsOf(source: Source): Document[] {
  const { file, text } = source;
  if (text.trim() === '') return [];
  const lines = linesOf(text);
  const read = /\.(ndjson|jsonl)$/i.test(file) ? undefined : readJson(text);
  if (read && 'value' in read) {
    if (!Array.isArray(read.value)) return [{ source, start: 0, text, value: read.value }];
    const items = itemsOf(text);
    return (read.value as unknown[]).map((value, index) => {
      const { offset, length } = items[index]!;
      return { source, start: offset, text: text.slice(offset, offset + length), value };
    });
  }
  const [first] = lines;
  if (read && (lines.length < 2 || 'fault' in readJson(first!.text)))
    return [{ source, start: 0, text, value: undefined, fault: read.fault }];
  return lines.map((line) => ({ source, value: undefined, ...line, ...readJson(line.text) }));
}

/** Where in its file a place of a document is. */
export function placeOf(
  document: Document,
  pointer: string,
  of: 'name' | 'value' = 'value',
): Place {
  return placeAt(document, offsetOf(document.text, pointer, of));
}

/** Where in its file something is, by its offset in the document. */
export function placeAt({ source, start }: Document, offset: number): Place {
  return { file: source.file, ...positionOf(source.starts, start + offset) };
}

/** `payload.json:3:14`. */
export function placeText({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

function linesOf(text: string): { start: number; text: string }[] {
  const lines: { start: number; text: string }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') lines.push({ start, text: line });
    start += line.length + 1;
  }
  return lines;
}

function decode(bytes: Uint8Array, file: string): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) throw misuse(`${file} is UTF-16, as some shells write it: save it as UTF-8.`);
  // Of what is no regular file, the size was not known before.
  if (bytes.length > largest) throw tooLarge(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw misuse(`${file} is no UTF-8 text: expected JSON.`);
  }
}

async function load(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > largest) throw tooLarge(file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code = '' } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      ENOENT: 'does not exist',
      EISDIR: 'is a folder: name the files in it',
      EACCES: 'may not be read by you',
      ERR_FS_FILE_TOO_LARGE: 'is too large: split it',
    };
    throw misuse(`${file} ${reasons[code] ?? `cannot be read (${code})`}.`);
  }
}

async function drain(terminal: Terminal, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of terminal.input()) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > largest) throw tooLarge(name);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): Failure {
  return misuse(
    `${file} is too large, as it has more than ${Math.floor(largest / 2 ** 20)} MiB: split it.`,
  );
}
