import { kindOf } from '../common/check-argument.js';
import { parseEndpoint } from '../common/endpoint.js';

/**
 * The tokens of a connector: the access token with its endpoint and its expiry, and the refresh token, which fetches
 * the next access token.
 */
export interface StoredTokens {
  /** The refresh token. It becomes invalid when the service issues a new refresh token. */
  refreshToken: string;
  /** The access token; absent if the response contained only a refresh token. */
  accessToken?: string;
  /** The endpoint that the response with the access token named; absent if the response did not name an endpoint. */
  endpointUrl?: string;
  /**
   * The time when the client fetches a new access token, in ms since the epoch: 60 s before the current access token
   * expires.
   */
  renewAt?: number;
}

/**
 * A store in which the processes of a connector share their tokens, so that only one process has to fetch a token. The
 * tokens can be stored as JSON; they are secrets. The methods must reject when the store cannot be reached. Otherwise,
 * the calls of the client, which wait for the store, would never end. `tokenStoreContract` of
 * `kaizala-webhooks/testing` tests your store.
 *
 * @example
 * const store: TokenStore = {
 *   read: async () => tokens,
 *   update: async (change) => (tokens = await change(tokens)),
 * };
 */
export interface TokenStore {
  /**
   * Resolves to the tokens that were stored last, or to undefined or null if no tokens were stored. It must not wait
   * for a running `update`, because the `change` of this update may call `read`.
   */
  read(): Promise<StoredTokens | null | undefined>;
  /**
   * Calls `change` with the stored tokens, and stores the tokens that `change` resolves to. While one process runs its
   * `change`, every other process must wait. When `change` rejects, nothing is stored, and `update` rejects with the
   * same error. A `change` takes as long as a call of the API: usually well below a second, but it can take minutes if
   * the call is retried.
   */
  update(
    change: (tokens: StoredTokens | null | undefined) => Promise<StoredTokens>,
  ): Promise<unknown>;
}

/** Makes a token store in the memory of one process. */
export function memoryTokenStore(): TokenStore {
  let tokens: StoredTokens | undefined;
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: () => Promise.resolve(tokens),
    update(change) {
      const run = last.then(async () => (tokens = await change(tokens)));
      last = run.catch(() => undefined);
      return run;
    },
  };
}

/**
 * Checks the tokens that a store returned, because they may be wrong: another program may have written them, or they
 * may come from columns of a database that can be null.
 *
 * @throws TypeError that explains what is wrong with the tokens
 */
export function checkedTokens(tokens: unknown): StoredTokens | undefined {
  if (tokens === undefined || tokens === null) return undefined;
  const { refreshToken, accessToken, endpointUrl, renewAt } = Object(tokens) as Record<
    string,
    unknown
  >;
  const refuse = (problem: string) =>
    new TypeError(
      `tokenStore returned ${kindOf(tokens)} ${problem}: expected the tokens that were stored, or undefined. Fix: parse the stored JSON in the store's methods.`,
    );
  if (typeof refreshToken !== 'string' || refreshToken === '')
    throw refuse('without a refreshToken');
  if (typeof (accessToken ?? '') !== 'string') throw refuse('whose accessToken is not a string');
  if (!Number.isFinite(renewAt ?? 0)) throw refuse('whose renewAt is not a number');
  const checked = { refreshToken, accessToken, renewAt } as StoredTokens;
  if ((endpointUrl ?? '') === '') return checked;
  try {
    return { ...checked, endpointUrl: parseEndpoint(String(endpointUrl)) };
  } catch {
    throw refuse('whose endpointUrl is not an endpoint');
  }
}
