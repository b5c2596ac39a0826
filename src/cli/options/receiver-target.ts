import { misuse } from '../../common/failure.js';
import { isLoopback } from '../../common/loopback.js';

/**
 * Whether deliveries may be sent to a receiver: they hold links and names of people.
 *
 * @param option the option that names it, for messages
 * @param allowed the hosts beside this machine that may get them, by https
 * @throws Failure when they would leave this machine, and were not told to
 */
export function checkTarget(
  option: string,
  { protocol, hostname, username, password }: URL,
  allowed: readonly string[],
): void {
  if (username || password)
    throw misuse(`${option} has a user or a password in it; expected none.`);
  if (isLoopback(hostname)) return;
  if (!allowed.some((host) => host.toLowerCase() === hostname))
    throw misuse(
      `${hostname} is not this machine. Events may hold links and names of people: add --allow-host ${hostname} if they may go there.`,
    );
  if (protocol !== 'https:') throw misuse(`${hostname} is not this machine: expected https.`);
}
