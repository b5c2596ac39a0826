import { type ExitCode, Failure } from '../../common/failure.js';
import { eventIn } from '../export/event-in.js';
import { Exporter, type RowOptions, type Written } from '../export/exporter.js';
import { namesOf, OutputFolder } from '../export/output-folder.js';
import { locationAt } from '../files/document.js';
import { expandFiles } from '../files/expand-files.js';
import { isUnrelated } from '../files/schemas.js';
import { locationText } from '../files/sources.js';
import { documentsIn } from '../formats/documents.js';
import { counted } from '../output/counted.js';
import { maskName } from '../output/mask-argument.js';
import { untilEnd } from '../output/npm-process.js';
import type { Terminal } from '../output/terminal.js';

export interface ExportOptions extends RowOptions {
  out: string;
  force?: boolean;
}

/** The number of documents in an input. */
interface Counts {
  events: number;
  /** The documents that are not events, or not JSON. */
  skipped: number;
  /** The bodies in recordings that do not belong to this API. */
  unrelated: number;
}

/** The limit of messages about documents: our choice, more than a person reads at once. */
const mostMessages = 100;

/** `kaizala-webhooks export` */
export async function exportEvents(
  files: readonly string[],
  { out, force = false, ...options }: ExportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const stop = new AbortController();
  const { signal } = stop;
  void untilEnd(terminal).then(() =>
    stop.abort(new Failure('The export was stopped. Nothing was written.')),
  );
  const input = await expandFiles(files, terminal);
  const folder = new OutputFolder(out, force);
  for (const leftover of folder.leftovers)
    terminal.note(
      `${maskName(leftover)} has unfinished files of an export that was killed, or still runs. Fix: delete this folder if no export runs.`,
    );
  let exporter: Exporter | undefined;
  try {
    // Without --force, no file can be replaced, so the answer is known before the events are read.
    if (options.redact && !force) folder.checkAlone([]);
    exporter = new Exporter(folder, options);
    const counts = await addDocuments(input, exporter, terminal, signal);
    if (counts.events === 0) {
      terminal.note(`No event was found. Nothing was written.${leftOut(counts)}`);
      return 1;
    }
    noteResult(counts, await exporter.write(signal), folder, terminal);
    return 0;
  } catch (error) {
    // When the command is stopped, it closes its standard input, which can cause another error.
    throw signal.aborted ? signal.reason : error;
  } finally {
    exporter?.close();
    folder.close();
  }
}

async function addDocuments(
  files: readonly string[],
  exporter: Exporter,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Counts> {
  const counts: Counts = { events: 0, skipped: 0, unrelated: 0 };
  let messages = 0;
  const note = (message: string) => {
    if ((messages += 1) <= mostMessages) terminal.note(message);
  };
  for (const { file, documents } of documentsIn(files, terminal)) {
    const before = counts.events;
    for await (const document of documents) {
      signal.throwIfAborted();
      if (isUnrelated(document)) {
        counts.unrelated += 1;
        continue;
      }
      const found = eventIn(document);
      if (found.event) {
        const { fault } = document;
        if (fault)
          note(
            `${locationText(locationAt(document, fault.offset))}: ${fault.reason}. The event is exported nevertheless.`,
          );
        exporter.add(found.event, document);
        counts.events += 1;
      } else {
        note(`${locationText(found.location)}: ${found.reason}. The document was skipped.`);
        counts.skipped += 1;
      }
    }
    signal.throwIfAborted();
    if (counts.events === before) note(`${maskName(file)} has no event.`);
  }
  if (messages > mostMessages)
    terminal.note(`${messages - mostMessages} more messages are not shown.`);
  return counts;
}

function noteResult(
  counts: Counts,
  { tables, duplicates, replaced, returned, masked }: Written,
  folder: OutputFolder,
  terminal: Terminal,
): void {
  for (const { file, rows, columns } of tables)
    terminal.note(
      `${maskName(folder.finished(file))}: ${counted(rows, 'row')}, ${counted(columns, 'column')}`,
    );
  if (returned > 0)
    terminal.note(
      `${counted(returned, 'response equals', 'responses equal')} an earlier version, but not the one before. Each counts as an edit back to that answer, and not as a late copy. To compare the versions, use --history.`,
    );
  const others = folder
    .others(tables.map(({ file }) => file))
    .filter((name) => name.endsWith('.csv'));
  if (others.length > 0)
    terminal.note(
      `The folder also has ${counted(others.length, 'file that this export did not write', 'files that this export did not write')}: ${namesOf(others)}`,
    );
  const left = leftOut({ ...counts, duplicates, replaced });
  const links =
    masked > 0 ? `; masked links in ${counted(masked, 'cell')}; --show-secrets writes them` : '';
  terminal.note(
    `${counted(counts.events, 'event')}, ${counted(tables.length, 'file')}${left}${links}`,
  );
}

/** Says what was left out, if anything was: ` (left out: 2 duplicates, 1 older version)`. */
function leftOut({
  duplicates = 0,
  replaced = 0,
  skipped,
  unrelated,
}: Counts & Partial<Written>): string {
  const parts = [
    duplicates > 0 && counted(duplicates, 'duplicate'),
    replaced > 0 && counted(replaced, 'older version'),
    skipped > 0 &&
      counted(skipped, 'document that is not an event', 'documents that are not events'),
    unrelated > 0 && counted(unrelated, 'body of other requests', 'bodies of other requests'),
  ].filter(Boolean);
  return parts.length > 0 ? ` (left out: ${parts.join(', ')})` : '';
}
