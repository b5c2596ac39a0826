/** This machine, as a host and in callback URLs; and the hosts that are let off https as it is. */

const host = String.raw`(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])`;
const loopback = /* @__PURE__ */ new RegExp(`^${host}$`, 'i');
const loopbackHttp = /* @__PURE__ */ new RegExp(`^http://(?=${host}(?:[:/?#]|$))`, 'i');
const plain = /^http:\/\//i;

/** Whether a host is this machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname);
}

/**
 * The body of a create or update request as its validator shall see it. The description allows https alone; but where
 * the endpoint itself is this machine, as an emulator is, a receiver on this machine may do without, and so may one at a
 * host that the user has named: its URL is judged as if it were https. What is sent stays as it is.
 *
 * @param insecureHosts the hosts that were named, as URLs have them
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

/** The host of a URL over plain http; empty where it is not one. */
export function plainHost(url: string): string {
  return plain.test(url) && URL.canParse(url) ? new URL(url).hostname : '';
}

/** A URL over plain http, as it would be over https. */
export function asHttps(url: string): string {
  return url.replace(plain, 'https://');
}
