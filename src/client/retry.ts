import type { Layer } from './call.js';
import type { Clock } from './clock.js';
import { isKaizalaNetworkError } from './errors.js';
import { parseRetryAfter } from './retry-after.js';

/**
 * How often a call is sent again, and how long the client waits before. It sends a call again after a 429; after a 502,
 * 503 or 504, but a `createWebhook` only after a 503 with `Retry-After`; and after a lost connection, but never a
 * `createWebhook`. It waits as long as `Retry-After` says, or else for a random time of up to 1 s, 2 s, 4 s and so on
 * (our choice).
 */
export interface RetryOptions {
  /** The most times that a call is sent, the first time included: 1 or more. Default 4 (our choice); 1 switches retries off. */
  attempts?: number;
  /**
   * The longest wait between two attempts, in ms, whatever `Retry-After` says: a whole number from 0 to 2,147,483,647.
   * Default 60,000, because the API limits the calls in a minute (Kaizala's API overview, 2021-04-14).
   */
  cap?: number;
}

/** The first wait where the response names none, in ms; it doubles with each attempt. Our choice: no source names one. */
const firstWait = 1000;

/** Sends a call again where that is safe: a create whose outcome is unknown is never repeated. */
export function retry({ attempts = 4, cap = 60_000 }: RetryOptions, clock: Clock): Layer {
  return async (call, next) => {
    const { operationId } = call;
    const isCreate = operationId === 'createWebhook';
    let isUnknown = false;
    for (let attempt = 1; ; attempt += 1) {
      let wait = Math.random() * firstWait * 2 ** (attempt - 1);
      try {
        const response = await next(call);
        const { status } = response;
        // An earlier attempt had deleted it, and its response was lost.
        if (isUnknown && operationId === 'deleteWebhook' && status === 404)
          return new Response('{}');
        const asked = parseRetryAfter(response.headers.get('retry-after'), clock.now());
        const isBusy = status === 502 || status === 503 || status === 504;
        // With Retry-After, a 503 says that nothing was done yet; all others may come from a proxy in front of the API.
        const isUndone = status === 429 || (status === 503 && asked !== undefined);
        if (attempt >= attempts || !(isUndone || (isBusy && !isCreate))) return response;
        isUnknown ||= !isUndone;
        wait = asked ?? wait;
      } catch (error) {
        // Not what failed before the call was sent, to fetch its token: that was retried already.
        const isLost = isKaizalaNetworkError(error) && error.operationId === operationId;
        if (attempt >= attempts || isCreate || !isLost) throw error;
        isUnknown = true;
      }
      await clock.sleep(Math.min(wait, cap), call.signal);
    }
  };
}
