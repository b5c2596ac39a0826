import { kindOf } from '../common/check-argument.js';
import { parseEndpoint } from '../common/endpoint.js';

/** The tokens of a connector: the access token with its endpoint and expiry, and the refresh token for the next one. */
export interface StoredTokens {
  /** The refresh token. It becomes invalid when the service issues a new one. */
  refreshToken: string;
  /** The access token; absent if a response gave only a refresh token. */
  accessToken?: string;
  /** The endpoint that came with the access token; absent if the response had none. */
  endpointUrl?: string;
  /** The time to fetch a new access token, in ms since the epoch: 60 s before the current one expires. */
  renewAt?: number;
}

/**
 * A store in which the processes of a connector share their tokens, so that one process fetches a token for all. It
 * stores JSON, and it holds secrets. Calls wait for the store, so its methods must reject when the store cannot be
 * reached. `tokenStoreContract` of `kaizala-webhooks/testing` tests a store.
 *
 * @example
 * const store: TokenStore = {
 *   read: async () => tokens,
 *   update: async (change) => (tokens = await change(tokens)),
 * };
 */
export interface TokenStore {
  /**
   * Resolves to the tokens that were stored last; to undefined or null if none were stored. It must not wait for a
   * running `update`, because a `change` may call `read`.
   */
  read(): Promise<StoredTokens | null | undefined>;
  /**
   * Calls `change` with the stored tokens, and stores the tokens that `change` resolves to. While one process runs its
   * `change`, every other process must wait. When `change` rejects, nothing is stored, and `update` rejects with the same
   * error. A `change` takes as long as a call of the API: usually well below a second, but minutes with retries.
   */
  update(
    change: (tokens: StoredTokens | null | undefined) => Promise<StoredTokens>,
  ): Promise<unknown>;
}

/** A store in the memory of one process. */
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
 * Checks the tokens that a store returned: they may come from another program, or from columns that can be null.
 *
 * @throws TypeError that says what is wrong with them
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
