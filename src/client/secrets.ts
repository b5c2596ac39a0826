import { visibleAscii } from '../common/text.js';
import type { OperationId } from '../../generated/v1/operations.js';
import { KaizalaRequestError } from './errors.js';

/** Removes secrets from a text, so that the text can be in an error. */
export type Redact = (text: string) => string;

/** The secrets of one call: its callback token, and the values of its secret headers. */
export interface CallSecrets {
  add(...secrets: string[]): void;
  redact: Redact;
}

/** A message quotes at most this many characters of a text that a server has sent; our choice. */
const longestQuotation = 1000;

/**
 * Converts a text from a server to a single line. Control characters are removed, because they could fake lines of a
 * log, or overwrite the output of a terminal.
 */
export function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim();
  if (line.length <= longestQuotation) return line;
  return `${line.slice(0, longestQuotation).replace(/\p{Cs}$/u, '')}…`;
}

/** Only secrets of at least this many characters are redacted, because shorter strings occur in ordinary words. */
const shortestSecret = 4;

/**
 * The number of most recent secrets to remember. It is more than one, because a slow response may repeat a secret that
 * was replaced meanwhile.
 */
const capacity = 16;

/** The secrets that a client has sent most recently. They are removed from the errors of the client. */
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

  /**
   * Returns the secrets of one call, which are removed from the errors of the call. They are kept as long as the call
   * lasts. The client alone would not be enough: it remembers only the most recent secrets, and may have forgotten
   * these meanwhile.
   */
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
        // Replace the longest secrets first. Otherwise, if a secret is the beginning of a longer secret, the rest of
        // the longer secret would stay in the text.
        .toSorted((a, b) => b.length - a.length)
        .reduce((clean, secret) => clean.replaceAll(secret, '…'), text)
    );
  }
}

/**
 * @throws KaizalaRequestError when a secret cannot be sent in a header. Without this check, the platform would throw an
 *   error that quotes the secret
 */
export function checkSecrets(
  operationId: OperationId,
  secrets: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(secrets)) {
    if (typeof value === 'string' && visibleAscii.test(value)) continue;
    const message = `${operationId} was not sent: ${name} is not a string of visible ASCII characters.`;
    throw new KaizalaRequestError(message, operationId, `/${name}`);
  }
}

/**
 * Tells whether a value is an error. We do not use `instanceof`, because it returns false for an error from another
 * realm (another set of global objects). In Jest, the errors of `fetch` come from another realm.
 */
export function isErrorLike(value: unknown): value is Error {
  const { name, message } = Object(value) as Partial<Error>;
  return typeof name === 'string' && typeof message === 'string';
}

/**
 * Copies an error without the secrets in its message. The copy has only the name, the message, the cause and the code,
 * because other properties may hold secrets: the error of a parser holds the bytes that it could not read, and the
 * error of a database holds the command that failed.
 */
export function redactedError(error: unknown, redact: Redact, depth = 0): Error | undefined {
  if (!isErrorLike(error) || depth > 4) return undefined;
  // Replace the message of a SyntaxError: a parser quotes its input, which may hold secrets.
  const message =
    error.name === 'SyntaxError' ? 'The text cannot be parsed.' : redact(error.message);
  const copy = new Error(message, {
    cause: redactedError(error.cause, redact, depth + 1),
  });
  Object.defineProperty(copy, 'name', { value: redact(error.name) });
  const { code } = error as { code?: unknown };
  // Copy the code only if it is a short word or a number, because any other value may hold the whole request.
  return /^\w{1,64}$/.test(String(code)) && code !== undefined
    ? Object.assign(copy, { code })
    : copy;
}

/**
 * Runs a function that the caller passed as an option. If the function fails, its error is redacted, because the error
 * may hold secrets that the function got or read.
 */
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
