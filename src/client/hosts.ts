/** Decides to which hosts the client may send secrets. */
import { mayBeOwnNetwork } from '../common/host.js';
import { isKaizala } from '../common/kaizala-domains.js';
import { isLoopback } from '../common/loopback.js';

/** The client remembers at most this many trusted hosts, and at most this many endpoints. The number is our choice. */
const mostHosts = 16;

export interface HostGuard {
  /**
   * Adds the host of a URL to the trusted hosts. Pass only a URL that the service has named in a response from a
   * trusted host.
   */
  trust(url: string): void;
  /** Returns the reason why nothing may be sent to an endpoint, or undefined if the endpoint is allowed. */
  objection(endpoint: string): string | undefined;
}

/**
 * Makes a guard that trusts the configured hosts, and the hosts that a response with a token has named. If one of these
 * hosts is this machine, the guard trusts every name of this machine. If one of these hosts is in a domain of Kaizala,
 * the guard trusts all domains of Kaizala. If the caller passes `allowHost`, then `allowHost` decides, and the rules
 * above do not apply.
 *
 * @param insecure the hosts that may be called over plain http if they are trusted
 */
export function hostGuard(
  configured: readonly string[],
  allowHost: ((hostname: string) => boolean) | undefined,
  insecure: readonly string[] = [],
): HostGuard {
  let trusted = new Set(configured.map(hostnameOf));
  const allows = (hostname: string) => {
    // Compare with `true`. Otherwise, an `allowHost` that returns a promise by mistake would allow every host, because
    // a promise is truthy.
    if (allowHost) return allowHost(hostname) === true;
    const kin = [isLoopback, isKaizala].find((belongs) => belongs(hostname));
    return trusted.has(hostname) || (kin !== undefined && [...trusted].some(kin));
  };
  const check = (url: string) => {
    const { protocol } = new URL(url);
    const hostname = hostnameOf(url);
    if (protocol !== 'https:' && !isLoopback(hostname) && !insecure.includes(hostname)) {
      const option =
        mayBeOwnNetwork(hostname) && allows(hostname)
          ? `, and for hosts of your own network that allowInsecure (--allow-insecure) names`
          : '';
      return `${hostname} needs https: plain http is allowed only for this machine${option}`;
    }
    if (allows(hostname)) return undefined;
    return `${hostname} is not trusted. Fix: if you trust this host, let allowHost return true for it`;
  };
  // Check an endpoint only once, because the check would cost time in every call. But with allowHost, check it each
  // time, because the result of allowHost may change.
  const approved = new Set<string>();
  return {
    trust(url) {
      // Limit the number of hosts. Otherwise, a service that names a new host in each response could fill the memory.
      if (trusted.size > mostHosts) trusted = new Set(configured.map(hostnameOf));
      trusted.add(hostnameOf(url));
    },
    objection: (endpoint) => {
      if (approved.has(endpoint)) return undefined;
      const objection = check(endpoint);
      if (approved.size > mostHosts) approved.clear();
      if (!objection && !allowHost) approved.add(endpoint);
      return objection;
    },
  };
}

/** Returns the host name of a URL, in lower case and without the full stop that a fully qualified name can end with. */
function hostnameOf(url: string): string {
  return new URL(url).hostname.replace(/\.$/, '');
}
