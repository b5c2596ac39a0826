import { errorCode } from '../../common/errors.js';
import { type ExitCode, Failure, misuse } from '../../common/failure.js';
import { isObject } from '../../common/json.js';
import { isLoopback } from '../../common/loopback.js';
import {
  type Document,
  documentsOf,
  placeAt,
  placeOf,
  placeText,
  readSources,
} from '../files/documents.js';
import type { Part, Terminal } from '../output/terminal.js';
import { callbackTokenFrom } from '../service/credentials.js';

export interface ReplayOptions {
  to: URL;
  allowHost?: string[];
}

/** How long a receiver may take to answer, in ms; as long as the service is assumed to wait. */
const timeout = 10_000;

/** `kaizala-webhooks replay` */
export async function replay(
  files: readonly string[],
  { to, allowHost = [] }: ReplayOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  checkTarget(to, allowHost);
  const token = callbackTokenFrom(terminal.env);
  const documents = readAll(await readSources(files, terminal));
  if (token === undefined)
    terminal.note('KAIZALA_CALLBACK_TOKEN is not set: the deliveries carry no token.');
  const statuses: (number | undefined)[] = [];
  for (const document of documents) {
    const { status, outcome } = await deliver(document, to, token);
    statuses.push(status);
    const ok = isSuccess(status);
    terminal.print(`${statuses.length}/${documents.length}  ${nameOf(document)}  `, [
      ok ? 'green' : 'red',
      outcome,
    ]);
  }
  return ended(statuses, token, terminal);
}

function ended(
  statuses: (number | undefined)[],
  token: string | undefined,
  terminal: Terminal,
): ExitCode {
  const failed = statuses.filter((status) => !isSuccess(status));
  if (failed.length === 0) return 0;
  const mend: Part =
    failed.includes(401) && token !== undefined
      ? ' Is KAIZALA_CALLBACK_TOKEN the token of that receiver?'
      : '';
  terminal.note(`${failed.length} of ${statuses.length} were not answered with 2xx.`, mend);
  return 1;
}

/** @throws Failure when the deliveries would leave this machine, and were not told to */
function checkTarget({ protocol, hostname, username, password }: URL, allowed: string[]): void {
  if (username || password) throw misuse('--to has a user or a password in it: expected none.');
  if (isLoopback(hostname)) return;
  if (!allowed.some((host) => host.toLowerCase() === hostname))
    throw misuse(
      `${hostname} is not this machine. Events may hold links and names of people: add --allow-host ${hostname} if they may go there.`,
    );
  if (protocol !== 'https:') throw misuse(`${hostname} is not this machine: expected https.`);
}

/** All deliveries, or none: a half-replayed file would have to be repaired by hand. */
function readAll(sources: Parameters<typeof documentsOf>[0][]): Document[] {
  return sources.flatMap((source) => {
    const documents = documentsOf(source);
    if (documents.length === 0)
      throw new Failure(`${source.file} holds no delivery: expected JSON, a list, or a line each.`);
    const broken = documents.find(({ fault }) => fault);
    if (!broken?.fault) return documents;
    const place = placeText(placeAt(broken, broken.fault.offset));
    throw new Failure(`${place}: ${broken.fault.reason}. Nothing was sent.`);
  });
}

async function deliver(
  { text }: Document,
  to: URL,
  token: string | undefined,
): Promise<{ status?: number; outcome: string }> {
  const start = performance.now();
  try {
    const response = await fetch(to, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { 'kz-callback-token': token }),
      },
      body: text.trim(),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    // What a receiver says beside its status is ignored, as the service does.
    await response.body?.cancel();
    const { status } = response;
    return { status, outcome: `${status} in ${Math.round(performance.now() - start)} ms` };
  } catch (error) {
    const isLate = (error as Error).name === 'TimeoutError';
    return { outcome: isLate ? `no answer within ${timeout / 1000} s` : `no answer${why(error)}` };
  }
}

function why(error: unknown): string {
  const code = errorCode(error);
  if (code === 'ECONNREFUSED') return ': nothing listens there (ECONNREFUSED)';
  return code && `: ${code}`;
}

function nameOf(document: Document): string {
  const { value } = document;
  const type = isObject(value) ? value['eventType'] : undefined;
  if (typeof type === 'string' && type !== '') return type;
  return `${placeText(placeOf(document, ''))} (this is no event)`;
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
