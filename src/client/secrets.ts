import { visibleAscii } from '../common/text.js';
import type { OperationId } from '../../generated/v1/operations.js';
import { KaizalaRequestError } from './errors.js';

/** Removes from a text what must not be in an error. */
export type Redact = (text: string) => string;

/** The secrets of one call: its callback token, and the headers with which it is sent. */
export interface CallSecrets {
  add(...secrets: string[]): void;
  redact: Redact;
}

/** The most characters of what a server says in a message; our choice. */
const longestQuotation = 1000;

/**
 * What a server says, on one line of a message. Control characters could make up lines of a log, or write over what a
 * terminal shows.
 */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  if (line.length <= longestQuotation) return line;
  return `${line.slice(0, longestQuotation).replace(/\p{Cs}$/u, '')}…`;
}

/** Shorter ones are part of ordinary words, and are not secrets. */
const shortestSecret = 4;

/** How many secrets are remembered: a slow response may repeat one that has been renewed meanwhile. */
const capacity = 16;

/** The secrets that a client has sent last, so that none of its errors repeats one. */
export class Secrets {
  #recent: readonly string[] = [];

  remember(...secrets: (string | undefined)[]): void {
    for (const secret of secrets)
      if (secret && secret !== this.#recent[0])
        this.#recent = [secret, ...this.#recent.filter((other) => other !== secret)].slice(
          0,
          capacity,
        );
  }

  /** For the errors of one call, which must not repeat its own secrets either, however many others are sent meanwhile. */
  ofCall(callBackToken = ''): CallSecrets {
    const own = [callBackToken];
    return {
      add: (...secrets) => {
        own.push(...secrets);
        this.remember(...secrets);
      },
      redact: (text) => this.redact(text, own),
    };
  }

  redact(text: string, own: readonly string[] = []): string {
    return (
      [...own, ...this.#recent]
        .filter(({ length }) => length >= shortestSecret)
        .flatMap((secret) => [
          secret,
          JSON.stringify(secret).slice(1, -1),
          encodeURIComponent(secret),
        ])
        // The longest first: one may be the beginning of another.
        .toSorted((a, b) => b.length - a.length)
        .reduce((clean, secret) => clean.replaceAll(secret, '…'), text)
    );
  }
}

/** @throws KaizalaRequestError when a secret cannot be a header; the platform's error would quote it */
export function checkSecrets(
  operationId: OperationId,
  secrets: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(secrets)) {
    if (typeof value === 'string' && visibleAscii.test(value)) continue;
    const message = `${operationId} was not sent: ${name} is not visible ASCII.`;
    throw new KaizalaRequestError(message, operationId, `/${name}`);
  }
}

/** Whether a value is an error, also one of another realm: in Jest, those of the platform's `fetch` are. */
export function isErrorLike(value: unknown): value is Error {
  const { name, message } = Object(value) as Partial<Error>;
  return typeof name === 'string' && typeof message === 'string';
}

/**
 * A copy of an error without secrets, and without its other properties: a parser's error carries the bytes that it could
 * not read, and a database's the command that failed.
 */
export function harmless(error: unknown, redact: Redact, depth = 0): Error | undefined {
  if (!isErrorLike(error) || depth > 4) return undefined;
  // A parser quotes what it could not read, in its message.
  const message =
    error.name === 'SyntaxError' ? 'The text cannot be parsed.' : redact(error.message);
  const copy = new Error(message, {
    cause: harmless(error.cause, redact, depth + 1),
  });
  Object.defineProperty(copy, 'name', { value: redact(error.name) });
  const { code } = error as { code?: unknown };
  // Codes are short words or numbers; whatever else is there may be the whole request.
  return /^\w{1,64}$/.test(String(code)) && code !== undefined
    ? Object.assign(copy, { code })
    : copy;
}

/** Runs a function of the program: its error may hold the secrets that it was given, or read. */
export async function harmlessly<T>(
  name: string,
  secrets: Secrets,
  run: () => T | Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const copy = harmless(error, (text) => secrets.redact(text));
    throw copy ?? new Error(`${name} failed, but not with an Error.`);
  }
}
