import { type HttpResponse, plainText } from '../http/call.js';

/**
 * The response to a handshake: the token, decoded once and echoed exactly. The caller needs no other token, because only
 * the service knows this one.
 *
 * @returns undefined if the URL has no token, so that the request is not a handshake
 */
export function echoToken(url: string): HttpResponse | undefined {
  const start = url.indexOf('?');
  if (start < 0) return undefined;
  const [query = ''] = url.slice(start + 1).split('#');
  // Take the last token, because the service appends its own to the query of the callback URL.
  const token = new URLSearchParams(query).getAll('validationToken').at(-1);
  return token === undefined ? undefined : plainText(200, token);
}
