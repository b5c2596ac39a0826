import type { Answer, IncomingCall } from '../http/call.js';
import { adminPath, adminRoutes } from './control/admin-routes.js';
import { apiOperations, type Service } from './api/operations.js';
import { crossOrigin } from './api/cors.js';
import type { Emulator } from './model/emulator.js';
import { errorAnswer } from './api/json-response.js';
import { tell } from './model/emulator-options.js';
import { pathOf, routeOf } from './api/route.js';

/** Answers every call: those of the API at each endpoint, and those of the admin routes apart from it. Never rejects. */
export function emulatorApp(
  emulator: Emulator,
  service: Service,
): (call: IncomingCall) => Promise<Answer> {
  const { onCall, allowOrigins } = service.settings;
  const operations = apiOperations(service);
  const admin = adminRoutes(emulator, service.endpoints);
  const pages = crossOrigin(allowOrigins);

  async function answerApi(call: IncomingCall, path: string): Promise<Answer> {
    let message: string | undefined;
    let answer: Answer;
    try {
      const route = routeOf(call.method, path);
      answer = await operations[route.operationId](call, route);
    } catch (error) {
      message = (error as Error).message;
      answer = errorAnswer(error);
    }
    const { method } = call;
    tell(onCall, { method, path, status: answer.status, ...(message && { message }) });
    return pages.readable(call, answer);
  }

  return async (call) => {
    const path = pathOf(call);
    if (path === adminPath || path.startsWith(`${adminPath}/`)) return await admin(call, path);
    return pages.preflight(call) ?? (await answerApi(call, path));
  };
}
