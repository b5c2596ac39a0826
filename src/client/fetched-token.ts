import { parseEndpoint } from '../common/endpoint.js';
import type { AccessToken } from '../common/types.js';
import { abortable } from './abort.js';
import type { Clock } from './clock.js';
import { isKaizalaApiError, isKaizalaRequestError } from './errors.js';
import { withRedactedErrors, type Redact, type Secrets } from './secrets.js';
import { isAccessToken } from './shapes.js';
import { tokenFault } from './token-call.js';
import { checkedTokens, type StoredTokens, type TokenStore } from './token-store.js';
import { type Access, resolveSecret, type SecretSource, type TokenSource } from './token.js';

/**
 * How long before its expiry the client renews a token, in ms. If the client renewed the token only when it expires, it
 * could expire while a request is being sent.
 */
const margin = 60_000;

/**
 * The lifetime of a token, in ms, if the response does not have a usable `accessTokenExpiry`: 24 h (Kaizala's
 * authentication page, 2019-04-25).
 */
const defaultLife = 24 * 60 * 60 * 1000;

/** The options of {@link fetchedToken}. */
export interface FetchedTokenOptions {
  /** Calls the token endpoint with a refresh token, and resolves to the body of the response. */
  fetchToken: (refreshToken: string) => Promise<unknown>;
  /**
   * The configured refresh token. It is used if the store has no refresh token, or if the service refuses the stored
   * refresh token.
   */
  refreshToken: SecretSource;
  store: TokenStore;
  onRefreshToken: (refreshToken: string) => unknown;
  /** The endpoint to use if the response with the token does not name an endpoint. */
  tokenHost: string;
  /** Called with the endpoint of each new access token. */
  onEndpoint: (endpoint: string) => void;
  secrets: Secrets;
  clock: Clock;
}

/**
 * Makes a token source that uses each access token until shortly before it expires. When a call needs a token and the
 * store does not have a usable token, the token source fetches a new token.
 */
export function fetchedToken(
  options: FetchedTokenOptions,
): TokenSource & { refresh(signal?: AbortSignal): Promise<AccessToken> } {
  const { store, tokenHost, secrets, clock } = options;
  let kept: StoredTokens | undefined;
  /**
   * `tokens` are tokens that the service has issued, but that are not stored yet. `held` is the older refresh token
   * that is still in the store. Undefined if all tokens are stored.
   */
  let unsaved: { tokens: StoredTokens; held: string | undefined } | undefined;
  let running: Promise<unknown> | undefined;

  const isFresh = (tokens: StoredTokens | undefined) =>
    Boolean(tokens?.accessToken) && clock.now() < (tokens?.renewAt ?? 0);
  const accessOf = ({ accessToken = '', endpointUrl = tokenHost }: StoredTokens): Access => ({
    token: accessToken,
    endpoint: endpointUrl,
  });
  const keep = (tokens: StoredTokens) => {
    kept = tokens;
    options.onEndpoint(accessOf(tokens).endpoint);
  };
  const runOption = <T>(name: string, run: () => T | Promise<T>) =>
    withRedactedErrors(name, secrets, run);

  const stored = (given: unknown) => {
    const tokens = checkedTokens(given);
    secrets.remember(tokens?.accessToken, tokens?.refreshToken);
    return tokens;
  };
  const readStore = async () => stored(await runOption('tokenStore.read', () => store.read()));

  /**
   * Gets usable tokens. It uses the tokens in the store if another process has stored usable ones. Otherwise, it
   * fetches new tokens and stores them, while the other processes wait.
   *
   * @param isUsable tells whether stored tokens can be used, so that new tokens need not be fetched
   * @returns the body of the response; undefined if the token endpoint was not called
   */
  async function update(isUsable: (tokens: StoredTokens) => boolean): Promise<unknown> {
    let body: unknown;
    let tokens: StoredTokens | undefined;
    let failure: { error: unknown } | undefined;

    async function fetchTokens(old: string, held: string | undefined): Promise<StoredTokens> {
      body = await options.fetchToken(old);
      const { refreshToken } = Object(body) as Partial<AccessToken>;
      const isNew = typeof refreshToken === 'string' && refreshToken !== '' && refreshToken !== old;
      let fetched: StoredTokens = { refreshToken: isNew ? refreshToken : old };
      try {
        fetched = { ...fetched, ...accessIn(body, clock.now(), (text) => secrets.redact(text)) };
      } catch (error) {
        // Throw this error later, because the new refresh token must be stored first. Otherwise, the new refresh token
        // would be lost.
        failure = { error };
      }
      secrets.remember(fetched.accessToken, fetched.refreshToken);
      if (isNew) unsaved = { tokens: fetched, held };
      return fetched;
    }

    /**
     * Tries several refresh tokens, one after another, until the service accepts one. First, it tries the stored
     * refresh token, or, if this process has got a newer one that is not stored yet, the newer one. Next, it reads the
     * store again, because another process may have stored a new refresh token meanwhile. Last, it tries the refresh
     * token in the options.
     */
    async function findTokens(given: StoredTokens | undefined): Promise<StoredTokens> {
      const isNewer = unsaved && (!given || given.refreshToken === unsaved.held);
      let held = given?.refreshToken;
      let rejection: unknown;
      const sources: (() => StoredTokens | undefined | Promise<StoredTokens | undefined>)[] = [
        () => (isNewer ? unsaved!.tokens : given),
        async () => {
          const reread = rejection ? await readStore() : undefined;
          held = reread?.refreshToken ?? held;
          return reread;
        },
        () => unsaved?.tokens,
        async () => ({
          refreshToken: await resolveSecret('refreshToken', options.refreshToken, secrets),
        }),
      ];
      const tried = new Set<string>();
      for (const source of sources) {
        const found = await source();
        if (!found || tried.has(found.refreshToken)) continue;
        if (isUsable(found)) return found;
        tried.add(found.refreshToken);
        try {
          return await fetchTokens(found.refreshToken, held);
        } catch (error) {
          if (!isRejection(error)) throw error;
          rejection = error;
        }
      }
      throw rejection;
    }

    await runOption('tokenStore.update', () =>
      store.update(async (given) => {
        tokens = failure = undefined;
        try {
          return (tokens = await findTokens(stored(given)));
        } catch (error) {
          failure = { error };
          throw error;
        }
      }),
    ).catch((error: unknown) => {
      throw failure ? failure.error : error;
    });
    // Call onRefreshToken only after the store was updated. If onRefreshToken fails, the other processes still get the
    // new refresh token from the store.
    const refreshToken = tokens?.refreshToken;
    if (refreshToken && refreshToken === unsaved?.tokens.refreshToken)
      await runOption('onRefreshToken', () => options.onRefreshToken(refreshToken));
    unsaved = undefined;
    if (failure) throw failure.error;
    if (!tokens)
      throw new TypeError(
        'tokenStore.update resolved before its change did. Fix: await change(tokens) in it.',
      );
    keep(tokens);
    return body;
  }

  /**
   * Runs only one update at a time: a caller that comes while an update is running waits for that update. The update
   * continues even if every caller aborts, because the response may hold a new refresh token, which makes the old
   * refresh token invalid.
   */
  function shared(run: () => Promise<unknown>, signal?: AbortSignal): Promise<unknown> {
    signal?.throwIfAborted();
    running ??= run().finally(() => {
      running = undefined;
    });
    return abortable(running, signal);
  }

  return {
    async refresh(signal) {
      // `refresh` must call the token endpoint. If the update returns no body, it did not call the endpoint, because it
      // used tokens that another process had stored. Repeat the update in this case.
      for (;;) {
        const body = await shared(() => update(() => false), signal);
        if (body) return body as AccessToken;
      }
    },
    async get(signal) {
      if (running || unsaved || !isFresh(kept)) {
        await shared(async () => {
          const found = unsaved ? undefined : await readStore();
          if (!found || !isFresh(found)) return update(isFresh);
          keep(found);
        }, signal);
      }
      return accessOf(kept!);
    },
    async renew(refused, signal) {
      // Skip the update if the token was already renewed after another call was refused.
      const isUsable = (tokens: StoredTokens) =>
        isFresh(tokens) && tokens.accessToken !== refused.token;
      if (running || !kept || !isUsable(kept)) await shared(() => update(isUsable), signal);
      return accessOf(kept!);
    },
  };
}

/** Reads the access token, its endpoint and the time to renew it from the body of a response. */
function accessIn(body: unknown, now: number, redact: Redact): Omit<StoredTokens, 'refreshToken'> {
  if (!isAccessToken(body))
    throw tokenFault('unexpected-body', 'the response has no access token.');
  const { accessToken, endpointUrl, accessTokenExpiry } = body;
  // An expiry in the past means that the clock is wrong, or that the number has another unit than ms. Use the default
  // lifetime in this case: if the token expires earlier, the service responds with a 401, and the client renews the
  // token.
  const named = Number(accessTokenExpiry ?? Number.NaN) - now;
  const life = named > 0 ? named : defaultLife;
  const renewAt = now + life - Math.min(margin, life / 2);
  if (!endpointUrl) return { accessToken, renewAt };
  try {
    return { accessToken, endpointUrl: parseEndpoint(endpointUrl), renewAt };
  } catch (error) {
    const reason = `the endpointUrl is not an endpoint. ${(error as Error).message}`;
    throw tokenFault('untrusted-endpoint', redact(reason));
  }
}

/**
 * Tells whether an error means that the service refused the refresh token or the credentials, or that the refresh token
 * cannot be sent in a header.
 */
function isRejection(error: unknown): boolean {
  if (isKaizalaRequestError(error)) return error.pointer === '/refreshToken';
  return isKaizalaApiError(error) && [400, 401, 403].includes(error.status);
}
