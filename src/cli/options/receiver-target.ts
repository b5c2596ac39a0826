import { misuse } from '../../common/failure.js';
import { isLoopback } from '../../common/loopback.js';

/**
 * Checks whether deliveries may be sent to a receiver. Deliveries contain links and names of people, so not every
 * machine may receive them.
 *
 * @param option the option that names the receiver, for messages
 * @param allowed the hosts, other than this machine, that may receive deliveries over https
 * @throws Failure if the receiver is on another machine that is not allowed
 */
export function checkTarget(
  option: string,
  { protocol, hostname, username, password }: URL,
  allowed: readonly string[],
): void {
  if (username || password)
    throw misuse(`${option} has a user or a password in it; expected neither. Fix: remove them.`);
  if (isLoopback(hostname)) return;
  if (!allowed.some((host) => host.toLowerCase() === hostname))
    throw misuse(
      `${hostname} is not this machine, and events may contain links and names of people. Fix: add --allow-host ${hostname} if this host may receive them.`,
    );
  if (protocol !== 'https:')
    throw misuse(`${hostname} is not this machine; expected https. Fix: use an https URL.`);
}
