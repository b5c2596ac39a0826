import type { HttpResponse, IncomingCall } from '../../http/call.js';
import type { CompanionRoute } from '../model/companions.js';
import type { Quota } from '../model/limits.js';
import { receiveBody } from './json-response.js';
import { longestBody } from './operations.js';
import { describedRoute, partsOf } from './route.js';

/**
 * Responds to calls that are not described, as the user has written it.
 *
 * @returns undefined for a call that has no companion
 */
export function companionResponses(routes: readonly CompanionRoute[], bodies: Quota) {
  return async (call: IncomingCall, path: string): Promise<HttpResponse | undefined> => {
    if (routes.length === 0 || describedRoute(call.method, path)) return undefined;
    const { rest } = partsOf(path);
    const found = routes.find(
      ({ method, pattern }) => method === call.method && pattern.test(rest),
    );
    if (!found) return undefined;
    // Nobody looks at it, but the log of the calls shows it.
    await receiveBody(call, longestBody, bodies);
    const { status, headers, body } = found;
    return { status, headers, body };
  };
}
