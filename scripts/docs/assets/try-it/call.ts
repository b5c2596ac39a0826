/**
 * Sends a request from the panel "Try it", and describes its outcome: the response, or the reason why there is none.
 */

export interface Request {
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string | undefined;
}

export interface Outcome {
  request: Request;
  /** The reason why the page has no response, if it has none. */
  failure?: 'network' | 'timeout' | 'redirect';
  response?: {
    status: number;
    statusText: string;
    /** The response headers that the browser lets the script of a page read. */
    headers: [string, string][];
    /** The body as it was received. */
    body: string;
    ms: number;
  };
}

/**
 * The timeout of a call, in ms. It is longer than 10 seconds, because an emulator waits up to 10 seconds for a receiver
 * before it responds.
 */
const timeout = 15_000;

export async function send(request: Request): Promise<Outcome> {
  const { method, url, headers, body } = request;
  const start = performance.now();
  try {
    const response = await fetch(url, {
      method,
      headers: headers.map(([name, value]) => [name, value]),
      ...(body !== undefined && { body }),
      signal: AbortSignal.timeout(timeout),
      cache: 'no-store',
      credentials: 'omit',
      // Do not follow redirects, because the browser would send the token to the new location.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect') return { request, failure: 'redirect' };
    const text = await response.text();
    const { status, statusText } = response;
    const ms = Math.round(performance.now() - start);
    return {
      request,
      response: { status, statusText, headers: [...response.headers], body: text, ms },
    };
  } catch (error) {
    return { request, failure: (error as Error).name === 'TimeoutError' ? 'timeout' : 'network' };
  }
}

/**
 * True if `fetch` accepts a header value. If the value has a character outside ISO 8859-1, `fetch` throws and does not
 * send the request.
 */
export function isHeaderValue(value: string): boolean {
  try {
    return new Headers({ value }).has('value');
  } catch {
    return false;
  }
}
