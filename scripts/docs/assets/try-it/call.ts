/** Sends a call, and describes its outcome. */

export interface Request {
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string | undefined;
}

export interface Outcome {
  request: Request;
  /** The reason why the page has no response. */
  failure?: 'network' | 'timeout' | 'redirect';
  response?: {
    status: number;
    statusText: string;
    /** The headers that the browser shows to a page. */
    headers: [string, string][];
    /** The body as it was received. */
    body: string;
    ms: number;
  };
}

/** The timeout of a call, in ms: an emulator waits up to 10 seconds for a receiver. */
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

/** True if `fetch` accepts a header value. For a character outside ISO 8859-1, it throws before it sends anything. */
export function isHeaderValue(value: string): boolean {
  try {
    return new Headers({ value }).has('value');
  } catch {
    return false;
  }
}
