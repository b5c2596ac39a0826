import { abortable } from './abort.js';
import { withRedactedErrors, type Secrets } from './secrets.js';

/** An access token, and the endpoint that it is valid for. */
export interface Access {
  token: string;
  endpoint: string;
}

/** A secret, or a function that returns it. */
export type SecretSource = string | (() => string | Promise<string>);

export interface TokenSource {
  /** Resolves to the current token. Callers that wait at the same time share one call. */
  get(signal?: AbortSignal): Promise<Access>;
  /** Resolves to a token other than the refused one; to undefined if there is no other. */
  renew(refused: Access, signal?: AbortSignal): Promise<Access | undefined>;
}

/** @param name the name of the option, for the message when `source` fails with a value that is not an `Error` */
export async function resolveSecret(
  name: string,
  source: SecretSource,
  secrets: Secrets,
): Promise<string> {
  return typeof source === 'string' ? source : withRedactedErrors(name, secrets, source);
}

/** The source of a token that the program has, or gets by its own function. */
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
