import { misuse } from '../../common/failure.js';
import type { SourceLocation } from '../../common/github-annotations.js';
import type { Terminal } from '../output/terminal.js';
import { JsonReader } from './json-reader.js';
import { type DocumentFault, hasLines, offsetOf, readJson } from './json-text.js';
import { linesOf } from './lines.js';
import { isNamedLines, ReadBudget, readSources, type Source } from './sources.js';

/** The maximum length of a document, in UTF-16 units, and of a payload, in bytes. The emulator has the same limit. */
export const longestDocument = 4 * 2 ** 20;

/**
 * The maximum number of items of a list, and of documents in one run of a command that keeps all documents in memory. A
 * command that keeps none of them reads any number of lines.
 */
const mostDocuments = 100_000;

/** A JSON value in the text of a file: the whole text, an item of the list in the text, or one of its lines. */
export interface Document {
  source: Source;
  /** The offset of the document in the source. */
  start: number;
  /** The original text of the document. */
  text: string;
  value?: unknown;
  /** The fault of the document, if there is one. A document that is not JSON has a fault and no value. */
  fault?: DocumentFault;
}

/** A file and its documents, which are read one after another. */
export interface DocumentsOfFile {
  /** The name that the user gave, or `stdin` for the standard input. */
  file: string;
  documents: AsyncGenerator<Document>;
}

/**
 * Reads files one after another, so that only a part of one file is in memory; `-` is the standard input.
 *
 * @param total the maximum size of all files together, in bytes, for a command that keeps all files in memory
 * @throws Failure if a file cannot be read, is too long, or is not UTF-8, or if there are too many documents
 */
export function* documentsIn(
  files: readonly string[],
  terminal: Terminal,
  total?: number,
): Generator<DocumentsOfFile> {
  if (files.filter((file) => file === '-').length > 1)
    throw misuse(
      'The standard input (-) is named more than once, but can be read only once. Fix: name - only once.',
    );
  const budget = total === undefined ? undefined : new ReadBudget(total);
  const count = { documents: 0 };
  for (const file of files)
    yield {
      file: file === '-' ? 'stdin' : file,
      documents: documentsOfFile(file, terminal, count, budget),
    };
}

async function* documentsOfFile(
  file: string,
  terminal: Terminal,
  count: { documents: number },
  budget: ReadBudget | undefined,
): AsyncGenerator<Document> {
  for await (const source of readSources(file, terminal, budget)) {
    for (const document of documentsOf(source)) {
      count.documents += 1;
      if (budget && count.documents > mostDocuments)
        throw misuse(
          `${source.file} has more documents than ${mostDocuments}, the limit of a run. Fix: split the file, or name fewer files at a time.`,
        );
      yield document;
    }
  }
}

/**
 * Reads the documents of a source one after another. They are one JSON value, the items of one array, or one value per
 * line.
 */
export function* documentsOf(source: Source): Generator<Document> {
  const { file, text, isPart } = source;
  if (text.trim() === '') return;
  const isLines = isPart || isNamedLines(file);
  const { items, fault } = isLines ? {} : itemsOf(text);
  if (!isLines && !fault) {
    if (items && items.length > mostDocuments)
      throw misuse(
        `${file} is a list of more documents than ${mostDocuments}, the limit. Fix: write one document on each line, as jq -c '.[]' does.`,
      );
    if (!items) yield documentOf(source);
    else for (const [start, end] of items) yield partOf(source, start, text.slice(start, end));
    return;
  }
  if (!isLines && !hasLines(text)) {
    yield documentOf(source);
    return;
  }
  for (const line of linesOf(text)) {
    const isLast = line.start + line.text.length === text.length;
    yield partOf(source, line.start, line.text, isLast ? 'the last line' : 'the line');
  }
}

/** Reads a whole source as one document. */
export function documentOf(source: Source): Document {
  return partOf(source, 0, source.text);
}

/** Returns the location, in the file, of the value to which a JSON Pointer in a document points, or of its name. */
export function locationOf(
  document: Document,
  pointer: string,
  of: 'name' | 'value' = 'value',
): SourceLocation {
  return locationAt(document, offsetOf(document.text, pointer, of));
}

/** Converts an offset in a document to a location in the file: line and column. */
export function locationAt(
  { source, start }: Pick<Document, 'source' | 'start'>,
  offset: number,
): SourceLocation {
  return { file: source.file, ...source.lines.positionOf(start + offset) };
}

/**
 * Reads the document that begins at an offset of a source.
 *
 * @param name the subject of the message that the document is cut off, such as `the last line`
 */
function partOf(source: Source, start: number, text: string, name = 'the document'): Document {
  const document = { source, start, text };
  if (text.length > longestDocument) {
    const reason = `the document has more than ${longestDocument} characters, the limit. Fix: split it`;
    return { ...document, fault: { offset: 0, reason } };
  }
  const read = readJson(text);
  if (!read.fault?.isCutOff) return { ...document, ...read };
  const { reason: seen } = read.fault;
  const expected = seen.startsWith('expected') ? '' : '; expected all of it';
  const reason = `${name} is cut off: ${seen}${expected}. Fix: record it again, or delete it`;
  return { ...document, fault: { ...read.fault, reason } };
}

/** If the text is a list, returns the offsets of the beginning and the end of each item. */
function itemsOf(text: string): { items?: [number, number][]; fault?: DocumentFault } {
  const reader = new JsonReader(text);
  const items: [number, number][] = [];
  const isList = reader.next() && reader.kind === 'begin' && text[reader.start] === '[';
  let start = 0;
  while (reader.next()) {
    if (!isList || reader.level !== 1) continue;
    if (reader.kind === 'begin') start = reader.start;
    else items.push([reader.kind === 'end' ? start : reader.start, reader.end]);
    if (items.length > mostDocuments) break;
  }
  if (reader.fault) return { fault: reader.fault };
  return isList ? { items } : {};
}
