import type { CallHandler, HttpResponse, IncomingCall } from '../http/call.js';
import type { CallLog } from './api/call-log.js';
import { companionResponses } from './api/companion-responses.js';
import { crossOrigin, isOfThisMachine } from './api/cors.js';
import { errorResponse } from './api/json-response.js';
import { type ApiParts, apiOperations } from './api/operations.js';
import { pathOf, queryOf, routeOf } from './api/route.js';
import {
  adminPath,
  type AdminRoutes,
  opensPage,
  pageRoute,
  respondAsAdmin,
} from './control/admin-routes.js';
import { type EmulatorSettings, notify } from './model/emulator-settings.js';

/** The two functions that respond to calls to the emulator's servers. The promises that they return never reject. */
export interface RequestHandlers {
  /** Responds to all calls: API calls at every endpoint path, and calls of the admin routes. */
  respond: CallHandler['respond'];
  /** Responds only to API calls and to the calls that the option `companions` configures. */
  respondAsService: CallHandler['respond'];
}

export function requestHandler(
  { onCall, allowOrigins, adminToken, companions }: EmulatorSettings,
  parts: ApiParts,
  routes: AdminRoutes,
  calls?: CallLog,
): RequestHandlers {
  const operations = apiOperations(parts);
  const companionOf = companionResponses(companions, parts.bodies);
  // Any web page whose origin is this machine may call the API. Only web pages whose origin is in `allowOrigins` may
  // call the admin routes.
  const isNamed = (origin: string) => allowOrigins.includes(origin);
  const admin = respondAsAdmin(routes, isNamed, adminToken);
  const pages = crossOrigin((origin) => isNamed(origin) || isOfThisMachine(origin));
  const adminPages = crossOrigin(isNamed);
  const hasPage = pageRoute in routes;

  async function described(call: IncomingCall, path: string): Promise<HttpResponse> {
    const route = routeOf(call.method, path);
    return await operations[route.operationId](call, route);
  }

  async function respondAsApi(given: IncomingCall, path: string): Promise<HttpResponse> {
    const begun = calls?.begin(given);
    const call = begun ?? given;
    let message: string | undefined;
    let response: HttpResponse;
    try {
      response = (await companionOf(call, path)) ?? (await described(call, path));
    } catch (error) {
      message = (error as Error).message;
      response = errorResponse(error);
    }
    const { method } = call;
    if (begun) calls?.add(begun, path, response, message);
    notify(onCall, { method, path, status: response.status, ...(message && { message }) });
    return pages.readable(call, response);
  }

  const respondAsService = async (call: IncomingCall) =>
    pages.preflight(call) ?? (await respondAsApi(call, pathOf(call)));

  async function respond(call: IncomingCall): Promise<HttpResponse> {
    const path = pathOf(call);
    // Redirect a browser that opens the page without the trailing slash.
    if (hasPage && path === adminPath && call.method === 'GET' && opensPage(call))
      return { status: 302, headers: { location: `${adminPath}/${queryOf(call)}` }, body: '' };
    if (path === adminPath || path.startsWith(`${adminPath}/`)) {
      // A preflight request gets CORS headers only if its origin is in `allowOrigins`. A preflight request from any
      // other origin is refused like every call from there, and the web page cannot read the reason.
      const asked = isNamed(call.header('origin') ?? '') && adminPages.preflight(call);
      return asked || adminPages.readable(call, await admin(call, path));
    }
    return await respondAsService(call);
  }
  return { respond, respondAsService };
}
