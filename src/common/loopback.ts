/** This machine, as a host and in callback URLs. */

const host = String.raw`(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])`;
const loopback = /* @__PURE__ */ new RegExp(`^${host}$`, 'i');
const loopbackHttp = /* @__PURE__ */ new RegExp(`^http://(?=${host}(?:[:/?#]|$))`, 'i');

/** Whether a host is this machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
export function isLoopback(hostname: string): boolean {
  return loopback.test(hostname);
}

/**
 * The body of a create or update request as its validator shall see it. The description allows https alone; but where
 * the endpoint itself is this machine, as an emulator is, a receiver on this machine may do without: its URL is judged
 * as if it were https. What is sent stays as it is.
 */
export function withLoopbackAsHttps(body: unknown, endpointIsLoopback: boolean): unknown {
  if (!endpointIsLoopback || typeof body !== 'object' || body === null) return body;
  const { callBackUrl } = body as { callBackUrl?: unknown };
  if (typeof callBackUrl !== 'string') return body;
  return { ...body, callBackUrl: callBackUrl.replace(loopbackHttp, 'https://') };
}
