import { type HttpResponse, plainText } from '../http/call.js';

/**
 * Makes the response to a handshake: the validation token from the URL, decoded once and echoed exactly. The request
 * does not need the callback token: echoing the validation token reveals nothing, because the sender knows it already.
 *
 * @returns undefined if the URL has no token, so that the request is not a handshake
 */
export function echoToken(url: string): HttpResponse | undefined {
  const start = url.indexOf('?');
  if (start < 0) return undefined;
  const [query = ''] = url.slice(start + 1).split('#');
  // Take the last token, because the service appends its token at the end of the query of the callback URL.
  const token = new URLSearchParams(query).getAll('validationToken').at(-1);
  return token === undefined ? undefined : plainText(200, token);
}
