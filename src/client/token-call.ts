import { joinEndpoint } from '../common/endpoint.js';
import type { Credentials } from '../common/types.js';
import { type Layer, type Next, placeholder } from './call.js';
import type { Clock } from './clock.js';
import { heading, KaizalaProtocolError, type TokenFault } from './errors.js';
import type { HostGuard } from './hosts.js';
import { layeredClient, placeOf } from './layered-client.js';
import { readResult } from './read-result.js';
import { refuseUntrusted } from './redirect.js';
import { withSecrets } from './secrets.js';
import type { Shape } from './shapes.js';

const isAnything: Shape<unknown> = (body): body is unknown => body !== undefined;

const fault: TokenFault = (code, reason) =>
  new KaizalaProtocolError(
    `${heading(placeOf('getAccessToken'))}: ${reason}`,
    'getAccessToken',
    code,
  );

/** `withSecrets` sets these headers for each attempt, so that no layer outside sees them. */
const withoutCredentials = {
  params: { header: { applicationId: '', applicationSecret: '', refreshToken: '' } },
};

/**
 * The call that fetches a token: to the host that was configured, with the credentials, and without following a
 * redirect, because none of the token host is documented. What the answer holds is for the caller to judge: a new
 * refresh token in it must not get lost, whatever else is wrong.
 *
 * @param tokenHost the endpoint that was configured
 * @param onion puts the layers of the token call around its own
 */
export function tokenCall(
  { applicationId, applicationSecret }: Credentials,
  tokenHost: string,
  onion: (inner: Layer[]) => Next,
  hosts: HostGuard,
  clock: Clock,
): (refreshToken: string) => Promise<{ answer: unknown; fault: TokenFault }> {
  return async (refreshToken) => {
    const secrets = { applicationId, applicationSecret, refreshToken };
    const send: Layer = async (call, next) => {
      call.url = joinEndpoint(tokenHost, call.path);
      refuseUntrusted(call, tokenHost, hosts);
      const response = await withSecrets(call, secrets, next);
      if (response.status < 300 || response.status >= 400) return response;
      throw fault(
        'redirected-token-call',
        `redirected with status ${response.status}, which the token host never does.`,
      );
    };
    const api = layeredClient(onion([send]));
    const result = await api.getAccessToken({
      ...withoutCredentials,
      baseUrl: placeholder,
      parseAs: 'text',
    });
    const { data, error, response } = result;
    const text = response.ok ? data : error;
    const secretTexts = [applicationSecret, refreshToken];
    const answer = readResult(
      { operationId: 'getAccessToken', response, text },
      isAnything,
      secretTexts,
      clock,
    );
    return { answer, fault };
  };
}
