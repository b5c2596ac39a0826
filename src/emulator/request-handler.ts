import type { HttpResponse, IncomingCall } from '../http/call.js';
import { crossOrigin, isOfThisMachine } from './api/cors.js';
import { errorResponse } from './api/json-response.js';
import { apiOperations, type Service } from './api/operations.js';
import { pathOf, routeOf } from './api/route.js';
import { adminPath, adminRoutes } from './control/admin-routes.js';
import { notify } from './model/emulator-settings.js';
import type { Emulator } from './model/emulator.js';

/** Responds to every call: those of the API at each endpoint, and those of the admin routes. Never rejects. */
export function requestHandler(
  emulator: Emulator,
  service: Service,
): (call: IncomingCall) => Promise<HttpResponse> {
  const { onCall, allowOrigins } = service.settings;
  const operations = apiOperations(service);
  // Any page of this machine may call the API; the admin routes only one whose origin the user has named.
  const isNamed = (origin: string) => allowOrigins.includes(origin);
  const admin = adminRoutes(emulator, service.endpoints, service.adminBodies, isNamed);
  const pages = crossOrigin((origin) => isNamed(origin) || isOfThisMachine(origin));
  const adminPages = crossOrigin(isNamed);

  async function respondAsApi(call: IncomingCall, path: string): Promise<HttpResponse> {
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
    notify(onCall, { method, path, status: response.status, ...(message && { message }) });
    return pages.readable(call, response);
  }

  return async (call) => {
    const path = pathOf(call);
    if (path === adminPath || path.startsWith(`${adminPath}/`)) {
      // Of other origins, also the preflight is refused, and no header says why to the page.
      const asked = isNamed(call.header('origin') ?? '') && adminPages.preflight(call);
      return asked || adminPages.readable(call, await admin(call, path));
    }
    return pages.preflight(call) ?? (await respondAsApi(call, path));
  };
}
