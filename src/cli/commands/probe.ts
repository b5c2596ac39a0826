import { statSync } from 'node:fs';
import { type EventType, eventTypes } from '../../../generated/v1/events.js';
import { type ExitCode, Failure, misuse } from '../../common/failure.js';
import { maskPaths } from '../../common/mask-paths.js';
import { maskText } from '../../common/mask.js';
import { checkTarget } from '../options/receiver-target.js';
import { maskName } from '../output/mask-argument.js';
import type { Terminal } from '../output/terminal.js';
import { jsonReport } from '../probe/json-report.js';
import { junitReport } from '../probe/junit-report.js';
import { markdownReport } from '../probe/markdown-report.js';
import { isListening } from '../probe/is-listening.js';
import { runShapes } from '../probe/run-shapes.js';
import { type FailOn, isFailure, type ShapeResult } from '../probe/shape.js';
import { shapes } from '../probe/shapes.js';
import { eventsAt, eventsIn, type StoredEvents } from '../probe/stored-events.js';
import { countsText, type ProbeReport, withoutStore } from '../probe/summary.js';
import { resultLines, skippedLines } from '../probe/text-report.js';
import { callbackTokenFrom } from '../service/credentials.js';

const reports = { json: jsonReport, junit: junitReport, markdown: markdownReport };

export interface ProbeOptions {
  allowHost?: string[];
  allowInsecure?: string[];
  events?: EventType[];
  /** In ms. */
  timeout: number;
  check?: URL;
  log?: string;
  /** In ms. */
  wait: number;
  failOn: FailOn;
  format: 'text' | keyof typeof reports;
}

/** `kaizala-webhooks probe` */
export async function probe(
  url: URL,
  options: ProbeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { events: types = [...eventTypes], timeout, check, failOn, format } = options;
  checkTarget('The URL', url, options);
  if (check) checkTarget('--check', check, options);
  const token = callbackTokenFrom(terminal.env);
  const shown = maskText(maskPaths(url.href));
  if (!(await isListening(url)))
    throw new Failure(`Nothing listens at ${shown}. Fix: start the receiver, or correct the URL.`);
  const stored = await storeOf(options);
  terminal.note(`Sends ${shapes.length} shapes to ${shown}.`);
  const results: ShapeResult[] = [];
  for await (const result of runShapes({ url, token, timeout, types, stored })) {
    results.push(result);
    if (format === 'text') for (const line of resultLines(result)) terminal.print(...line);
    if (!terminal.canPrint()) return 1;
  }
  if (format === 'text') for (const line of skippedLines(results)) terminal.print(...line);
  const report: ProbeReport = { url: shown, looksAtStore: stored !== undefined, failOn, results };
  if (format !== 'text') terminal.write('output', `${reports[format](report)}\n`);
  noteEnd(report, terminal);
  return results.some((result) => isFailure(result, failOn)) ? 1 : 0;
}

/**
 * Returns the store of the receiver, if an option names it.
 *
 * @throws Failure if the store cannot be read
 */
async function storeOf({
  check,
  log,
  timeout,
  wait,
}: ProbeOptions): Promise<StoredEvents | undefined> {
  if (check) {
    const stored = eventsAt(check, timeout, wait);
    try {
      await stored.read();
    } catch (error) {
      const reason = (error as Error).message;
      throw new Failure(
        `The URL of --check cannot be read: ${reason}. Expected a response to GET with the stored events. Fix: correct the URL.`,
      );
    }
    return stored;
  }
  if (log === undefined) return undefined;
  if (statSync(log, { throwIfNoEntry: false })?.isDirectory())
    throw misuse(
      `--log ${maskName(log)} is a directory; expected the file to which the receiver writes its events. Fix: name this file.`,
    );
  return eventsIn(log, wait);
}

function noteEnd({ results, looksAtStore }: ProbeReport, terminal: Terminal): void {
  terminal.note(countsText(results));
  if (!looksAtStore) terminal.note(withoutStore);
  const looked = results.flatMap(({ exchanges }) =>
    exchanges.flatMap(({ stored }) => (stored === undefined ? [] : [stored])),
  );
  if (looked.length > 0 && !looked.includes(true))
    terminal.note(
      'The store never contained an eventId or a text of this run. Either the receiver stores nothing, or its store is elsewhere or shows neither ids nor texts.',
    );
}
