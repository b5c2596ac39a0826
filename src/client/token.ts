import { parseEndpoint } from '../common/endpoint.js';
import type { AccessToken } from '../common/types.js';
import type { Clock } from './clock.js';
import type { TokenFault } from './errors.js';
import { isAccessToken } from './shapes.js';

/** An access token, and the endpoint that it is for. */
export interface Access {
  token: string;
  endpoint: string;
}

export interface TokenSource {
  /** The token of now. Callers that wait share one call. */
  get(signal?: AbortSignal): Promise<Access>;
  /** Another token than one that was refused; undefined where there can be no other. */
  renew(refused: Access, signal?: AbortSignal): Promise<Access | undefined>;
}

/** Renewed this long before its end, in ms, so that a call does not arrive with a token that ended on the way. */
const margin = 60_000;

/** The life of a token whose answer names none that can be, in ms: 24 h (the same page). */
const defaultLife = 24 * 60 * 60 * 1000;

/** A token that the program has, or gets in its own way. */
export function fixedToken(
  token: string | (() => string | Promise<string>),
  endpoint: string,
): TokenSource {
  const get = async (signal?: AbortSignal) => {
    if (typeof token === 'string') return { token, endpoint };
    return { token: await abortable(Promise.resolve(token()), signal), endpoint };
  };
  return {
    get,
    async renew(refused, signal) {
      const access = await get(signal);
      return access.token === refused.token ? undefined : access;
    },
  };
}

/**
 * Fetches a token when one is needed, and keeps it until shortly before its end.
 *
 * @param fetchToken calls the token endpoint with a refresh token
 * @param saveRefreshToken is given a new refresh token before it is used, and again until it has succeeded
 * @param tokenHost the endpoint where the answer names none
 * @param onEndpoint hears of the endpoint of each new token
 */
export function fetchedToken(
  fetchToken: (refreshToken: string) => Promise<{ answer: unknown; fault: TokenFault }>,
  refreshToken: string,
  saveRefreshToken: (refreshToken: string) => unknown,
  tokenHost: string,
  clock: Clock,
  onEndpoint: (endpoint: string) => void,
): TokenSource & { refresh(signal?: AbortSignal): Promise<AccessToken> } {
  let kept: { access: Access; until: number } | undefined;
  let unsaved = false;
  let saving: Promise<void> | undefined;
  let running: Promise<AccessToken> | undefined;

  /** One at a time, however many calls find that it has not succeeded yet. */
  function save(): Promise<void> {
    saving ??= (async () => {
      await saveRefreshToken(refreshToken);
      unsaved = false;
    })().finally(() => {
      saving = undefined;
    });
    return saving;
  }

  async function fetchAndKeep(): Promise<AccessToken> {
    if (unsaved) await save();
    const { answer, fault } = await fetchToken(refreshToken);
    // Before anything else can go wrong: a new refresh token makes the old one void. Empty, null and absent keep it.
    const { refreshToken: next } = (answer ?? {}) as { refreshToken?: unknown };
    if (typeof next === 'string' && next !== '' && next !== refreshToken) {
      refreshToken = next;
      unsaved = true;
    }
    let problem: unknown;
    try {
      if (!isAccessToken(answer))
        throw fault('unexpected-body', 'the answer holds no access token.');
      kept = { access: accessOf(answer, fault), until: clock.now() + lifeOf(answer) };
      onEndpoint(kept.access.endpoint);
    } catch (error) {
      problem = error;
    }
    if (unsaved) await save();
    if (problem) throw problem;
    return answer as AccessToken;
  }

  function accessOf({ accessToken, endpointUrl }: AccessToken, fault: TokenFault): Access {
    if (!endpointUrl) return { token: accessToken, endpoint: tokenHost };
    try {
      return { token: accessToken, endpoint: parseEndpoint(endpointUrl) };
    } catch (error) {
      throw fault('untrusted-endpoint', `the endpointUrl is none. ${(error as Error).message}`);
    }
  }

  /** In ms. An end in the past is a clock that is wrong, or another unit: the service knows, and says 401. */
  function lifeOf({ accessTokenExpiry }: AccessToken): number {
    const named = Number(accessTokenExpiry ?? Number.NaN) - clock.now();
    const life = named > 0 ? named : defaultLife;
    return life - Math.min(margin, life / 2);
  }

  /**
   * One call, however many wait for it. Who gives up waiting does not end it, not even the last: its answer may hold a
   * refresh token that makes the old one void.
   */
  async function refresh(signal?: AbortSignal): Promise<AccessToken> {
    signal?.throwIfAborted();
    running ??= fetchAndKeep().finally(() => {
      running = undefined;
    });
    return abortable(running, signal);
  }

  async function fresh(signal?: AbortSignal): Promise<Access> {
    await refresh(signal);
    return kept!.access;
  }

  return {
    refresh,
    async get(signal) {
      if (!kept || running || clock.now() >= kept.until) return fresh(signal);
      if (unsaved) await abortable(save(), signal);
      return kept.access;
    },
    async renew(refused, signal) {
      // Somebody else was refused before, and has renewed it meanwhile.
      if (kept && !running && kept.access.token !== refused.token) return kept.access;
      return fresh(signal);
    },
  };
}

/** Waits no longer than a signal lets it. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
