/** The documents of a JSON file: the items of a list, one document on each line, or one after another. */
import { type Document, documentIn } from '../files/document.js';
import { FileFailure } from '../files/file-failure.js';
import { skipSpace } from '../files/json-lexer.js';
import { JsonReader } from '../files/json-reader.js';
import { type DocumentFault, endOfValue, offsetOf, valueAt } from '../files/json-text.js';
import { isTimedEvent } from '../files/timed-event.js';
import { linesOf } from '../files/lines.js';
import type { Source } from '../files/sources.js';

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
  for (const line of linesOf(source.text)) {
    const isLast = line.start + line.text.length === source.text.length;
    const document = documentIn(source, { ...line, name: isLast ? 'the last line' : 'the line' });
    yield isTimedEvent(document.value) ? timedIn(document, document.value, line.start) : document;
  }
}

/** Returns the event in a line that also has the time of the event. */
function timedIn(
  { source, text }: Document,
  { receivedAt }: { receivedAt: string },
  lineStart: number,
): Document {
  const start = offsetOf(text, '/event', 'value');
  const part = { start: lineStart + start, text: valueAt(text, start) };
  return { ...documentIn(source, part), receivedAt: Date.parse(receivedAt) };
}

/** Returns whether a text begins with a JSON value that another one follows, as in the output of jq. */
export function isConcatenated(text: string): boolean {
  const value = endOfValue(text, 0);
  return 'end' in value && /[[{]/.test(text[skipSpace(text, value.end)] ?? '');
}

/** Reads documents that follow one another without a separator, or with white space. */
export function* concatenatedIn(source: Source): Generator<Document> {
  const { text } = source;
  for (let start = skipSpace(text, 0); start < text.length;) {
    const end = endOfDocument(text, start);
    yield documentIn(source, { start, text: text.slice(start, end).trimEnd() });
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
  beginning.lastIndex = value.fault.offset;
  return beginning.exec(text)?.index ?? text.length;
}
