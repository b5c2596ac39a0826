import { joinEndpoint, parseEndpoint } from '../common/endpoint.js';
import type { Call } from './call.js';
import { heading, KaizalaProtocolError, type ProtocolFault } from './errors.js';
import type { HostGuard } from './hosts.js';
import { oneLine } from './secrets.js';
import type { Send } from './transport.js';

/**
 * The maximum number of redirects that the client follows for one call. If there are more, it assumes a redirect loop.
 * The number is our choice, because the overview describes only one redirect.
 */
const maximumHops = 3;

/**
 * Makes a function that sends a call to its endpoint, follows each redirect with status 308, and remembers the new
 * endpoint for later calls. The redirected request has the same method, body and headers. Nothing is sent to a host
 * that is not trusted.
 *
 * @param moves the redirects seen so far: maps each original endpoint to its new endpoint. The client clears this map
 *   when it gets a new access token
 */
export function redirect(send: Send, hosts: HostGuard, moves: Map<string, string>): Send {
  return async (outgoing) => {
    const { call, endpoint: named, secrets } = outgoing;
    const fault = (code: ProtocolFault, reason: string) =>
      redirectFault(call, code, secrets.redact(reason));
    let endpoint = moves.get(named) ?? named;
    for (let hop = 0; ; hop += 1) {
      const objection = hosts.objection(endpoint);
      if (objection) throw fault('untrusted-endpoint', `not sent, because ${objection}.`);
      const response = await send({ ...outgoing, endpoint }).catch((error: unknown) => {
        // The remembered endpoint may no longer exist. Forget it, so that the next call starts at the original endpoint
        // again.
        moves.delete(named);
        throw error;
      });
      if (response.status !== 308) {
        // Remember the new endpoint only after a successful response: an error response may come from a server that is
        // not the API.
        if (response.ok && hop > 0) moves.set(named, endpoint);
        return response;
      }
      if (hop === maximumHops) {
        const reason = `redirected more than ${maximumHops} times, last by ${endpoint}.`;
        throw fault('too-many-redirects', reason);
      }
      const location = response.headers.get('location');
      if (!location)
        throw fault(
          'redirect-without-location',
          'redirected with status 308, but without a Location header.',
        );
      try {
        endpoint = parseEndpoint(location, joinEndpoint(endpoint, call.path));
      } catch (error) {
        const reason = `redirected with a Location header that is not an endpoint. ${(error as Error).message}`;
        throw fault('redirect-without-location', reason);
      }
    }
  };
}

function redirectFault(call: Call, code: ProtocolFault, reason: string): KaizalaProtocolError {
  return new KaizalaProtocolError(`${heading(call)}: ${oneLine(reason)}`, call.operationId, code);
}
