import type { Call } from './call.js';
import { checkSecrets } from './secrets.js';
import type { Access, TokenSource } from './token.js';
import type { Outgoing, Send } from './transport.js';

/** Sends a call with its body and an access token. */
export type Authenticated = (
  call: Call,
  request: Pick<Outgoing, 'body' | 'secrets'>,
) => Promise<Response>;

/** Adds the access token to every call. After a 401, sends the call once more if there is another token. */
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
