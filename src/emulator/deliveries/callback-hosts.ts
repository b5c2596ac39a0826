import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { withoutBrackets } from '../../common/host.js';
import { isLoopback } from '../../common/loopback.js';
import { addressRange, isCallable } from './callback-addresses.js';

/** Decides which hosts the emulator may call. */
export interface CallbackHosts {
  /** Returns the reason why the emulator may not call a URL; undefined if it may call the URL. */
  objection(url: URL): string | undefined;
  /** The hosts, except loopback, that the emulator may call over plain http. They are spelled as in URLs. */
  insecure: readonly string[];
  /**
   * Returns the URL of the receiver on this machine that gets the callbacks for a host (option `mapCallbacks`);
   * undefined if the callbacks are sent to the host itself.
   */
  receiverOf(hostname: string): URL | undefined;
  /**
   * Resolves a host name for a connection, and checks the resolved addresses. The connection uses exactly these
   * addresses, so a later change in DNS cannot bypass the check.
   */
  lookup: LookupFunction;
}

/**
 * @param allowed the hosts, besides this machine, that may be called over https; spelled as in URLs
 * @param insecure the hosts, besides this machine, that may be called over both https and http
 * @param own the hosts, except loopback, that mean this machine; they may be called over http, and their addresses may
 * be in any range
 * @param mapped the hosts whose callbacks are sent to receivers on this machine instead
 */
export function callbackHosts(
  allowed: readonly string[],
  insecure: readonly string[] = [],
  own: readonly string[] = [],
  mapped: ReadonlyMap<string, URL> = new Map(),
): CallbackHosts {
  return {
    insecure: [...insecure, ...own],
    receiverOf: (hostname) => mapped.get(hostname),
    objection({ protocol, hostname }) {
      if (isLoopback(hostname) || own.includes(hostname) || mapped.has(hostname)) return undefined;
      const isInsecure = insecure.includes(hostname);
      if (!isInsecure && !allowed.includes(hostname))
        return `callbacks to ${hostname} are not allowed, only to this machine. Fix: if ${hostname} is yours, start the emulator with --allow-callbacks-to ${hostname}, or send its callbacks to a receiver on this machine with --map-callbacks ${hostname}=http://127.0.0.1:8080.`;
      if (!isInsecure && protocol !== 'https:')
        return `callbacks to ${hostname} need https. Fix: use an https URL.`;
      const address = withoutBrackets(hostname);
      if (isIP(address) && !isCallable(address)) return `${hostname} is ${described(address)}`;
      return undefined;
    },
    // If the URL contains an IP address instead of a host name, Node does not call `lookup`; `objection` checks the
    // address then.
    lookup(hostname, options, callback) {
      resolve(hostname, { ...options, all: true }, (error, addresses) => {
        const refused = error ?? refusal(hostname, addresses);
        if (refused) return callback(refused, []);
        if (options.all) return callback(null, addresses);
        return callback(null, addresses[0]!.address, addresses[0]!.family);
      });
    },
  };
}

function refusal(hostname: string, addresses: LookupAddress[]): NodeJS.ErrnoException | undefined {
  const isLocalName = isLoopback(hostname);
  const refused = addresses.find(({ address }) =>
    isLocalName ? addressRange(address) !== 'loopback' : !isCallable(address),
  );
  if (!refused && addresses.length > 0) return undefined;
  const reason = refused
    ? `${hostname} leads to ${refused.address}, ${described(refused.address)}`
    : `${hostname} has no address`;
  return Object.assign(new Error(reason), { code: 'EREFUSED' });
}

function described(address: string): string {
  return `an address of the range ${addressRange(address)}, which is never called. Fix: use a public or private address.`;
}
