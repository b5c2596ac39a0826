import type { Call, Layer, Next } from './call.js';
import type { Access, TokenSource } from './token.js';

/** The endpoint that came with the token of a call. */
const endpoints = new WeakMap<Call, string>();

/** Where a call goes whose token is known. */
export function endpointOf(call: Call): string {
  return endpoints.get(call)!;
}

/** Gives every call the access token, and once another one when that is refused. */
export function authentication(tokens: TokenSource): Layer {
  return async (call, next) => {
    const access = await tokens.get(call.signal);
    const response = await send(call, access, next);
    if (response.status !== 401) return response;
    const renewed = await tokens.renew(access, call.signal);
    return renewed ? send(call, renewed, next) : response;
  };
}

async function send(call: Call, { token, endpoint }: Access, next: Next): Promise<Response> {
  endpoints.set(call, endpoint);
  call.headers.set('accessToken', token);
  try {
    return await next(call);
  } finally {
    // The layers outside see the call again when it is repeated, and are not to see this.
    call.headers.delete('accessToken');
  }
}
