/** The requests of the page. All of them go to the admin routes. */

/** The error when the emulator refuses a request or does not respond. The message is shown to the reader. */
export class RequestError extends Error {
  override name = 'RequestError';
}

/** @throws RequestError */
export function get<Body>(path: string): Promise<Body> {
  return request<Body>('GET', path);
}

/** @throws RequestError */
export async function request<Body = unknown>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object | string,
): Promise<Body> {
  const response = await fetch(path, {
    method,
    cache: 'no-store',
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      // A string from the reader is sent unchanged, so that numbers keep their digits.
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  }).catch(() => undefined);
  if (!response) throw new RequestError('');
  // The emulator was restarted with another token. Reload, so that its token form replaces the page.
  if (response.status === 401) location.reload();
  const text = await response.text();
  const value: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  if (response.ok) return value as Body;
  const { message } = value as { message?: unknown };
  throw new RequestError(typeof message === 'string' ? message : `${response.status}`);
}
