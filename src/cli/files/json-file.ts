import { Failure } from '../../common/failure.js';
import { clipped } from '../output/clip.js';
import type { Terminal } from '../output/terminal.js';
import { documentOf, locationAt, longestDocument } from './document.js';
import { isSameNumber, rewrittenNumbers } from './exact-json.js';
import { shownPointer } from './json-text.js';
import { locationText, readSource } from './sources.js';

/** Texts for the messages about a file with one JSON value. */
export interface JsonFileWords {
  /** The content of the file: `a payload`. */
  what: string;
  /** The consequence of the error for the command: `Nothing was sent.` */
  consequence: string;
  /** A second fix for a number that JavaScript would change. It is added to the message about this number. */
  otherwise?: string;
}

/**
 * Reads a file with one JSON value, of at most 4 MiB; `-` is the standard input.
 *
 * @throws Failure if the file is not JSON, or has a number that JavaScript would change
 */
export async function readJsonFile(
  file: string,
  terminal: Terminal,
  { what, consequence, otherwise = '' }: JsonFileWords,
): Promise<unknown> {
  const limit = `the limit of ${what}. Fix: make the file smaller`;
  const source = await readSource(file, terminal, longestDocument, limit);
  const document = documentOf(source);
  const failure = (offset: number, reason: string) =>
    new Failure(`${locationText(locationAt(document, offset))}: ${reason}. ${consequence}`);
  if (document.fault) throw failure(document.fault.offset, document.fault.reason);
  for (const { text, rewritten, reader } of rewrittenNumbers(source.text)) {
    const fix = isSameNumber(text, rewritten) ? `write ${rewritten}` : 'write a string';
    throw failure(
      reader.start,
      `${shownPointer(reader)} is ${clipped(text, 40)}, but JavaScript would change it to ${rewritten}; expected a number that does not change. Fix: ${fix}${otherwise}`,
    );
  }
  return document.value;
}
