/** A document inside a string of a file, in which some characters are escaped. */
import { type Document, readDocument } from '../files/document.js';
import { offsetOf } from '../files/json-text.js';
import type { Source } from '../files/sources.js';

/**
 * Reads a document that is the content of a string.
 *
 * @param text the content, without escapes
 * @param start the offset of the content in the source
 * @param widthAt returns how many characters of the source the character at an offset of the source takes; 0 if the
 *   offsets of the content cannot be found in the source
 */
export function embeddedDocument(
  source: Source,
  text: string,
  start: number,
  widthAt: (offset: number) => number,
): Document {
  const toSource = (offset: number) => {
    let at = start;
    for (let count = 0; count < offset; count += 1) at += widthAt(at);
    return at;
  };
  const positions = {
    toSource,
    find: (pointer: string, of: 'name' | 'value') => toSource(offsetOf(text, pointer, of)),
  };
  return { ...readDocument(source, text, positions, 'the body'), recordedAs: 'request' };
}
