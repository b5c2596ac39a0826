/** Decides to which hosts the client may send secrets. */
import { mayBeOwnNetwork } from '../common/host.js';
import { isKaizala } from '../common/kaizala-domains.js';
import { isLoopback } from '../common/loopback.js';

/** The most hosts, and the most endpoints, to remember; our choice. */
const mostHosts = 16;

export interface HostGuard {
  /** Trusts the host of a URL that the service named in a response from a trusted host. */
  trust(url: string): void;
  /** The reason why nothing may be sent to an endpoint; undefined if the endpoint is allowed. */
  objection(endpoint: string): string | undefined;
}

/**
 * Trusts the configured hosts and the hosts that the response with the token named. If one of them is this machine, it
 * trusts every name of this machine. If one of them is in a domain of Kaizala, it trusts all domains of Kaizala.
 * `allowHost` replaces all these rules.
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
    // Compare with `true`: a promise would be truthy, too.
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
    return `${hostname} is not trusted. Fix: if it should be, let allowHost return true for it`;
  };
  // Check an endpoint only once, because every call uses it. With allowHost, check it each time: its result may change.
  const approved = new Set<string>();
  return {
    trust(url) {
      // A service that names a new host in each response must not fill the memory.
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

/** The host name in lower case, as `URL` gives it, without the full stop that can end a fully qualified name. */
function hostnameOf(url: string): string {
  return new URL(url).hostname.replace(/\.$/, '');
}
