import type { IncomingMessage } from 'node:http';
import { isIPv4 } from 'node:net';
import { mayBeOwnNetwork } from '../common/host.js';
import { isLoopback } from '../common/loopback.js';
import { quoted, shapeOf, wrong } from './model/messages.js';

/** The reason why a request is not for the emulator, and the status code of the response to the request. */
export interface Misdirected {
  status: 400 | 421;
  message: string;
}

/** Matches a host, with or without a port, and nothing else: no user information, no path, no second host. */
const authority = /^(?<host>[a-z\d._-]+|\[[\da-f:.]+\])(?::(?<port>\d{0,5}))?$/i;

/**
 * Matches a request target that is a whole URL instead of a path; proxies receive such targets. The groups are the
 * authority of the URL, and its path with the query.
 */
const absoluteForm = /^http:\/\/(?<authority>[^/?#]*)(?<rest>[/?][^#]*)?$/i;

const fix = 'call http://127.0.0.1 or http://localhost, with the port of the emulator';

/** A cache of the last check: the last host that was accepted, and the function `allows` with which it was checked. */
let lastHost: string | undefined;
let lastAllows: unknown;

/**
 * Checks that a request is for this machine, to prevent DNS rebinding: a malicious web page can make its host name
 * resolve to this machine, but the browser still sends this name in `Host`. Ambiguous requests are refused too, because
 * a proxy in front of the emulator may interpret them differently. If `request.url` is a whole URL, it is replaced with
 * its path.
 *
 * @param allows returns whether a host that is not loopback also means this machine. It gets the host spelled as in a
 *   URL. Pass the same function for all requests of a server, because the result is cached.
 * @returns the reason why the request is refused; undefined if it is accepted
 */
export function misdirected(
  request: IncomingMessage,
  allows: (hostname: string) => boolean,
): Misdirected | undefined {
  const { rawHeaders, headers, url = '' } = request;
  if (countHosts(rawHeaders) > 1) return refusal(400, 'The header Host', 'given more than once');
  // Use the cached result: most calls have the same host as the call before.
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
      `${visible(headers.host ?? '')}, but the URL in the request has another host`,
    );
  const { rest = '/' } = target;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  return undefined;
}

/** Counts the headers `Host` of a request in its raw headers, because `headers` contains only the first `Host`. */
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
  // Require a valid IPv4 address: other programs interpret 127.999.0.1 as a host name, and 127.0.0.010 as another
  // address.
  const isOwn = isLoopback(host) && (!host.startsWith('127.') || isIPv4(host));
  return isOwn || (host !== '' && allows(host.toLowerCase()));
}

function refusalOf(field: string, value: string | undefined): Misdirected {
  const host = authority.exec(value?.toLowerCase() ?? '')?.groups?.['host'] ?? '';
  const option = mayBeOwnNetwork(host)
    ? `; or start the emulator with --allow-host ${host}, if the emulator has this name`
    : '';
  return refusal(421, field, value ? visible(value) : shapeOf(value), option);
}

/** Returns a host for a message, without the parts that may contain a secret: user information, path and query. */
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
