import type { Call, Layer } from './call.js';
import type { Clock } from './clock.js';
import { isKaizalaNetworkError } from './errors.js';
import { ReadResponse } from './read-response.js';
import { parseRetryAfter } from './retry-after.js';

/**
 * How often a call is sent again, and how long the client waits before. It sends a call again after a 429; after a 503,
 * but a `createWebhook` only if that has `Retry-After`; and after a lost connection, but never a `createWebhook`. It
 * waits as long as `Retry-After` says, or else for a random time of up to 1 s, 2 s, 4 s and so on (our choice).
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

/**
 * Sends a call again where that is safe: after 429 always, after 503 unless it may have created a webhook, after a lost
 * connection only what may be repeated. A create whose fate is unknown is never repeated.
 */
export function retry({ attempts = 4, cap = 60_000 }: RetryOptions, clock: Clock): Layer {
  return async (call, next) => {
    let wasLost = false;
    for (let attempt = 1; ; attempt += 1) {
      let wait = Math.random() * firstWait * 2 ** (attempt - 1);
      try {
        const response = await next(call);
        // The attempt that was lost had deleted it.
        if (wasLost && call.operationId === 'deleteWebhook' && response.status === 404) {
          return new ReadResponse('{}', { status: 200 });
        }
        const asked = parseRetryAfter(response.headers.get('retry-after'), clock.now());
        if (attempt >= attempts || !mayRepeat(call, response, asked)) return response;
        wait = asked ?? wait;
      } catch (error) {
        // Not what failed before the call was sent, to fetch its token: that was retried already.
        const lost = isKaizalaNetworkError(error) && error.operationId === call.operationId;
        const repeatable = lost && call.operationId !== 'createWebhook';
        if (attempt >= attempts || !repeatable) throw error;
        wasLost = true;
      }
      await clock.sleep(Math.min(wait, cap), call.signal);
    }
  };
}

function mayRepeat(
  { operationId }: Call,
  { status }: Response,
  asked: number | undefined,
): boolean {
  if (status === 429) return true;
  // With Retry-After it says that it did nothing yet; without, it may come from a proxy in front of a busy service.
  return status === 503 && (operationId !== 'createWebhook' || asked !== undefined);
}
