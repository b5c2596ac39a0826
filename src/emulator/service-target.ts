import type { IncomingMessage } from 'node:http';
import { isKaizala } from '../common/kaizala-domains.js';
import { quoted, shapeOf, wrong } from './model/messages.js';
import { countHosts, type Misdirected } from './request-target.js';

const authority = /^(?<host>[a-z\d.-]+)(?::(?<port>\d{1,5}))?$/i;

/**
 * Matches a request target that is a whole URL instead of a path; HTTP/1.1 requires servers to accept such a target.
 * The groups are the authority of the URL, and its path with the query.
 */
const absoluteForm = /^https:\/\/(?<origin>[^/?#]*)(?<rest>[/?][^#]*)?$/i;

/**
 * Finds out to which host name of the real service a request was sent. If `request.url` is a whole URL, it is replaced
 * with its path.
 *
 * @param port the port on which the emulator serves these host names
 * @returns the origin as the caller sees it, or the reason why the request is not for the emulator
 */
export function serviceOriginOf(request: IncomingMessage, port: number): string | Misdirected {
  const { rawHeaders, headers, url = '' } = request;
  if (countHosts(rawHeaders) > 1) return refusal(400, 'The header Host', 'given more than once');
  const given = headers.host ?? '';
  const { host = '', port: named = '443' } = authority.exec(given)?.groups ?? {};
  const hostname = host.toLowerCase();
  if (!isKaizala(hostname) || Number(named) !== port)
    // Remove user information (a user name and password before `@`) from the message, because it may be secret.
    return refusal(
      421,
      'The header Host',
      given ? quoted(given.replace(/^.*@/, '...@')) : shapeOf(headers.host),
    );
  if (!url.startsWith('/')) {
    const { origin, rest = '/' } = absoluteForm.exec(url)?.groups ?? {};
    if (origin?.toLowerCase() !== given.toLowerCase())
      return refusal(400, 'The target of the request', shapeOf(url));
    request.url = rest.startsWith('/') ? rest : `/${rest}`;
  }
  return `https://${hostname}${port === 443 ? '' : `:${port}`}`;
}

function refusal(status: 400 | 421, field: string, seen: string): Misdirected {
  const expected =
    'one host in kaiza.la or kaizalamessaging.osi.office.net, with the port of the emulator, and a path';
  return {
    status,
    message: wrong(field, seen, expected, 'call https://api.kaiza.la/v1/accessToken'),
  };
}
