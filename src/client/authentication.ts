import type { Call, Layer, Next } from './call.js';
import { withSecrets } from './secrets.js';
import type { Access, TokenSource } from './token.js';

/** The endpoint that came with the token of a call. */
const endpoints = new WeakMap<Call, string>();

/** Where a call goes, once its token is known. */
export function endpointOf(call: Call): string {
  return endpoints.get(call)!;
}

/**
 * Gives every call the access token, and once another one when that is refused.
 *
 * @param onToken hears of each token that is sent
 */
export function authentication(tokens: TokenSource, onToken: (token: string) => void): Layer {
  const send = (call: Call, access: Access, next: Next) => {
    endpoints.set(call, access.endpoint);
    onToken(access.token);
    return withSecrets(call, { accessToken: access.token }, next);
  };
  return async (call, next) => {
    const access = await tokens.get(call.signal);
    const response = await send(call, access, next);
    if (response.status !== 401) return response;
    const renewed = await tokens.renew(access, call.signal);
    return renewed ? send(call, renewed, next) : response;
  };
}
