/** Which hosts the secrets may go to. */
import { mayBeOwnNetwork } from '../common/host.js';
import { isKaizala } from '../common/kaizala-domains.js';
import { isLoopback } from '../common/loopback.js';

/** How many hosts, and endpoints, are remembered; our choice. */
const mostHosts = 16;

export interface HostGuard {
  /** A host that the service itself has named, in a response that came from a trusted host. */
  trust(url: string): void;
  /** Why nothing may be sent to an endpoint; undefined where it may. */
  objection(endpoint: string): string | undefined;
}

/**
 * Trusts the hosts that were configured or named by the response with the token, this machine if one of those is this
 * machine, and Kaizala's domains if one of those is Kaizala's. `allowHost` replaces all that.
 *
 * @param insecure the hosts that may be called over plain http, if they are trusted
 */
export function hostGuard(
  configured: readonly string[],
  allowHost: ((hostname: string) => boolean) | undefined,
  insecure: readonly string[] = [],
): HostGuard {
  let trusted = new Set(configured.map(hostnameOf));
  const allows = (hostname: string) => {
    // A promise is true, too: what is not said outright is refused.
    if (allowHost) return allowHost(hostname) === true;
    const kin = [isLoopback, isKaizala].find((belongs) => belongs(hostname));
    return trusted.has(hostname) || (kin !== undefined && [...trusted].some(kin));
  };
  const judge = (url: string) => {
    const { protocol } = new URL(url);
    const hostname = hostnameOf(url);
    if (protocol !== 'https:' && !isLoopback(hostname) && !insecure.includes(hostname)) {
      const option =
        mayBeOwnNetwork(hostname) && allows(hostname)
          ? `, and for hosts of your own network that allowInsecure (--allow-insecure) names`
          : '';
      return `${hostname} needs https: plain http is for this machine${option}`;
    }
    if (allows(hostname)) return undefined;
    return `${hostname} is not trusted; let allowHost return true for it if it should be`;
  };
  // What is called again and again is judged once; but what allowHost says may change.
  const approved = new Set<string>();
  return {
    trust(url) {
      // A service names a few hosts; one that names a new one each time must not fill the memory.
      if (trusted.size > mostHosts) trusted = new Set(configured.map(hostnameOf));
      trusted.add(hostnameOf(url));
    },
    objection: (endpoint) => {
      if (approved.has(endpoint)) return undefined;
      const objection = judge(endpoint);
      if (approved.size > mostHosts) approved.clear();
      if (!objection && !allowHost) approved.add(endpoint);
      return objection;
    },
  };
}

/** In lower case, as `URL` gives it, and without the full stop that a complete name may end in. */
function hostnameOf(url: string): string {
  return new URL(url).hostname.replace(/\.$/, '');
}
