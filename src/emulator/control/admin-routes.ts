import { ArgumentError } from '../../common/check-argument.js';
import type { HttpResponse, IncomingCall } from '../../http/call.js';
import { ApiError, invalid } from '../api/api-error.js';
import { errorResponse } from '../api/json-response.js';
import { originOf, queryOf } from '../api/route.js';
import { quoted, wrong } from '../model/messages.js';
import { type AdminGuard, adminGuard } from './admin-guard.js';

/** The prefix of the admin routes. No path of the API begins with it. */
export const adminPath = '/_emulator';

/**
 * Responds to a call. `parameter` is the decoded last segment of the path, if the last segment of the route is in braces.
 */
export type AdminRoute = (
  call: IncomingCall,
  parameter: string,
) => HttpResponse | Promise<HttpResponse>;

/** Routes by their method and their path below {@link adminPath}: `GET /webhooks/{webhookId}`. */
export type AdminRoutes = Record<string, AdminRoute>;

/**
 * Responds to the calls below {@link adminPath}. They come from the command line, from programs in other languages, from
 * the emulator's own page, and from web pages of allowed origins. The promise never rejects.
 *
 * @param allows whether the web pages of an origin may call
 * @param token the token that callers need in addition; undefined if they need none
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
      // The emulator's methods throw ArgumentError to a program; over HTTP, it becomes a 400.
      return errorResponse(error instanceof ArgumentError ? invalid(error.message) : error);
    }
  };
}

/** The route of the page. Any browser may open the page, because it contains no data: it fetches everything it shows. */
export const pageRoute = 'GET /';

/** True if a browser follows a link. The web page that contains the link cannot read the response. */
function isNavigation(call: IncomingCall): boolean {
  return call.header('sec-fetch-mode') === 'navigate' && !call.header('origin');
}

/**
 * True if a browser opens an address. The header Accept is checked, because over plain http browsers send
 * `sec-fetch-mode` only to addresses of this machine.
 */
export function opensPage(call: IncomingCall): boolean {
  return (call.header('accept') ?? '').includes('text/html');
}

/**
 * Checks the admin token. An inbox does not need it, because an inbox is a receiver, which checks the callback token.
 *
 * @returns the response to a browser that has not been admitted yet; undefined for an admitted caller
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

/** Decodes a segment. A segment that cannot be decoded is returned unchanged: nothing has such an id. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Refuses web pages unless their origin is allowed or is the emulator's own: these routes are for programs.
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
  const expected = 'none, or an origin that is named in allowOrigins (--allow-origin)';
  const message = wrong(
    'The header Origin',
    seen,
    expected,
    'name the origin, or call from a program',
  );
  throw new ApiError(403, { message });
}
