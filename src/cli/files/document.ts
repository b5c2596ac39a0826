/** A document of a file: one JSON value, with its location in the file. */
import type { SourceLocation } from '../../common/github-annotations.js';
import { type DocumentFault, offsetOf, readJson } from './json-text.js';
import type { Source } from './sources.js';

/** The maximum length of a document, in UTF-16 units, and of a payload, in bytes. The emulator has the same limit. */
export const longestDocument = 4 * 2 ** 20;

export interface Document {
  source: Source;
  /** The document as JSON. It is the original text, unless the file has another notation, such as YAML. */
  text: string;
  value: unknown;
  /** The fault of the document, if there is one. A document that is not JSON has a fault and no value. */
  fault: DocumentFault | undefined;
  positions: Positions;
  /** Set for the body of a recorded request or response. Not every body of a recording belongs to this API. */
  recordedAs?: 'request' | 'response';
  /** When the receiver or the recorder received the document, in ms since the epoch, if the file says it. */
  receivedAt?: number;
}

/** Finds the parts of a document in its source. Offsets are counted from 0, in UTF-16 units. */
export interface Positions {
  /** Converts an offset in the text of the document to an offset in the source. */
  toSource(offset: number): number;
  /** Returns the offset, in the source, of the value to which a JSON Pointer points, or of its name. */
  find(pointer: string, of: 'name' | 'value'): number;
}

/** A part of a source that is a document. */
export interface Part {
  /** The offset at which the document begins. */
  start: number;
  text: string;
  /** The subject of the message that the document is cut off, such as `the last line`. */
  name?: string;
}

/** Reads the document in a part of a source. */
export function documentIn(source: Source, { start, text, name }: Part): Document {
  return readDocument(source, text, new PositionsInPart(start, text), name);
}

/** Is a class, because a file can have millions of parts, and closures would take more memory. */
class PositionsInPart implements Positions {
  readonly #start: number;
  readonly #text: string;

  constructor(start: number, text: string) {
    this.#start = start;
    this.#text = text;
  }

  toSource(offset: number): number {
    return this.#start + offset;
  }

  find(pointer: string, of: 'name' | 'value'): number {
    return this.#start + offsetOf(this.#text, pointer, of);
  }
}

/** Reads a whole source as one document. */
export function documentOf(source: Source): Document {
  return documentIn(source, { start: 0, text: source.text });
}

/** Reads a text that is JSON if it is valid. */
export function readDocument(
  source: Source,
  text: string,
  positions: Positions,
  name = 'the document',
): Document {
  if (text.length > longestDocument) {
    const reason = `the document has more than ${longestDocument} characters, the limit. Fix: split it`;
    return { source, text, positions, value: undefined, fault: { offset: 0, reason } };
  }
  const { value, fault } = readJson(text);
  return { source, text, positions, value, fault: fault?.isCutOff ? cutOff(fault, name) : fault };
}

function cutOff(fault: DocumentFault, name: string): DocumentFault {
  const expected = fault.reason.startsWith('expected') ? '' : '; expected all of it';
  const reason = `${name} is cut off: ${fault.reason}${expected}. Fix: record it again, or delete it`;
  return { ...fault, reason };
}

/** Returns the location, in the file, of the value to which a JSON Pointer in a document points, or of its name. */
export function locationOf(
  { source, positions }: Document,
  pointer: string,
  of: 'name' | 'value' = 'value',
): SourceLocation {
  return locationIn(source, positions.find(pointer, of));
}

/** Converts an offset in the text of a document to a location in the file: line and column. */
export function locationAt({ source, positions }: Document, offset: number): SourceLocation {
  return locationIn(source, positions.toSource(offset));
}

/** Converts an offset in a source to a location in the file. */
export function locationIn({ file, lines }: Source, offset: number): SourceLocation {
  return { file, ...lines.positionOf(offset) };
}
