import { isIP } from 'node:net';
import { withoutBrackets } from '../../common/host.js';
import { isLoopback } from '../../common/loopback.js';
import type { EmulatorSettings } from './emulator-settings.js';

/** The hosts that mean all addresses of this machine, each with its loopback address. */
const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]' };

/** The hosts under which the emulator can be reached. */
export interface OwnHosts {
  /** The address that the emulator listens on, in the form that Node needs. */
  address: string;
  /** The host of the emulator's own URL. */
  hostname: string;
  /** The hosts, other than loopback, that certainly resolve only to this machine, in the spelling of URLs. */
  elsewhere: readonly string[];
  /** True if a call may name a host that is not loopback, in the spelling of URLs. */
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
    // Every address is safe: DNS rebinding can make only names resolve to this machine.
    allows: (hostname) =>
      named.has(hostname) || (isEverywhere && isIP(withoutBrackets(hostname)) > 0),
  };
}
