import { Option } from 'commander';
import { misuse } from '../../common/failure.js';
import { hostOf, mayBeOwnNetwork } from '../../common/host.js';
import { gathered } from './option-values.js';

/** Returns the option that names the hosts, in addition to this machine, to which plain http is allowed. */
export function allowInsecureOption(): Option {
  return new Option(
    '--allow-insecure <host>',
    'a host in your own network to which plain http is allowed; can be repeated',
  ).argParser(gathered);
}

/**
 * Converts the values of `--allow-insecure` to the form that `URL` uses.
 *
 * @throws Failure if a value is not only a host
 */
export function insecureHosts(values: readonly string[] = []): string[] {
  return values.map((given) => {
    const host = hostOf(given);
    if (host !== undefined) return host;
    throw misuse(
      `--allow-insecure is a string of ${given.length} characters: expected a host. Fix: give a name without scheme, port and path, such as emulator.`,
    );
  });
}

/** Returns the fix for plain http to another machine. */
export function insecureFix(hostname: string): string {
  return mayBeOwnNetwork(hostname)
    ? `Fix: use https, or add --allow-insecure ${hostname} if it is in your own network.`
    : 'Fix: use https.';
}
