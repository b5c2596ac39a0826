import { Failure, misuse } from './failure.js';
import { printable } from './printable.js';

/** A route of the emulator that is no part of the API. */
export interface AdminCall {
  path: '/_emulator' | '/_emulator/trigger';
  /** Without one, it is a GET. */
  body?: unknown;
}

/**
 * Calls an admin route of an emulator.
 *
 * @throws Failure when nothing listens there, something else does, or it refuses the call
 */
export async function callEmulator(emulator: string, { path, body }: AdminCall): Promise<unknown> {
  const url = new URL(path, emulator);
  const response = await send(url, body);
  const answer = await bodyOf(response);
  if (response.ok && answer !== undefined) return answer;
  const message = (answer as { message?: unknown } | null | undefined)?.message;
  if (typeof message !== 'string' || response.status >= 500)
    throw new Failure(
      `What listens at ${url.origin} is no emulator: it answers ${path} with status ${response.status}. Is --emulator right?`,
    );
  const said = `The emulator refused it: ${printable(message)}`;
  throw response.status === 400 ? misuse(said) : new Failure(said);
}

async function send(url: URL, body: unknown): Promise<Response> {
  const request: RequestInit =
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        };
  try {
    return await fetch(url, { ...request, redirect: 'manual' });
  } catch (error) {
    throw unreachable(url.origin, error);
  }
}

/** Says that nothing answers where an emulator should be. */
export function unreachable(emulator: string, error: unknown): Failure {
  const code = codeOf(error);
  return new Failure(
    `No emulator answers at ${emulator}${code && ` (${code})`}: start it with kaizala-webhooks emulate, or name another with --emulator.`,
  );
}

/** The code of a connection's error, from wherever the platform hides it. */
export function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
  }
  return '';
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
