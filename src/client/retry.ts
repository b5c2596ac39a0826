import type { Call, Layer } from './call.js';
import type { Clock } from './clock.js';
import { isKaizalaNetworkError } from './errors.js';
import { ReadResponse } from './read-response.js';
import { parseRetryAfter } from './retry-after.js';

export interface RetryOptions {
  /** How often a call is sent at most. Default 4; 1 switches retries off. */
  attempts?: number;
  /** The longest wait between two attempts, in ms, whatever `Retry-After` says. Default 60000: limits are per minute. */
  cap?: number;
}

/** The first wait where the answer names none, in ms; it doubles with each attempt. Our choice: no source names one. */
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
