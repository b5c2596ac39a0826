/** Sends the requests of the page. All of them call the emulator's admin routes. */

/** The error for a request that the emulator refuses or does not respond to. Its message is shown to the user. */
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
      // Send a string unchanged: it contains JSON that the user typed, and parsing it could change large numbers.
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  }).catch(() => undefined);
  if (!response) throw new RequestError('');
  // A 401 means that the token is no longer valid, because the emulator was restarted with another token. Reload the
  // page, so that the browser shows the form that asks for the token.
  if (response.status === 401) location.reload();
  const text = await response.text();
  const value: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  if (response.ok) return value as Body;
  const { message } = value as { message?: unknown };
  throw new RequestError(typeof message === 'string' ? message : `${response.status}`);
}
