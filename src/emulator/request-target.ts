import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import { mayBeOwnNetwork } from '../common/host.js';
import { isLoopback } from '../common/loopback.js';
import { quoted, shapeOf, wrong } from './model/messages.js';

/** The reason why a request is not for the emulator, with the status code of the response. */
export interface Misdirected {
  status: 400 | 421;
  message: string;
}

/** A host with or without a port, and nothing else: no user information, no path, no second host. */
const authority = /^(?<host>[a-z\d._-]+|\[[\da-f:.]+\])(?::(?<port>\d{0,5}))?$/i;

/** A whole URL instead of a path, as proxies receive it. The groups are its authority, and its path with the query. */
const absoluteForm = /^http:\/\/(?<authority>[^/?#]*)(?<rest>[/?][^#]*)?$/i;

const fix = 'call http://127.0.0.1 or http://localhost, with the port of the emulator';

/** The last host that was accepted, and the function `allows` that accepted it. */
let lastHost: string | undefined;
let lastAllows: unknown;

/**
 * Checks that a request is for this machine. After DNS rebinding, the name of a web page resolves to this machine, but
 * the browser still sends that name in `Host`. Ambiguous requests are refused, because a proxy in front of the emulator
 * may read them differently. A whole URL in `request.url` is replaced by its path.
 *
 * @param allows whether a host that is not loopback is this machine, too; it gets the host in the spelling of URLs, and
 *   must be the same function for all requests of a server
 * @returns the reason for a refusal; undefined for a request that is accepted
 */
export function misdirected(
  request: IncomingMessage,
  allows: (hostname: string) => boolean,
): Misdirected | undefined {
  const { rawHeaders, headers, url = '' } = request;
  if (countHosts(rawHeaders) > 1) return refusal(400, 'The header Host', 'given more than once');
  // Most calls name the same host as the call before, so the result is cached.
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

/** Counts the headers `Host` in the raw headers: Node keeps only the first one in `headers`. */
export function countHosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === 4 && name.toLowerCase() === 'host') count++;
  }
  return count;
}

function isThisMachine(given: string | undefined, allows: (hostname: string) => boolean): boolean {
  const { host = '', port = '' } = authority.exec(given ?? '')?.groups ?? {};
  if (Number(port) > 65_535) return false;
  // Some programs read 127.999.0.1 as a name, and 127.0.0.010 as another address.
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

/** A host for a message, without parts that may hold a secret: user information, a path and a query. */
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
