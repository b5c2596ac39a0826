import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import { mayBeOwnNetwork } from '../common/host.js';
import { isLoopback } from '../common/loopback.js';
import { quoted, shapeOf, wrong } from './model/messages.js';

/** Why a request is not for the emulator, with the status of the response. */
export interface Misdirected {
  status: 400 | 421;
  message: string;
}

/** A host with or without a port, and nothing else: no user, no path, no second host. */
const authority = /^(?<host>[a-z\d._-]+|\[[\da-f:.]+\])(?::(?<port>\d{0,5}))?$/i;

/** A URL in the place of the path, which is what proxies get: its authority, and the path with the query. */
const absoluteForm = /^http:\/\/(?<authority>[^/?#]*)(?<rest>[/?][^#]*)?$/i;

const fix = 'call http://127.0.0.1 or http://localhost, with the port of the emulator';

/** A host that was found to be this machine, and for whom. */
let lastHost: string | undefined;
let lastAllows: unknown;

/**
 * Whether a request is for this machine: a page whose name leads here, by what is called DNS rebinding, still sends its
 * own. What programs read in different ways is refused, because one of them may be in front of us. A URL in the place
 * of the path is replaced by its path.
 *
 * @param allows whether a host beside the loopback ones is this machine, too, as URLs have it; the same function for
 *   all requests of a server
 * @returns why it is not; undefined where it is
 */
export function misdirected(
  request: IncomingMessage,
  allows: (hostname: string) => boolean,
): Misdirected | undefined {
  const { rawHeaders, headers, url = '' } = request;
  if (countHosts(rawHeaders) > 1) return refusal(400, 'The header Host', 'given more than once');
  // Most calls name the host of the one before.
  const isKnown = headers.host === lastHost && allows === lastAllows;
  if (isKnown && url.startsWith('/')) return undefined;
  if (!isKnown && !isThisMachine(headers.host, allows))
    return refusalOf('The header Host', headers.host);
  lastHost = headers.host;
  lastAllows = allows;
  if (url.startsWith('/') || url === '*') return undefined;
  const target = absoluteForm.exec(url)?.groups;
  if (!target) return refusal(400, 'The target of the request', shapeOf(url));
  if (!isThisMachine(target['authority'], allows))
    return refusalOf('The host of the URL in the request', target['authority']);
  if (target['authority']?.toLowerCase() !== headers.host?.toLowerCase())
    return refusal(
      400,
      'The header Host',
      `${visible(headers.host ?? '')}, which the URL in the request contradicts`,
    );
  const { rest = '/' } = target;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  return undefined;
}

/** How many headers Host there are: Node keeps only the first. */
export function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === 4 && name.toLowerCase() === 'host') count++;
  }
  return count;
}

function isThisMachine(text: string | undefined, allows: (hostname: string) => boolean): boolean {
  const { host = '', port = '' } = authority.exec(text ?? '')?.groups ?? {};
  if (Number(port) > 65_535) return false;
  // 127.999.0.1 is a name for some programs, and 127.0.0.010 another address.
  const isOwn = isLoopback(host) && (!host.startsWith('127.') || isIPv4(host));
  return isOwn || (host !== '' && allows(host.toLowerCase()));
}

function refusalOf(field: string, value: string | undefined): Misdirected {
  const host = authority.exec(value?.toLowerCase() ?? '')?.groups?.['host'] ?? '';
  const option = mayBeOwnNetwork(host)
    ? `; or start the emulator with --allow-host ${host}, if that is its name`
    : '';
  return refusal(421, field, value ? visible(value) : shapeOf(value), option);
}

/** A host as a message repeats it, without what may be a secret: user information, a path and a query. */
function visible(host: string): string {
  return quoted(host.replace(/^.*@/, '...@').replace(/(?<!^http:\/?)([/?#\\])[^/].*$/, '$1...'));
}

function refusal(status: 400 | 421, field: string, seen: string, option = ''): Misdirected {
  const expected = 'one host with its port, which is this machine';
  return {
    status,
    message: wrong(field, seen, expected, fix + option),
  };
}
