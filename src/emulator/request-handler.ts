import type { HttpResponse, IncomingCall } from '../http/call.js';
import type { CallLog } from './api/call-log.js';
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

/** Responds to every call: those of the API at each endpoint, and those of the admin routes. Never rejects. */
export function requestHandler(
  { onCall, allowOrigins, adminToken }: EmulatorSettings,
  parts: ApiParts,
  routes: AdminRoutes,
  calls?: CallLog,
): (call: IncomingCall) => Promise<HttpResponse> {
  const operations = apiOperations(parts);
  // Any page of this machine may call the API; the admin routes only one whose origin the user has named.
  const isNamed = (origin: string) => allowOrigins.includes(origin);
  const admin = respondAsAdmin(routes, isNamed, adminToken);
  const pages = crossOrigin((origin) => isNamed(origin) || isOfThisMachine(origin));
  const adminPages = crossOrigin(isNamed);
  const hasPage = pageRoute in routes;

  async function respondAsApi(given: IncomingCall, path: string): Promise<HttpResponse> {
    const begun = calls?.begin(given);
    const call = begun ?? given;
    let message: string | undefined;
    let response: HttpResponse;
    try {
      const route = routeOf(call.method, path);
      response = await operations[route.operationId](call, route);
    } catch (error) {
      message = (error as Error).message;
      response = errorResponse(error);
    }
    const { method } = call;
    if (begun) calls?.add(begun, path, response, message);
    notify(onCall, { method, path, status: response.status, ...(message && { message }) });
    return pages.readable(call, response);
  }

  return async (call) => {
    const path = pathOf(call);
    // A browser that opens the address without its slash is meant to see the page.
    if (hasPage && path === adminPath && call.method === 'GET' && opensPage(call))
      return { status: 302, headers: { location: `${adminPath}/${queryOf(call)}` }, body: '' };
    if (path === adminPath || path.startsWith(`${adminPath}/`)) {
      // Of other origins, also the preflight is refused, and no header says why to the page.
      const asked = isNamed(call.header('origin') ?? '') && adminPages.preflight(call);
      return asked || adminPages.readable(call, await admin(call, path));
    }
    return pages.preflight(call) ?? (await respondAsApi(call, path));
  };
}
