import { isIP } from 'node:net';
import { withoutBrackets } from '../../common/host.js';
import { isLoopback } from '../../common/loopback.js';
import type { EmulatorSettings } from './emulator-settings.js';

/**
 * The special hosts that mean "listen on all addresses of this machine". For each of them, the value is the loopback
 * address at which programs on this machine can call the emulator.
 */
const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]' };

/** The addresses and host names of the emulator. */
export interface OwnHosts {
  /** The address that the emulator listens on, in the form that Node needs: an IPv6 address has no brackets. */
  address: string;
  /** The host in the URL of the emulator. */
  hostname: string;
  /** The hosts, except loopback, that certainly mean only this machine. They are spelled as in URLs. */
  elsewhere: readonly string[];
  /**
   * Returns true if a call may have this host in its header `Host`. The host is not loopback, and is spelled as in a
   * URL.
   */
  allows(this: void, hostname: string): boolean;
}

export function ownHosts({
  host,
  allowHosts,
}: Pick<EmulatorSettings, 'host' | 'allowHosts'>): OwnHosts {
  const isEverywhere = Object.hasOwn(everywhere, host);
  const elsewhere = isEverywhere || isLoopback(host) ? [] : [host];
  const named = new Set([...elsewhere, ...allowHosts]);
  return {
    address: withoutBrackets(host),
    hostname: everywhere[host] ?? host,
    elsewhere,
    // If the emulator listens on all addresses, allow every IP address. This is safe, because DNS rebinding attacks
    // need a host name.
    allows: (hostname) =>
      named.has(hostname) || (isEverywhere && isIP(withoutBrackets(hostname)) > 0),
  };
}
