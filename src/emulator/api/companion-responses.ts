import type { HttpResponse, IncomingCall } from '../../http/call.js';
import type { CompanionRoute } from '../model/companions.js';
import type { Quota } from '../model/limits.js';
import { receiveBody } from './json-response.js';
import { longestBody } from './operations.js';
import { describedRoute, partsOf } from './route.js';

/**
 * Responds to calls of operations that the OpenAPI description does not contain, with the responses that the user has
 * configured for them ("companions").
 *
 * @returns a function that returns undefined if no configured response matches the call
 */
export function companionResponses(routes: readonly CompanionRoute[], bodies: Quota) {
  return async (call: IncomingCall, path: string): Promise<HttpResponse | undefined> => {
    if (routes.length === 0 || describedRoute(call.method, path)) return undefined;
    const { rest } = partsOf(path);
    const found = routes.find(
      ({ method, pattern }) => method === call.method && pattern.test(rest),
    );
    if (!found) return undefined;
    // Read the body, although the response does not depend on it: the call log shows the body.
    await receiveBody(call, longestBody, bodies);
    const { status, headers, body } = found;
    return { status, headers, body };
  };
}
