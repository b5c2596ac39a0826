import { misuse } from '../../common/failure.js';
import { isLoopback } from '../../common/loopback.js';
import { insecureFix, insecureHosts } from './insecure-hosts.js';

/** The hosts, other than this machine, that may receive deliveries. */
export interface AllowedHosts {
  /** They may receive deliveries over https. */
  allowHost?: readonly string[];
  /** They may receive deliveries over https and plain http. */
  allowInsecure?: readonly string[];
}

/**
 * Checks whether deliveries may be sent to a receiver. Deliveries contain links and names of people, so not every
 * machine may receive them.
 *
 * @param option the option that names the receiver, for messages
 * @throws Failure if the receiver is on another machine that is not allowed, or `allowInsecure` is not only hosts
 */
export function checkTarget(
  option: string,
  { protocol, hostname, username, password }: URL,
  { allowHost = [], allowInsecure }: AllowedHosts,
): void {
  if (username || password)
    throw misuse(`${option} has a user or a password in it; expected neither. Fix: remove them.`);
  if (insecureHosts(allowInsecure).includes(hostname) || isLoopback(hostname)) return;
  if (!allowHost.some((host) => host.toLowerCase() === hostname))
    throw misuse(
      `${hostname} is not this machine, and events may contain links and names of people. Fix: add --allow-host ${hostname} if this host may receive them.`,
    );
  if (protocol !== 'https:')
    throw misuse(
      `${option} uses plain http to the host ${hostname}. Plain http is for this machine only; expected https. ${insecureFix(hostname)}`,
    );
}
