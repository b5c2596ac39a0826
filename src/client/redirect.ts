import { joinEndpoint, parseEndpoint } from '../common/endpoint.js';
import type { Call } from './call.js';
import { heading, KaizalaProtocolError, type ProtocolFault } from './errors.js';
import type { HostGuard } from './hosts.js';
import { oneLine } from './secrets.js';
import type { Send } from './transport.js';

/** More hops than this are taken for a circle. Our choice: the overview says nothing of a second move. */
const maximumHops = 3;

/**
 * Sends a call to its endpoint, follows that to where it has moved (308), and remembers the move for later calls.
 * Method, body and headers stay; a host that is not trusted gets nothing.
 *
 * @param moves from the endpoint that a call names to where it is now; whoever learns of a new endpoint clears it
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
        // Perhaps nobody is there any more: the next call begins where the user was, and learns the way anew.
        moves.delete(named);
        throw error;
      });
      if (response.status !== 308) {
        // An error may come from somebody else who lives there; only success is the API.
        if (response.ok && hop > 0) moves.set(named, endpoint);
        return response;
      }
      if (hop === maximumHops) {
        const reason = `redirected more than ${maximumHops} times, at last by ${endpoint}.`;
        throw fault('too-many-redirects', reason);
      }
      const location = response.headers.get('location');
      if (!location)
        throw fault('redirect-without-location', 'redirected with status 308, but to no Location.');
      try {
        endpoint = parseEndpoint(location, joinEndpoint(endpoint, call.path));
      } catch (error) {
        const reason = `redirected to a Location that is not an endpoint. ${(error as Error).message}`;
        throw fault('redirect-without-location', reason);
      }
    }
  };
}

function redirectFault(call: Call, code: ProtocolFault, reason: string): KaizalaProtocolError {
  return new KaizalaProtocolError(`${heading(call)}: ${oneLine(reason)}`, call.operationId, code);
}
