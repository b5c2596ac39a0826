import { visibleAscii } from '../common/text.js';
import type { OperationId } from '../../generated/v1/operations.js';
import { KaizalaRequestError } from './errors.js';

/** Removes secrets from a text, so that it can be in an error. */
export type Redact = (text: string) => string;

/** The secrets of one call: its callback token, and the values of its secret headers. */
export interface CallSecrets {
  add(...secrets: string[]): void;
  redact: Redact;
}

/** The most characters of a server's text that a message quotes; our choice. */
const longestQuotation = 1000;

/**
 * Puts a text of the server on one line. Control characters are removed: they could fake lines of a log, or overwrite
 * what a terminal shows.
 */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  if (line.length <= longestQuotation) return line;
  return `${line.slice(0, longestQuotation).replace(/\p{Cs}$/u, '')}…`;
}

/** The least characters of a secret that is redacted. Shorter strings occur in ordinary words. */
const shortestSecret = 4;

/** The number of secrets to remember. A slow response may repeat a secret that has since been renewed. */
const capacity = 16;

/** The secrets that a client has sent most recently, to keep them out of its errors. */
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

  /** Redacts the secrets of one call from its errors, even if the call lasts until they are no longer among the recent ones. */
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
        // Replace the longest first, because one secret may be the beginning of another.
        .toSorted((a, b) => b.length - a.length)
        .reduce((clean, secret) => clean.replaceAll(secret, '…'), text)
    );
  }
}

/** @throws KaizalaRequestError when a secret cannot be a header; the error of the platform would quote the secret */
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

/** Tells whether a value is an error, also of another realm. In Jest, the errors of `fetch` are of another realm. */
export function isErrorLike(value: unknown): value is Error {
  const { name, message } = Object(value) as Partial<Error>;
  return typeof name === 'string' && typeof message === 'string';
}

/**
 * Copies an error without secrets, and without its other properties: the error of a parser holds the bytes that it could
 * not read, and the error of a database holds the command that failed.
 */
export function redactedError(error: unknown, redact: Redact, depth = 0): Error | undefined {
  if (!isErrorLike(error) || depth > 4) return undefined;
  // The message of a parser quotes its input, which may be secret.
  const message =
    error.name === 'SyntaxError' ? 'The text cannot be parsed.' : redact(error.message);
  const copy = new Error(message, {
    cause: redactedError(error.cause, redact, depth + 1),
  });
  Object.defineProperty(copy, 'name', { value: redact(error.name) });
  const { code } = error as { code?: unknown };
  // Keep only a short word or a number as the code: any other value may hold the whole request.
  return /^\w{1,64}$/.test(String(code)) && code !== undefined
    ? Object.assign(copy, { code })
    : copy;
}

/** Runs a function of the program, and redacts its error, which may hold secrets that the function got or read. */
export async function withRedactedErrors<T>(
  name: string,
  secrets: Secrets,
  run: () => T | Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const copy = redactedError(error, (text) => secrets.redact(text));
    throw copy ?? new Error(`${name} failed, but not with an Error.`);
  }
}
