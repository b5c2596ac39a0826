import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { withoutBrackets } from '../../common/host.js';
import { isLoopback } from '../../common/loopback.js';
import { addressRange, isCallable } from './callback-addresses.js';

/** Decides which hosts the emulator may call. */
export interface CallbackHosts {
  /** The reason why the emulator may not call a URL; undefined if it may. */
  objection(url: URL): string | undefined;
  /** The hosts, other than loopback, that may be called over plain http, in the spelling of URLs. */
  insecure: readonly string[];
  /** The receiver on this machine that gets the calls to a host; undefined if the host itself gets them. */
  receiverOf(hostname: string): URL | undefined;
  /**
   * Resolves a name for a connection, and checks the addresses that the connection uses: DNS cannot change them
   * afterwards.
   */
  lookup: LookupFunction;
}

/**
 * @param allowed other hosts than this machine that may be called over https, in the spelling of URLs
 * @param insecure other hosts than this machine that may be called over https and http
 * @param own hosts, other than loopback, that are this machine; they may be called over http, and in every range
 * @param mapped the hosts whose callbacks go to receivers on this machine
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
    // Node does not call `lookup` for addresses in URLs: `objection` checks them.
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
