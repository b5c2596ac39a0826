import type { Call } from './call.js';
import { checkSecrets } from './secrets.js';
import type { Access, TokenSource } from './token.js';
import type { Outgoing, Send } from './transport.js';

/** A function that sends a call to the API, together with the body of the request and an access token. */
export type Authenticated = (
  call: Call,
  request: Pick<Outgoing, 'body' | 'secrets'>,
) => Promise<Response>;

/**
 * Makes a function that adds the access token to every call. If the API responds with a 401 and another token is
 * available, the function sends the call once more, with that token.
 */
export function authentication(send: Send, tokens: TokenSource): Authenticated {
  return async (call, request) => {
    const sendWith = ({ token: accessToken, endpoint }: Access) => {
      checkSecrets(call.operationId, { accessToken });
      return send({ ...request, call, endpoint, secretHeaders: { accessToken } });
    };
    const access = await tokens.get(call.signal);
    const response = await sendWith(access);
    if (response.status !== 401) return response;
    const renewed = await tokens.renew(access, call.signal);
    return renewed ? sendWith(renewed) : response;
  };
}
