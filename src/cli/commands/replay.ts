import { type ExitCode, Failure, misuse } from '../../common/failure.js';
import { isLoopback } from '../../common/loopback.js';
import { type Document, locationOf } from '../files/document.js';
import { expandFiles } from '../files/expand-files.js';
import { locationText } from '../files/sources.js';
import { documentsIn } from '../formats/documents.js';
import { ambiguityOf, eventOf } from '../formats/event-document.js';
import { checkTarget } from '../options/receiver-target.js';
import { invokedAs } from '../output/about.js';
import { maskName } from '../output/mask-argument.js';
import type { Part, Terminal } from '../output/terminal.js';
import { callbackTokenFrom } from '../service/credentials.js';
import { serveMedia } from '../service/media-server.js';
import { noResponseReason } from '../service/no-response.js';

export interface ReplayOptions {
  to: URL;
  allowHost?: string[];
  allowInsecure?: string[];
  /** How many times faster than recorded. Default: without waiting. */
  speed?: number;
  /** How many times to send all deliveries. Default: 1 */
  repeat?: number;
  /** The folder with the files that the deliveries link to. */
  media?: string;
}

/** A recorded delivery. */
interface RecordedDelivery {
  /** The event type. */
  name: string;
  body: string;
  /** In ms since the epoch. */
  receivedAt: number | undefined;
}

/** The timeout for the response of the receiver, in ms. We assume that the service uses the same timeout. */
const timeout = 10_000;

/**
 * The maximum size of all files together, in bytes. It is limited because the command reads all deliveries into memory
 * before it sends the first one.
 */
const longestRun = 64 * 2 ** 20;

/** The waiting time from which on the command says how long it waits, in ms. */
const longWait = 5000;

/** `kaizala-webhooks replay` */
export async function replay(
  files: readonly string[],
  options: ReplayOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { to, speed, repeat = 1, media: folder } = options;
  checkTarget('--to', to, options);
  if (folder !== undefined && !isLoopback(to.hostname))
    throw misuse(
      `--media serves files only on this machine, where ${to.hostname} cannot fetch them. Fix: leave out --media.`,
    );
  const token = callbackTokenFrom(terminal.env);
  const read = await readDeliveries(files, terminal, speed !== undefined);
  // Some recorders list the newest request first.
  const deliveries =
    speed === undefined ? read : read.toSorted((a, b) => a.receivedAt! - b.receivedAt!);
  if (token === undefined)
    terminal.note('KAIZALA_CALLBACK_TOKEN is not set: the deliveries carry no token.');
  const media = folder === undefined ? undefined : await serveMedia(folder);
  const total = deliveries.length * repeat;
  const statuses: (number | undefined)[] = [];
  let missing = 0;
  const ambiguous: (readonly string[])[] = [];
  for (let round = 0; round < repeat && terminal.canPrint(); round += 1) {
    const start = performance.now();
    for (const { name, body, receivedAt = 0 } of deliveries) {
      if (speed !== undefined)
        await until(start + (receivedAt - deliveries[0]!.receivedAt!) / speed, terminal);
      const replaced = media?.replaceLinks(body) ?? { event: body, missing: 0, ambiguous: [] };
      missing += replaced.missing;
      ambiguous.push(...replaced.ambiguous);
      const { status, outcome } = await deliver(replaced.event, to, token);
      statuses.push(status);
      const ok = isSuccess(status);
      terminal.print(`${statuses.length}/${total}  ${name}  `, [ok ? 'green' : 'red', outcome]);
      if (!terminal.canPrint()) break;
    }
  }
  if (missing > 0)
    terminal.note(
      `${missing} ${missing === 1 ? 'link has' : 'links have'} no file in the directory of --media; not changed.`,
    );
  if (ambiguous.length > 0)
    terminal.note(
      `${ambiguous.length} ${ambiguous.length === 1 ? 'link fits' : 'links fit'} several files of --media, such as ${ambiguous[0]!.slice(0, 2).map(maskName).join(' and ')}; not changed. Fix: give the folders the names that the paths of the links have.`,
    );
  await media?.close();
  // If the command stopped before the last delivery, it has failed.
  return statuses.length < total ? 1 : ended(statuses, token, terminal);
}

/** Waits until a time of `performance.now()`; does not wait if it has passed. */
async function until(time: number, terminal: Terminal): Promise<void> {
  const wait = time - performance.now();
  if (wait > longWait) terminal.note(`Waiting ${Math.round(wait / 1000)} s, as recorded.`);
  // A timer can wait for at most 2^31 ms.
  for (let rest = wait; rest > 0; rest = time - performance.now())
    await new Promise((resolve) => setTimeout(resolve, Math.min(rest, 2 ** 31 - 1)));
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
  needsTimes: boolean,
): Promise<RecordedDelivery[]> {
  const deliveries: RecordedDelivery[] = [];
  for (const { file, documents } of documentsIn(
    await expandFiles(files, terminal),
    terminal,
    longestRun,
  )) {
    const before = deliveries.length;
    for await (const document of documents) {
      const delivery = deliveryOf(document, terminal);
      if (needsTimes && delivery.receivedAt === undefined)
        throw new Failure(
          `${locationText(locationOf(document, ''))}: the time of this event is unknown, but --speed needs it. Nothing was sent. Fix: record with listen --json --with-times, convert the recording with import --with-times, or leave out --speed.`,
        );
      deliveries.push(delivery);
    }
    if (deliveries.length === before)
      throw new Failure(
        `${file} has no delivery; expected a JSON value, a list of values, or one value on each line.`,
      );
  }
  return deliveries;
}

/** @throws Failure if the document is not an event */
function deliveryOf(document: Document, terminal: Terminal): RecordedDelivery {
  const event = eventOf(document);
  if ('reason' in event)
    throw new Failure(
      `${event.reason}. Nothing was sent. Fix: leave it out, as ${invokedAs} import does.`,
    );
  // Programs may read an ambiguous document in different ways. Send it unchanged, because the user may want to test the
  // receiver with it.
  const ambiguity = ambiguityOf(document);
  if (ambiguity) terminal.note(`${ambiguity} The document is sent unchanged.`);
  const { text, receivedAt } = document;
  return { name: event.eventType, body: text.trim(), receivedAt };
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

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
