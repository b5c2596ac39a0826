import { type HttpResponse, plainText } from '../http/call.js';

/**
 * The answer to a GET: the token of the handshake, decoded once and echoed exactly. It is known to nobody but the
 * service, so nothing else is asked of the caller.
 *
 * @returns undefined where there is no token, so that this is no handshake
 */
export function echoToken(url: string): HttpResponse | undefined {
  const start = url.indexOf('?');
  if (start < 0) return undefined;
  const [query = ''] = url.slice(start + 1).split('#');
  // The service appends its token to whatever query the callback URL has, so the last one is its own.
  const token = new URLSearchParams(query).getAll('validationToken').at(-1);
  return token === undefined ? undefined : plainText(200, token);
}
