import { visibleAscii } from '../common/text.js';
import type { OperationId } from '../../generated/v1/operations.js';
import { KaizalaRequestError } from './errors.js';

/** Removes from a text what must not be in an error. */
export type Redact = (text: string) => string;

/** Shorter ones are part of ordinary words, and are not secrets. */
const shortestSecret = 4;

/** How many secrets are remembered: a slow response may repeat one that has been renewed meanwhile. */
const capacity = 16;

/** The secrets that a client has sent last, so that none of its errors repeats one. */
export class Secrets {
  #recent: readonly string[] = [];

  remember(...secrets: (string | undefined)[]): void {
    for (const secret of secrets)
      if (secret && !this.#recent.includes(secret))
        this.#recent = [secret, ...this.#recent].slice(0, capacity);
  }

  /** @param own another secret: the callback token of the request */
  redact(text: string, own = ''): string {
    return (
      [own, ...this.#recent]
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
  Object.defineProperty(copy, 'name', { value: error.name });
  const { code } = error as { code?: unknown };
  return code === undefined ? copy : Object.assign(copy, { code });
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
