import { abortable } from './abort.js';
import { harmlessly, type Secrets } from './secrets.js';

/** An access token, and the endpoint that it is for. */
export interface Access {
  token: string;
  endpoint: string;
}

/** A secret, or a function that returns it. */
export type SecretSource = string | (() => string | Promise<string>);

export interface TokenSource {
  /** The token of now. Callers that wait share one call. */
  get(signal?: AbortSignal): Promise<Access>;
  /** Another token than one that was refused; undefined where there can be no other. */
  renew(refused: Access, signal?: AbortSignal): Promise<Access | undefined>;
}

/** @param name of the option, for an error that is not an `Error` */
export async function resolveSecret(
  name: string,
  source: SecretSource,
  secrets: Secrets,
): Promise<string> {
  return typeof source === 'string' ? source : harmlessly(name, secrets, source);
}

/** A token that the program has, or gets in its own way. */
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
