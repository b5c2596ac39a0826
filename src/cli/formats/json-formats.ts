/** The documents of a JSON file: the items of a list, one document on each line, or one after another. */
import { isObject } from '../../common/json.js';
import { type Document, documentIn } from '../files/document.js';
import { FileFailure } from '../files/file-failure.js';
import { skipSpace } from '../files/json-lexer.js';
import { JsonReader } from '../files/json-reader.js';
import { type DocumentFault, endOfValue, hasLines, isJson } from '../files/json-text.js';
import { linesOf } from '../files/lines.js';
import type { Source } from '../files/sources.js';
import { recordingIn } from './recorded-requests.js';

/** The maximum number of items of a list. Only the items are in memory, but the text of the whole list. */
const mostItems = 100_000;

/** The offsets of the beginning and the end of an item. */
type Span = [start: number, end: number];

/** If the text is a list, returns the offsets of each item. */
export function itemsOf(text: string): { items?: Span[]; fault?: DocumentFault } {
  const reader = new JsonReader(text);
  const items: Span[] = [];
  const isList = reader.next() && reader.kind === 'begin' && text[reader.start] === '[';
  let start = 0;
  while (reader.next()) {
    if (!isList || reader.level !== 1) continue;
    if (reader.kind === 'begin') start = reader.start;
    else items.push([reader.kind === 'end' ? start : reader.start, reader.end]);
    if (items.length > mostItems) break;
  }
  if (reader.fault) return { fault: reader.fault };
  return isList ? { items } : {};
}

/**
 * Reads the items of a list.
 *
 * @throws FileFailure if there are too many
 */
export function* itemsIn(source: Source, items: readonly Span[]): Generator<Document> {
  if (items.length > mostItems)
    throw new FileFailure(
      source.file,
      `is a list of more documents than ${mostItems}, the limit. Fix: write one document on each line, as jq -c '.[]' does.`,
    );
  for (const [start, end] of items)
    yield documentIn(source, { start, text: source.text.slice(start, end) });
}

/** Reads the document on each line. */
export function* linesIn(source: Source): Generator<Document> {
  for (const { start, text } of linesOf(source.text)) {
    const isLast = start + text.length === source.text.length;
    yield* unpacked(
      documentIn(source, { start, text, name: isLast ? 'the last line' : 'the line' }),
    );
  }
}

/** The number of lines that decide about the layout of a text: our choice, because each line must be parsed. */
const decisiveLines = 100;

/**
 * Returns how several documents are written in a text that is not one JSON value; undefined if it seems to be one faulty
 * document. The first document can be faulty, too, so it does not decide alone.
 */
export function layoutOf(text: string): 'lines' | 'concatenated' | undefined {
  const first = endOfValue(text, 0);
  const isFollowed = 'end' in first && /[[{]/.test(text[skipSpace(text, first.end)] ?? '');
  let [count, isLines] = [0, hasLines(text)];
  for (const line of linesOf(text)) {
    if (!/^[[{]/.test(line.text)) continue;
    if (isJson(line.text)) isLines = true;
    else if ((line.start > 0 || isFollowed) && 'end' in endOfValue(text, line.start))
      return 'concatenated';
    count += 1;
    if (count === decisiveLines) break;
  }
  if (isLines) return 'lines';
  return isFollowed ? 'concatenated' : undefined;
}

/** Reads documents that follow one another without a separator, or with white space. */
export function* concatenatedIn(source: Source): Generator<Document> {
  const { text } = source;
  for (let start = skipSpace(text, 0); start < text.length;) {
    const end = endOfDocument(text, start);
    yield* unpacked(documentIn(source, { start, text: text.slice(start, end).trimEnd() }));
    start = skipSpace(text, end);
  }
}

/** Matches the beginning of a line on which a document can begin, because it is not indented. */
const beginning = /\n(?=[[{])/g;

/**
 * Returns the offset at which the document that begins at `start` ends. If it has a fault, it ends where a line begins
 * another document, so that the documents after it are read, too.
 */
function endOfDocument(text: string, start: number): number {
  const value = endOfValue(text, start);
  if ('end' in value) return value.end;
  // The fault can be the bracket with which the next document begins.
  beginning.lastIndex = Math.max(start, value.fault.offset - 1);
  return beginning.exec(text)?.index ?? text.length;
}

/** Returns the bodies in a document that is a recorded request itself, such as one in the output of jq. */
function unpacked(document: Document): Iterable<Document> {
  const { source, text, positions, value, fault } = document;
  // Most documents are events, and an event is not a recording. The search in its text would take longer.
  if (fault || (isObject(value) && 'eventType' in value)) return [document];
  const lines = {
    positionOf: (offset: number) => source.lines.positionOf(positions.toSource(offset)),
  };
  return recordingIn({ ...source, text, lines })?.documents ?? [document];
}
