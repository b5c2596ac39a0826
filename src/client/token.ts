import { abortable } from './abort.js';
import { withRedactedErrors, type Secrets } from './secrets.js';

/** An access token, and the endpoint for which the token is valid. */
export interface Access {
  token: string;
  endpoint: string;
}

/** A secret, or a function that returns it. */
export type SecretSource = string | (() => string | Promise<string>);

export interface TokenSource {
  /**
   * Resolves to the current token. If several callers wait at the same time, they share one call of the token endpoint.
   */
  get(signal?: AbortSignal): Promise<Access>;
  /**
   * Resolves to a token that differs from `refused`, or to undefined if there is no such token. `refused` is the token
   * that the API did not accept.
   */
  renew(refused: Access, signal?: AbortSignal): Promise<Access | undefined>;
}

/**
 * @param name the name of the option that holds `source`; it is used in the message if `source` fails with a value that
 *   is not an `Error`
 */
export async function resolveSecret(
  name: string,
  source: SecretSource,
  secrets: Secrets,
): Promise<string> {
  return typeof source === 'string' ? source : withRedactedErrors(name, secrets, source);
}

/** Makes a token source for a program that already has a token, or that gets it from its own function. */
export function fixedToken(source: SecretSource, endpoint: string, secrets: Secrets): TokenSource {
  const get = async (signal?: AbortSignal) => ({
    token: await abortable(resolveSecret('accessToken', source, secrets), signal),
    endpoint,
  });
  return {
    get,
    async renew(refused, signal) {
      const access = await get(signal);
      return access.token === refused.token ? undefined : access;
    },
  };
}
