import { readAnswer } from './answer.js';
import { placeholder, type Layer, type Next } from './call.js';
import type { Clock } from './clock.js';
import { joinEndpoint } from './endpoint.js';
import { heading, KaizalaProtocolError } from './errors.js';
import type { HostGuard } from './hosts.js';
import { layered } from './layered.js';
import { refuseUntrusted } from './redirect.js';
import { isAccessToken } from './shapes.js';
import type { Credentials } from './token.js';
import type { AccessToken } from '../types.js';

/**
 * The call that fetches a token: to the host that was configured, with the credentials, and without following a
 * redirect, because the token host never moves.
 *
 * @param tokenHost the endpoint that was configured
 * @param onion puts the layers of every call around those of this one
 */
export function tokenCall(
  credentials: Credentials,
  tokenHost: string,
  onion: (inner: Layer[]) => Next,
  hosts: HostGuard,
  clock: Clock,
): (refreshToken: string) => Promise<AccessToken> {
  return async (refreshToken) => {
    const { applicationId, applicationSecret } = credentials;
    const secrets = { applicationId, applicationSecret, refreshToken };
    const send: Layer = async (call, next) => {
      call.url = joinEndpoint(tokenHost, call.path);
      refuseUntrusted(call, tokenHost, hosts);
      for (const [name, value] of Object.entries(secrets)) call.headers.set(name, value);
      const response = await next(call).finally(() => {
        for (const name of Object.keys(secrets)) call.headers.delete(name);
      });
      if (response.status < 300 || response.status >= 400) return response;
      const reason = `redirected with status ${response.status}, which the token host never does.`;
      throw new KaizalaProtocolError(
        `${heading(call)}: ${reason}`,
        call.operationId,
        'redirected-token-call',
      );
    };
    const api = layered(onion([send]));
    const { data, error, response } = await api.getAccessToken({
      baseUrl: placeholder,
      parseAs: 'text',
    });
    const text = response.ok ? data : error;
    const answer = readAnswer(
      { operationId: 'getAccessToken', response, text },
      isAccessToken,
      Object.values(secrets),
      clock,
    );
    if (answer.endpointUrl) hosts.trust(answer.endpointUrl);
    return answer;
  };
}
