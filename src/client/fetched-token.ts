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

/** How long before its expiry a token is renewed, in ms, so that it does not expire while a call is on its way. */
const margin = 60_000;

/** The lifetime of a token if the response has no usable `accessTokenExpiry`, in ms: 24 h (the same page). */
const defaultLife = 24 * 60 * 60 * 1000;

/** The options of {@link fetchedToken}. */
export interface FetchedTokenOptions {
  /** Calls the token endpoint, and resolves to the body of its response. */
  fetchToken: (refreshToken: string) => Promise<unknown>;
  /** The refresh token to use if the store has none, or if the service refuses the stored one. */
  refreshToken: SecretSource;
  store: TokenStore;
  onRefreshToken: (refreshToken: string) => unknown;
  /** The endpoint to use if the response names none. */
  tokenHost: string;
  /** Called with the endpoint of each new token. */
  onEndpoint: (endpoint: string) => void;
  secrets: Secrets;
  clock: Clock;
}

/** Fetches a token when one is needed and the store has none, and uses it until shortly before it expires. */
export function fetchedToken(
  options: FetchedTokenOptions,
): TokenSource & { refresh(signal?: AbortSignal): Promise<AccessToken> } {
  const { store, tokenHost, secrets, clock } = options;
  let kept: StoredTokens | undefined;
  /** The tokens with a new refresh token that is not stored yet, and the refresh token that the store still holds. */
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
   * Fetches tokens and stores them while no other process does, or uses the tokens that another process has stored.
   *
   * @param isUsable tells whether existing tokens can be used, so that none need to be fetched
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
        // Throw this error later: the new refresh token must be stored first.
        failure = { error };
      }
      secrets.remember(fetched.accessToken, fetched.refreshToken);
      if (isNew) unsaved = { tokens: fetched, held };
      return fetched;
    }

    /**
     * Tries several refresh tokens until the service accepts one: the unsaved one of this process or the stored one, then
     * the store again if another process has changed it meanwhile, and at last the one of the options.
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
    // Call onRefreshToken only after the store update: if it fails, the other processes still need the new refresh token.
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
   * Runs one update at a time, which all callers wait for. It continues even if every caller aborts: the response may hold
   * a new refresh token, which makes the old one invalid.
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
      // Repeat if a running update took the tokens of another process: refresh must call the token endpoint.
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
      // Skip the update if another refused call has already renewed the token.
      const isUsable = (tokens: StoredTokens) =>
        isFresh(tokens) && tokens.accessToken !== refused.token;
      if (running || !kept || !isUsable(kept)) await shared(() => update(isUsable), signal);
      return accessOf(kept!);
    },
  };
}

/** The access token in the body of a response. */
function accessIn(body: unknown, now: number, redact: Redact): Omit<StoredTokens, 'refreshToken'> {
  if (!isAccessToken(body))
    throw tokenFault('unexpected-body', 'the response has no access token.');
  const { accessToken, endpointUrl, accessTokenExpiry } = body;
  // If the expiry is in the past, the clock is wrong or the unit differs. Use the default then: the service sends a 401
  // when the token has expired.
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

/** Tells whether the refresh token or the credentials were refused, or cannot be a header. Other errors are not rejections. */
function isRejection(error: unknown): boolean {
  if (isKaizalaRequestError(error)) return error.pointer === '/refreshToken';
  return isKaizalaApiError(error) && [400, 401, 403].includes(error.status);
}
