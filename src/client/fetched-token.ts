import { parseEndpoint } from '../common/endpoint.js';
import type { AccessToken } from '../common/types.js';
import { abortable } from './abort.js';
import type { Clock } from './clock.js';
import { isKaizalaApiError, isKaizalaRequestError } from './errors.js';
import { harmlessly, type Redact, type Secrets } from './secrets.js';
import { isAccessToken } from './shapes.js';
import { tokenFault } from './token-call.js';
import { checkedTokens, type StoredTokens, type TokenStore } from './token-store.js';
import { type Access, resolveSecret, type SecretSource, type TokenSource } from './token.js';

/** Renewed this long before its end, in ms, so that a call does not arrive with a token that ended on the way. */
const margin = 60_000;

/** The life of a token whose response names none that can be, in ms: 24 h (the same page). */
const defaultLife = 24 * 60 * 60 * 1000;

/** What a source of fetched tokens needs. */
export interface FetchedTokenOptions {
  /** Calls the token endpoint, and resolves to the body of its response. */
  fetchToken: (refreshToken: string) => Promise<unknown>;
  /** The refresh token where the store has none, or none that is accepted. */
  refreshToken: SecretSource;
  store: TokenStore;
  onRefreshToken: (refreshToken: string) => unknown;
  /** The endpoint where the response names none. */
  tokenHost: string;
  /** Hears of the endpoint of each new token. */
  onEndpoint: (endpoint: string) => void;
  secrets: Secrets;
  clock: Clock;
}

/** Fetches a token when one is needed and the store has none, and keeps it until shortly before its end. */
export function fetchedToken(
  options: FetchedTokenOptions,
): TokenSource & { refresh(signal?: AbortSignal): Promise<AccessToken> } {
  const { store, tokenHost, secrets, clock } = options;
  let kept: StoredTokens | undefined;
  /** A new refresh token that is not stored yet, and the one that the store held instead. */
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
  const outside = <T>(name: string, run: () => T | Promise<T>) => harmlessly(name, secrets, run);

  const stored = (given: unknown) => {
    const tokens = checkedTokens(given);
    secrets.remember(tokens?.accessToken, tokens?.refreshToken);
    return tokens;
  };
  const readStore = async () => stored(await outside('tokenStore.read', () => store.read()));

  /**
   * While no other process does, fetches tokens and stores them, or takes those that another process has stored.
   *
   * @param isUsable whether tokens that are there already will do
   * @returns the body of the response, where the token endpoint was called
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
        // Not before the new refresh token is stored.
        failure = { error };
      }
      secrets.remember(fetched.accessToken, fetched.refreshToken);
      if (isNew) unsaved = { tokens: fetched, held };
      return fetched;
    }

    /** Of this process, of the store if another process has changed it meanwhile, and of the options: the first that is accepted. */
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

    await outside('tokenStore.update', () =>
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
    // Not while the store waits for it: when it fails, the other processes still need the new refresh token.
    const refreshToken = tokens?.refreshToken;
    if (refreshToken && refreshToken === unsaved?.tokens.refreshToken)
      await outside('onRefreshToken', () => options.onRefreshToken(refreshToken));
    unsaved = undefined;
    if (failure) throw failure.error;
    if (!tokens)
      throw new TypeError(
        'tokenStore.update ended before its change did. Fix: await change(tokens) in it.',
      );
    keep(tokens);
    return body;
  }

  /**
   * One at a time, however many wait for it. Who gives up waiting does not end it, not even the last: its response may
   * hold a refresh token that makes the old one void.
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
      // Not the tokens of an update that runs already, if those come from another process.
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
      // Another call was refused before, and has renewed it meanwhile.
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
  // An end in the past is a clock that is wrong, or another unit: the service knows, and says 401.
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

/** Whether the refresh token or the credentials were refused, or cannot be a header, and not the call as such. */
function isRejection(error: unknown): boolean {
  if (isKaizalaRequestError(error)) return error.pointer === '/refreshToken';
  return isKaizalaApiError(error) && [400, 401, 403].includes(error.status);
}
