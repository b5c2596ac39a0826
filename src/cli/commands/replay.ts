import { type ExitCode, Failure } from '../../common/failure.js';
import { isObject } from '../../common/json.js';
import { type Document, locationAt, locationOf } from '../files/document.js';
import { documentsIn } from '../formats/documents.js';
import { expandFiles } from '../files/expand-files.js';
import { locationText } from '../files/sources.js';
import { checkTarget } from '../options/receiver-target.js';
import { clipped } from '../output/clip.js';
import { maskText } from '../../common/mask.js';
import type { Part, Terminal } from '../output/terminal.js';
import { callbackTokenFrom } from '../service/credentials.js';
import { noResponseReason } from '../service/no-response.js';

export interface ReplayOptions {
  to: URL;
  allowHost?: string[];
}

/** A recorded delivery. */
interface RecordedDelivery {
  /**
   * The name of the delivery in the output: the event type, or the location in the file if the document is not an
   * event.
   */
  name: string;
  body: string;
}

/** The timeout for the response of the receiver, in ms. We assume that the service uses the same timeout. */
const timeout = 10_000;

/**
 * The maximum size of all files together, in bytes. It is limited because the command reads all deliveries into memory
 * before it sends the first one.
 */
const longestRun = 64 * 2 ** 20;

/** `kaizala-webhooks replay` */
export async function replay(
  files: readonly string[],
  { to, allowHost = [] }: ReplayOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  checkTarget('--to', to, allowHost);
  const token = callbackTokenFrom(terminal.env);
  const deliveries = await readDeliveries(files, terminal);
  if (token === undefined)
    terminal.note('KAIZALA_CALLBACK_TOKEN is not set: the deliveries carry no token.');
  const statuses: (number | undefined)[] = [];
  for (const { name, body } of deliveries) {
    const { status, outcome } = await deliver(body, to, token);
    statuses.push(status);
    const ok = isSuccess(status);
    terminal.print(`${statuses.length}/${deliveries.length}  ${name}  `, [
      ok ? 'green' : 'red',
      outcome,
    ]);
    if (!terminal.canPrint()) break;
  }
  // If the command stopped before the last delivery, it has failed.
  return statuses.length < deliveries.length ? 1 : ended(statuses, token, terminal);
}

function ended(
  statuses: (number | undefined)[],
  token: string | undefined,
  terminal: Terminal,
): ExitCode {
  const failed = statuses.filter((status) => !isSuccess(status));
  if (failed.length === 0) return 0;
  const fix: Part =
    failed.includes(401) && token !== undefined
      ? ' Fix: set KAIZALA_CALLBACK_TOKEN to the token of the receiver.'
      : '';
  terminal.note(
    `${failed.length} of ${statuses.length} deliveries failed (the status is not 2xx).`,
    fix,
  );
  return 1;
}

/**
 * Reads all deliveries before the command sends the first one. Otherwise, an error in the middle of a file would stop
 * the command after it sent some deliveries, and the user would have to split the file to send the rest.
 */
async function readDeliveries(
  files: readonly string[],
  terminal: Terminal,
): Promise<RecordedDelivery[]> {
  const deliveries: RecordedDelivery[] = [];
  for (const { file, documents } of documentsIn(await expandFiles(files), terminal, longestRun)) {
    const before = deliveries.length;
    for await (const document of documents) deliveries.push(deliveryOf(document, terminal));
    if (deliveries.length === before)
      throw new Failure(
        `${file} has no delivery; expected a JSON value, a list of values, or one value on each line.`,
      );
  }
  return deliveries;
}

function deliveryOf(document: Document, terminal: Terminal): RecordedDelivery {
  const { text, fault } = document;
  if (fault) {
    const said = `${locationText(locationAt(document, fault.offset))}: ${fault.reason}.`;
    if (!fault.isAmbiguous) throw new Failure(`${said} Nothing was sent.`);
    // Programs may read an ambiguous document in different ways. Send it unchanged, because the user may want to test
    // the receiver with it.
    terminal.note(`${said} The document is sent unchanged.`);
  }
  return { name: nameOf(document), body: text.trim() };
}

async function deliver(
  body: string,
  to: URL,
  token: string | undefined,
): Promise<{ status?: number; outcome: string }> {
  const start = performance.now();
  // Do not use `AbortSignal.timeout`: its timer stays in memory until the timeout has passed, even after the response.
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeout);
  try {
    const response = await fetch(to, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { 'kz-callback-token': token }),
      },
      body,
      redirect: 'manual',
      signal: late.signal,
    });
    // Discard the body of the response. The command needs only the status, just like the service.
    await response.body?.cancel();
    const { status } = response;
    return { status, outcome: `${status} in ${Math.round(performance.now() - start)} ms` };
  } catch (error) {
    return {
      outcome: late.signal.aborted
        ? `no response within ${timeout / 1000} s`
        : `no response${noResponseReason(error)}`,
    };
  } finally {
    clearTimeout(timer);
  }
}

function nameOf(document: Document): string {
  const { value } = document;
  const type = isObject(value) ? value['eventType'] : undefined;
  if (typeof type === 'string' && type !== '') return clipped(maskText(type));
  return `${locationText(locationOf(document, ''))} (not an event)`;
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
