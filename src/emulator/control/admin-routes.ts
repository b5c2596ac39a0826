import { ArgumentError } from '../../common/check-argument.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import { ApiError, invalid } from '../api/api-error.js';
import { errorResponse } from '../api/json-response.js';
import { originOf, queryOf } from '../api/route.js';
import { quoted, wrong } from '../model/messages.js';
import { type AdminGuard, adminGuard } from './admin-guard.js';

/** The path prefix of the admin routes. The paths of the API never begin with it. */
export const adminPath = '/_emulator';

/**
 * Handles a call of an admin route. If the last segment of the route is in braces, `parameter` is the decoded last
 * segment of the called path.
 */
export type AdminRoute = (
  call: IncomingCall,
  parameter: string,
) => HttpResponse | Promise<HttpResponse>;

/**
 * Admin routes. The key of each route is its method and its path after {@link adminPath}, such as `GET
 * /webhooks/{webhookId}`.
 */
export type AdminRoutes = Record<string, AdminRoute>;

/**
 * Creates the function that responds to calls of the admin routes. These calls come from the command line, from
 * programs in other languages, from the emulator's own web page, and from web pages of allowed origins. The promise
 * that the function returns never rejects.
 *
 * @param allows returns whether web pages of an origin may call the admin routes
 * @param token the admin token that callers must send; undefined if they need no token
 */
export function respondAsAdmin(
  routes: AdminRoutes,
  allows: (origin: string) => boolean,
  token: string | undefined,
): (call: IncomingCall, path: string) => Promise<HttpResponse> {
  const guard = token === undefined ? undefined : adminGuard(token, adminPath);
  const byShape = new Map(
    Object.entries(routes).map(([key, route]) => [key.replace(/\{\w+\}$/, '{}'), route]),
  );
  const all = Object.keys(routes)
    .map((key) => key.replace(' ', ` ${adminPath}`))
    .join(', ');

  return async (call, path) => {
    try {
      const rest = path.slice(adminPath.length);
      const exact = `${call.method} ${rest}`;
      if (exact !== pageRoute || !isNavigation(call)) refuseOtherOrigins(call, allows);
      const signingIn = guard && admit(guard, call, rest, routes);
      if (signingIn) return signingIn;
      const route = byShape.get(exact) ?? byShape.get(exact.replace(/\/$/, ''));
      if (route) return await route(call, '');
      const at = rest.lastIndexOf('/') + 1;
      const parameter = rest.slice(at);
      const withParameter = byShape.get(`${call.method} ${rest.slice(0, at)}{}`);
      if (withParameter && parameter !== '') return await withParameter(call, decoded(parameter));
      const message = wrong(
        'The call',
        `${call.method} ${quoted(path)}`,
        `one of ${all}`,
        'correct it',
      );
      throw new ApiError(404, { message });
    } catch (error) {
      // The methods of the emulator throw `ArgumentError` for invalid arguments. Over HTTP, respond to it with a 400.
      return errorResponse(error instanceof ArgumentError ? invalid(error.message) : error);
    }
  };
}

/**
 * The route of the emulator's web page. Web pages of any origin may link to it, because the page itself contains no
 * data: it fetches everything that it shows.
 */
export const pageRoute = 'GET /';

/**
 * True if a browser sent the call because the user followed a link. Such a call is harmless, because the web page that
 * contains the link cannot read the response.
 */
function isNavigation(call: IncomingCall): boolean {
  return call.header('sec-fetch-mode') === 'navigate' && !call.header('origin');
}

/**
 * True if a browser sent the call to open a page. This function checks the header `Accept` instead of `sec-fetch-mode`,
 * because over plain http browsers send `sec-fetch-mode` only to addresses of this machine.
 */
export function opensPage(call: IncomingCall): boolean {
  return (call.header('accept') ?? '').includes('text/html');
}

/**
 * Checks the admin token. Calls to an inbox do not need the admin token: an inbox is a receiver of deliveries, and
 * checks the callback token instead.
 *
 * @returns the response for a browser that has not sent a valid token yet, such as a page that asks for the token;
 * undefined if the caller is admitted
 * @throws ApiError 401
 */
function admit(
  guard: AdminGuard,
  call: IncomingCall,
  rest: string,
  routes: AdminRoutes,
): HttpResponse | undefined {
  if (rest.startsWith('/inbox/')) return undefined;
  const isPage = `${call.method} ${rest}` === pageRoute && pageRoute in routes;
  const isBrowser = opensPage(call) || /[?&]token=/.test(queryOf(call));
  if (isPage && isBrowser && !call.header('authorization')) return guard.signIn(call);
  guard.check(call);
  return undefined;
}

/**
 * URL-decodes a path segment. If decoding fails, returns the segment unchanged; it will not match an id, because ids
 * never contain a `%`.
 */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Refuses calls from web pages, unless the page's origin is allowed or is the emulator itself. Otherwise any web site
 * that the user visits could call the admin routes, which are for programs.
 *
 * @throws ApiError 403
 */
function refuseOtherOrigins(call: IncomingCall, allows: (origin: string) => boolean): void {
  const from = call.header('origin');
  if (from && allows(from)) return;
  const site = call.header('sec-fetch-site');
  const isOwn = !from || from === originOf(call);
  if (isOwn && (!site || site === 'same-origin' || site === 'none')) return;
  const seen = from ? quoted(from) : `missing, and Sec-Fetch-Site is ${quoted(site ?? '')}`;
  const expected = 'no origin, or an origin that is named in allowOrigins (--allow-origin)';
  const message = wrong(
    'The header Origin',
    seen,
    expected,
    'name the origin in allowOrigins, or call from a program that is not a web page',
  );
  throw new ApiError(403, { message });
}
