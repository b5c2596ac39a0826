import { lookup as resolve, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { withoutBrackets } from '../../common/host.js';
import { isLoopback } from '../../common/loopback.js';
import { addressRange, isCallable } from './callback-addresses.js';

/** Decides which hosts the emulator calls back. */
export interface CallbackHosts {
  /** Why a URL may not be called; undefined where it may. */
  objection(url: URL): string | undefined;
  /** The hosts beside this machine that may be called over plain http, as URLs spell them. */
  insecure: readonly string[];
  /** The receiver on this machine that gets the calls to a host; undefined where the host itself gets them. */
  receiverOf(hostname: string): URL | undefined;
  /** Resolves names for connections, and refuses addresses at that moment: a second answer of DNS changes nothing. */
  lookup: LookupFunction;
}

/**
 * @param allowed the hosts that may be called beside this machine over https, as URLs spell them
 * @param insecure those that may be called over http as well
 * @param own hosts that are this machine, beside the loopback ones; over http, too, and whatever their range is
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
        return `callbacks to ${hostname} are not allowed, only to this machine. Fix: if ${hostname} is yours, start the emulator with --allow-callbacks-to ${hostname}, or let a receiver on this machine take its place with --map-callbacks ${hostname}=http://127.0.0.1:8080.`;
      if (!isInsecure && protocol !== 'https:')
        return `callbacks to ${hostname} need https. Fix: use an https URL.`;
      const address = withoutBrackets(hostname);
      if (isIP(address) && !isCallable(address)) return `${hostname} is ${described(address)}`;
      return undefined;
    },
    // Addresses in URLs do not come here: they are judged by `objection`, and stay what they are.
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
