/** A call, and its outcome. */

export interface Request {
  method: string;
  url: string;
  headers: readonly (readonly [name: string, value: string])[];
  body?: string | undefined;
}

export interface Outcome {
  request: Request;
  /** The reason why the page sees no response. */
  failure?: 'network' | 'timeout' | 'redirect';
  response?: {
    status: number;
    statusText: string;
    /** Those that a page may see. */
    headers: [string, string][];
    /** As it was received. */
    body: string;
    ms: number;
  };
}

/** How long a response may take, in ms: an emulator waits for receivers for 10 seconds. */
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
      // A browser would send the token on, to wherever the response leads.
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

/** Whether `fetch` accepts a value of a header: a character beyond ISO 8859-1 makes it throw before anything is sent. */
export function isHeaderValue(value: string): boolean {
  try {
    return new Headers({ value }).has('value');
  } catch {
    return false;
  }
}
