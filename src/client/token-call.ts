import { operations } from '../../generated/v1/operations.js';
import type { Credentials } from '../common/types.js';
import { compose, type Layer } from './call.js';
import type { Clock } from './clock.js';
import { heading, KaizalaProtocolError, type ProtocolFault } from './errors.js';
import type { HostGuard } from './hosts.js';
import { readResult } from './read-result.js';
import { checkSecrets, oneLine, type Secrets } from './secrets.js';
import type { Shape } from './shapes.js';
import { resolveSecret, type SecretSource } from './token.js';
import type { Send } from './transport.js';

const isAnyJson: Shape<unknown> = (body): body is unknown => body !== undefined;

const operation = operations.getAccessToken;

/** Makes the error of a token call whose response is wrong, or that was not sent. */
export function tokenFault(code: ProtocolFault, reason: string): KaizalaProtocolError {
  const message = `${heading(operation)}: ${oneLine(reason)}`;
  return new KaizalaProtocolError(message, operation.operationId, code);
}

/**
 * Makes a function that fetches a token from the configured host, with the credentials. The function does not follow
 * redirects, because no documentation describes a redirect of the token host. It does not check the fields of the
 * response: even if some fields are wrong, the caller must be able to save the new refresh token.
 *
 * @param tokenHost the configured endpoint
 */
export function tokenCall(
  { applicationId, applicationSecret }: Record<keyof Credentials, SecretSource>,
  tokenHost: string,
  send: Send,
  retries: Layer,
  hosts: HostGuard,
  secrets: Secrets,
  clock: Clock,
): (refreshToken: string) => Promise<unknown> {
  return async (refreshToken) => {
    const id = { applicationId: await resolveSecret('applicationId', applicationId, secrets) };
    const secretHeaders = {
      applicationSecret: await resolveSecret('applicationSecret', applicationSecret, secrets),
      refreshToken,
    };
    checkSecrets(operation.operationId, { ...id, ...secretHeaders });
    const call = {
      ...operation,
      path: operation.template,
      headers: new Headers(id),
      signal: undefined,
    };
    const own = secrets.ofCall();
    const response = await compose([retries], async () => {
      const objection = hosts.objection(tokenHost);
      if (objection) throw tokenFault('untrusted-endpoint', `not sent, because ${objection}.`);
      const received = await send({ call, endpoint: tokenHost, secretHeaders, secrets: own });
      const { status } = received;
      if (status < 300 || status >= 400) return received;
      throw tokenFault(
        'redirected-token-call',
        `redirected with status ${status}, which no documentation of the token host describes. Fix: set tokenEndpoint to the endpoint that fetches tokens.`,
      );
    })(call);
    return readResult(operation.operationId, response, isAnyJson, own.redact, clock);
  };
}
