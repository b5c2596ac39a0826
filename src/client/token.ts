import type { AccessToken } from '../types.js';
import type { Clock } from './clock.js';
import { parseEndpoint } from './endpoint.js';

/** What a connector proves itself with. */
export interface Credentials {
  /** The id of the connector. */
  applicationId: string;
  /** The secret of the connector. */
  applicationSecret: string;
  /** Obtained once, by a person; valid for 365 days (Kaizala's authentication page, 2019-04-25). */
  refreshToken: string;
}

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
  /** What must not appear in a message. */
  secrets(): string[];
}

/** Renewed this long before its end, in ms, so that a call does not arrive with a token that ended on the way. */
const margin = 60_000;

/** The life of a token whose answer names none: 24 h, in ms (the same page). */
const defaultLife = 24 * 60 * 60 * 1000;

/** A token that the program has, or gets in its own way. */
export function fixedToken(
  token: string | (() => string | Promise<string>),
  endpoint: string,
): TokenSource {
  let last = typeof token === 'string' ? token : '';
  const get = async () => {
    if (typeof token === 'function') last = await token();
    return { token: last, endpoint };
  };
  return {
    get,
    async renew(refused) {
      const access = await get();
      return access.token === refused.token ? undefined : access;
    },
    secrets: () => [last],
  };
}

/**
 * Fetches a token when one is needed, and keeps it until shortly before its end.
 *
 * @param fetchToken calls the token endpoint with a refresh token
 * @param saveRefreshToken is given a new refresh token before it is used, and again until it has succeeded
 * @param tokenHost the endpoint where the answer names none
 */
export function fetchedToken(
  fetchToken: (refreshToken: string) => Promise<AccessToken>,
  refreshToken: string,
  saveRefreshToken: (refreshToken: string) => unknown,
  tokenHost: string,
  clock: Clock,
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
    const answer = await fetchToken(refreshToken);
    const endpoint = answer.endpointUrl ? parseEndpoint(answer.endpointUrl) : tokenHost;
    const until = (answer.accessTokenExpiry ?? clock.now() + defaultLife) - margin;
    kept = { access: { token: answer.accessToken, endpoint }, until };
    // Empty, null and absent mean that the old one stays. A new one makes the old one void, so it must not get lost.
    if (answer.refreshToken && answer.refreshToken !== refreshToken) {
      refreshToken = answer.refreshToken;
      unsaved = true;
      await save();
    }
    return answer;
  }

  /** One call, however many wait for it; who gives up waiting does not end it for the others. */
  function refresh(signal?: AbortSignal): Promise<AccessToken> {
    running ??= fetchAndKeep().finally(() => {
      running = undefined;
    });
    return signal ? abortable(running, signal) : running;
  }

  async function fresh(signal?: AbortSignal): Promise<Access> {
    await refresh(signal);
    return kept!.access;
  }

  return {
    refresh,
    async get(signal) {
      if (!kept || running || clock.now() >= kept.until) return fresh(signal);
      if (unsaved) await save();
      return kept.access;
    },
    async renew(refused, signal) {
      // Somebody else was refused before, and has renewed it meanwhile.
      if (kept && !running && kept.access.token !== refused.token) return kept.access;
      return fresh(signal);
    },
    secrets: () => [refreshToken, ...(kept ? [kept.access.token] : [])],
  };
}

function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
