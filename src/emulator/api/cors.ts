import { isLoopback } from '../../common/loopback.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';

/** The time for which a browser may cache the result of a preflight request, in seconds. */
const maxAge = 600;

/** True if an origin is this machine. */
export function isOfThisMachine(origin: string): boolean {
  return URL.canParse(origin) && isLoopback(new URL(origin).hostname);
}

/** Allows the web pages of some origins to call and to read the responses (CORS). No page may send cookies. */
export function crossOrigin(allows: (origin: string) => boolean) {
  return {
    /** The response to a preflight request; undefined for calls. */
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
     * Adds the headers that let the calling page read a response. Programs send no origin, so their responses stay as is.
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
