import { kindOf } from '../common/check-argument.js';
import { parseEndpoint } from '../common/endpoint.js';

/** The tokens of a connector: what the response with an access token says, and what the next one needs. */
export interface StoredTokens {
  /** The refresh token. The service makes it void when it gives another one. */
  refreshToken: string;
  /** The access token; absent where a response gave only a refresh token. */
  accessToken?: string;
  /** The endpoint that came with the access token; absent where none did. */
  endpointUrl?: string;
  /** When a new access token is fetched, in ms since the epoch: 60 s before this one expires. */
  renewAt?: number;
}

/**
 * Where the processes of a connector keep their tokens, so that one of them fetches a token for all. It stores JSON; it
 * holds secrets. Calls wait for it, so it must reject when it cannot be reached. `tokenStoreContract` of
 * `kaizala-webhooks/testing` tests a store.
 *
 * @example
 * const store: TokenStore = {
 *   read: async () => tokens,
 *   update: async (change) => (tokens = await change(tokens)),
 * };
 */
export interface TokenStore {
  /**
   * The tokens that were stored last; undefined (or null) where none were. It does not wait for an `update` that runs: a
   * `change` may call it.
   */
  read(): Promise<StoredTokens | null | undefined>;
  /**
   * Calls `change` with the tokens that are stored, and stores the tokens that it resolves to. No other process may run
   * its `change` at the same time: it waits for its turn. When `change` rejects, nothing is stored, and `update` rejects
   * with the same error. A `change` takes as long as a call of the API: usually well below a second, and minutes with its
   * retries.
   */
  update(
    change: (tokens: StoredTokens | null | undefined) => Promise<StoredTokens>,
  ): Promise<unknown>;
}

/** The store of one process. */
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
 * The tokens that a store gave: they may come from another program, or from columns that can be null.
 *
 * @throws TypeError that says what they are instead
 */
export function checkedTokens(tokens: unknown): StoredTokens | undefined {
  if (tokens === undefined || tokens === null) return undefined;
  const { refreshToken, accessToken, endpointUrl, renewAt } = Object(tokens) as Record<
    string,
    unknown
  >;
  const refuse = (what: string) =>
    new TypeError(
      `tokenStore gave ${kindOf(tokens)} ${what}: expected the tokens that it was given, or undefined. Fix: parse the JSON that was stored.`,
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
