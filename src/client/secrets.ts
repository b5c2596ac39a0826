import { visibleAscii } from '../common/text.js';
import type { Call, Next } from './call.js';
import { KaizalaRequestError } from './errors.js';
import { withoutSecrets } from './read-result.js';

/**
 * Sends a call with headers that are secret, and takes them off again: the layers outside see the call once more when
 * it is repeated, and are not to see these.
 *
 * @throws KaizalaRequestError when a secret cannot be a header; the platform's error would quote it
 */
export async function withSecrets(
  call: Call,
  secrets: Record<string, string>,
  next: Next,
): Promise<Response> {
  for (const [name, value] of Object.entries(secrets)) {
    if (typeof value !== 'string' || !visibleAscii.test(value)) {
      const message = `${call.operationId} was not sent: ${name} is not visible ASCII.`;
      throw new KaizalaRequestError(message, call.operationId, `/${name}`);
    }
    call.headers.set(name, value);
  }
  try {
    return await next(call);
  } finally {
    for (const name of Object.keys(secrets)) call.headers.delete(name);
  }
}

const secretHeaders = ['accessToken', 'applicationSecret', 'refreshToken'];

/**
 * What went wrong below, without what else may hang on it: a parser's error carries the bytes that it could not read,
 * and those may be the answer with the tokens.
 */
export function harmless(error: unknown, call: Call, depth = 0): unknown {
  if (!(error instanceof Error) || depth > 4) return undefined;
  const secrets = secretHeaders.flatMap((name) => call.headers.get(name) ?? []);
  const copy = new Error(withoutSecrets(error.message, secrets), {
    cause: harmless(error.cause, call, depth + 1),
  });
  Object.defineProperty(copy, 'name', { value: error.name });
  const { code } = error as { code?: unknown };
  return code === undefined ? copy : Object.assign(copy, { code });
}
