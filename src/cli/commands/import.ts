import type { ExitCode } from '../../common/failure.js';
import type { Document } from '../files/document.js';
import { expandFiles } from '../files/expand-files.js';
import { FileFailure } from '../files/file-failure.js';
import { documentsIn } from '../formats/documents.js';
import { ambiguityOf, eventOf } from '../formats/event-document.js';
import { timedLine } from '../formats/wrapped-event.js';
import { printable } from '../output/printable.js';
import type { Terminal } from '../output/terminal.js';

export interface ImportOptions {
  withTimes?: boolean;
}

/** The length at which collected lines are written, in UTF-16 units: a write for each line would take twice the time. */
const blockLength = 64 * 1024;

/** `kaizala-webhooks import` */
export async function importEvents(
  files: readonly string[],
  { withTimes = false }: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const counts = { events: 0, skipped: 0, failed: 0 };
  let block = '';
  const flush = async () => {
    terminal.write('output', block);
    block = '';
    await terminal.written();
  };
  for (const { file, documents } of documentsIn(await expandFiles(files, terminal), terminal)) {
    const before = counts.events + counts.skipped;
    try {
      for await (const document of documents) {
        const event = eventOf(document);
        if ('reason' in event) {
          counts.skipped += 1;
          terminal.note(`${event.reason}. Skipped.`);
          continue;
        }
        const ambiguity = ambiguityOf(document);
        if (ambiguity) terminal.note(`${ambiguity} The document is not changed.`);
        counts.events += 1;
        block += lineOf(document, withTimes);
        if (block.length > blockLength) await flush();
        if (!terminal.canPrint()) return 1;
      }
    } catch (error) {
      if (!(error instanceof FileFailure)) throw error;
      counts.failed += 1;
      terminal.note(error.message);
      continue;
    }
    if (counts.events + counts.skipped === before) terminal.note(`${file} has no document.`);
  }
  await flush();
  terminal.note(
    `${counts.events} ${counts.events === 1 ? 'event' : 'events'}, ${counts.skipped} skipped`,
  );
  return counts.events > 0 && counts.failed === 0 ? 0 : 1;
}

/** Matches a string, or white space outside strings. */
const stringOrSpace = /"(?:[^"\\]|\\.)*"|\s+/g;

/** Returns the event on one line, with every digit as it was written. */
function lineOf({ text, receivedAt }: Document, withTimes: boolean): string {
  const event = /\s/.test(text)
    ? text.replace(stringOrSpace, (part) => (part.startsWith('"') ? part : ''))
    : text;
  const line = withTimes && receivedAt !== undefined ? timedLine(receivedAt, event) : event;
  // In JSON, a control character can be only in a string, in which an escape has the same meaning.
  return `${printable(line)}\n`;
}
