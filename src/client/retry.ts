import type { Layer } from './call.js';
import type { Clock } from './clock.js';
import { isKaizalaNetworkError } from './errors.js';
import { parseRetryAfter } from './retry-after.js';

/**
 * How often the client retries a call, and how long it waits before a retry. It retries:
 *
 * - after a 429;
 * - after a 502, 503 or 504, but a `createWebhook` only after a 503 with `Retry-After`;
 * - after a lost connection, but never a `createWebhook`.
 *
 * It waits for the time in `Retry-After`. Without that header, it waits for a random time of up to 1 s, 2 s, 4 s and so
 * on (our choice).
 */
export interface RetryOptions {
  /** The most attempts of a call, including the first: 1 or more. Default 4 (our choice); 1 turns retries off. */
  attempts?: number;
  /**
   * The longest wait between two attempts, in ms, even if `Retry-After` asks for more: a whole number from 0 to
   * 2,147,483,647. Default 60,000, because the API limits the calls per minute (Kaizala's API overview, 2021-04-14).
   */
  cap?: number;
}

/** The longest first wait without `Retry-After`, in ms; it doubles with each attempt. Our choice: no source names one. */
const firstWait = 1000;

/** Retries a call where that is safe: a create whose outcome is unknown is never repeated. */
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
        // An earlier attempt deleted the webhook, but its response was lost.
        if (isUnknown && operationId === 'deleteWebhook' && status === 404)
          return new Response('{}');
        const asked = parseRetryAfter(response.headers.get('retry-after'), clock.now());
        const isBusy = status === 502 || status === 503 || status === 504;
        // A 503 with Retry-After means that the API did nothing yet. Other errors may come from a proxy in front of it.
        const isUndone = status === 429 || (status === 503 && asked !== undefined);
        if (attempt >= attempts || !(isUndone || (isBusy && !isCreate))) return response;
        isUnknown ||= !isUndone;
        wait = asked ?? wait;
      } catch (error) {
        // Do not retry when fetching the token failed: that call has had its own retries.
        const isLost = isKaizalaNetworkError(error) && error.operationId === operationId;
        if (attempt >= attempts || isCreate || !isLost) throw error;
        isUnknown = true;
      }
      await clock.sleep(Math.min(wait, cap), call.signal);
    }
  };
}
