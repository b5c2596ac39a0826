import { isLoopback } from '../../common/loopback.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';

/** How long a browser may cache the response to a CORS preflight request, in seconds. */
const maxAge = 600;

/** True if the host of an origin is this machine (loopback). */
export function isOfThisMachine(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname);
}

/**
 * Lets web pages call the emulator and read its responses (CORS), if `allows` returns true for the origin of the web
 * page. Their calls cannot contain cookies.
 */
export function crossOrigin(allows: (origin: string) => boolean) {
  return {
    /** Returns the response to a preflight request; undefined if the call is not a preflight request. */
    preflight(call: IncomingCall): HttpResponse | undefined {
      const origin = call.header('origin');
      if (call.method !== 'OPTIONS' || !origin || !call.header('access-control-request-method'))
        return undefined;
      const headers: Record<string, string> = { vary: 'Origin' };
      if (allows(origin)) {
        headers['access-control-allow-origin'] = origin;
        headers['access-control-allow-methods'] = 'GET, POST, PUT, DELETE';
        headers['access-control-allow-headers'] =
          call.header('access-control-request-headers') ?? '';
        headers['access-control-max-age'] = String(maxAge);
      }
      return { status: 204, headers, body: '' };
    },
    /**
     * Adds the headers that let the calling page read a response. Programs that are not web pages send no header
     * `Origin`, so their responses stay unchanged.
     */
    readable(call: IncomingCall, response: HttpResponse): HttpResponse {
      const origin = call.header('origin');
      if (!origin) return response;
      const headers: Record<string, string> = { ...response.headers, vary: 'Origin' };
      if (allows(origin)) {
        headers['access-control-allow-origin'] = origin;
        headers['access-control-expose-headers'] = 'Location, Retry-After';
      }
      return { ...response, headers };
    },
  };
}
