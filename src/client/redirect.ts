import type { Call, Layer } from './call.js';
import { joinEndpoint, parseEndpoint } from './endpoint.js';
import { heading, KaizalaProtocolError } from './errors.js';
import type { HostGuard } from './hosts.js';

/** More hops than this are taken for a circle. Our choice: the overview says nothing of a second move. */
const maximumHops = 3;

/**
 * Sends a call to its endpoint, follows that to where it has moved (308), and remembers the move for later calls.
 * Method, body and headers stay; a host that is not trusted gets nothing.
 *
 * @param endpointOf the endpoint that the configuration or the token answer names
 */
export function redirect(endpointOf: (call: Call) => string, hosts: HostGuard): Layer {
  const moves = new Map<string, string>();
  const current = (endpoint: string) => {
    for (let hop = 0; hop < maximumHops; hop += 1) endpoint = moves.get(endpoint) ?? endpoint;
    return endpoint;
  };
  return async (call, next) => {
    const configured = endpointOf(call);
    let endpoint = current(configured);
    for (let hop = 0; ; hop += 1) {
      call.url = joinEndpoint(endpoint, call.path);
      refuseUntrusted(call, endpoint, hosts);
      const response = await next(call);
      if (response.status !== 308) {
        // Only now is it known that somebody is there.
        if (hop > 0 && endpoint !== configured) moves.set(configured, endpoint);
        return response;
      }
      if (hop === maximumHops) {
        throw fault(
          call,
          'too-many-redirects',
          `redirected more than ${maximumHops} times, at last by ${endpoint}.`,
        );
      }
      endpoint = locationOf(call, response);
    }
  };
}

/** Throws before anything is sent to a host that must not have the secrets. */
export function refuseUntrusted(call: Call, endpoint: string, hosts: HostGuard): void {
  const objection = hosts.objection(endpoint);
  if (objection) throw fault(call, 'untrusted-endpoint', `not sent, because ${objection}.`);
}

function locationOf(call: Call, response: Response): string {
  const location = response.headers.get('location');
  if (!location)
    throw fault(
      call,
      'redirect-without-location',
      'redirected with status 308, but to no Location.',
    );
  try {
    return parseEndpoint(location, call.url);
  } catch (error) {
    const reason = `redirected to a Location that is no endpoint. ${(error as Error).message}`;
    throw fault(call, 'redirect-without-location', reason);
  }
}

function fault(
  call: Call,
  code: KaizalaProtocolError['fault'],
  reason: string,
): KaizalaProtocolError {
  return new KaizalaProtocolError(`${heading(call)}: ${reason}`, call.operationId, code);
}
