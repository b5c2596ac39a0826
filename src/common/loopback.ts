/** Hosts and callback URLs of this machine, and other hosts that may use plain http. */

const host = String.raw`(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])`;
const loopback = /* @__PURE__ */ new RegExp(`^${host}$`, 'i');
const loopbackHttp = /* @__PURE__ */ new RegExp(`^http://(?=${host}(?:[:/?#]|$))`, 'i');
const plain = /^http:\/\//i;

/** Returns whether a host is this machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname);
}

/**
 * Returns a body for the validation of a create or update request; the body that is sent does not change. The API
 * description allows only https callback URLs, but we allow plain http in two cases: the endpoint and the receiver are
 * both on this machine, as with an emulator, or the user allowed the receiver's host. In these cases, the returned body
 * has https in its callback URL, so that it passes the validation.
 *
 * @param insecureHosts the hosts that the user allowed, normalized by `URL`
 */
export function withLoopbackAsHttps(
  body: unknown,
  endpointIsLoopback: boolean,
  insecureHosts: readonly string[] = [],
): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const { callBackUrl } = body as { callBackUrl?: unknown };
  if (typeof callBackUrl !== 'string') return body;
  const mayDoWithout =
    (endpointIsLoopback && loopbackHttp.test(callBackUrl)) ||
    insecureHosts.includes(plainHost(callBackUrl));
  return mayDoWithout ? { ...body, callBackUrl: asHttps(callBackUrl) } : body;
}

/** Returns the host of a URL with plain http, or an empty string for any other string. */
export function plainHost(url: string): string {
  return plain.test(url) && URL.canParse(url) ? new URL(url).hostname : '';
}

/** Replaces http by https in a URL. */
export function asHttps(url: string): string {
  return url.replace(plain, 'https://');
}
