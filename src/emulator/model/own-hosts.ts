import { isIP } from 'node:net';
import { withoutBrackets } from '../../common/host.js';
import { isLoopback } from '../../common/loopback.js';
import type { EmulatorSettings } from './emulator-settings.js';

/** The hosts that stand for all addresses of this machine, with the loopback address that is one of them. */
const everywhere: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '[::]': '[::1]' };

/** Under which hosts the emulator is reached. */
export interface OwnHosts {
  /** What it listens on, as the system wants it. */
  address: string;
  /** The host of its own URL. */
  hostname: string;
  /** The hosts beside this machine that are certain to lead to it alone, as URLs have them. */
  elsewhere: readonly string[];
  /** Whether a call may name a host beside this machine, given as URLs have it. */
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
    // An address leads to where it says: names alone can be made to lead here, by DNS rebinding.
    allows: (hostname) =>
      named.has(hostname) || (isEverywhere && isIP(withoutBrackets(hostname)) > 0),
  };
}
