import type { Layer } from './call.js';
import type { Clock } from './clock.js';
import { isKaizalaNetworkError } from './errors.js';
import { parseRetryAfter } from './retry-after.js';

/**
 * How often the client retries a call, and how long it waits before each retry. The client retries a call:
 *
 * - after a 429;
 * - after a 502, 503 or 504; but a `createWebhook` only after a 503 with the header `Retry-After`;
 * - after a lost connection, but never a `createWebhook`.
 *
 * The client waits for the time in `Retry-After`. If the response does not have this header, the client waits for a
 * random time: at most 1 s before the first retry, 2 s before the second, 4 s before the third, and so on (our choice).
 */
export interface RetryOptions {
  /**
   * The maximum number of attempts of a call, including the first attempt: 1 or more. Default 4 (our choice); 1 turns
   * retries off.
   */
  attempts?: number;
  /**
   * The maximum wait between two attempts, in ms: a whole number from 0 to 2,147,483,647. The client never waits
   * longer, even if `Retry-After` asks for more. Default 60,000, because the API limits the number of calls per minute
   * (Kaizala's API overview, 2021-04-14).
   */
  cap?: number;
}

/**
 * The maximum wait before the first retry, in ms, if the response has no `Retry-After`. It doubles with each attempt.
 * We chose this value, because no documentation specifies one.
 */
const firstWait = 1000;

/**
 * Makes a layer that retries a call if this is safe. It never repeats a `createWebhook` when it does not know whether
 * the webhook was created, because a second webhook could be created.
 */
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
        // An earlier attempt has deleted the webhook, but the response to that attempt was lost. So the call has
        // succeeded.
        if (isUnknown && operationId === 'deleteWebhook' && status === 404)
          return new Response('{}');
        const asked = parseRetryAfter(response.headers.get('retry-after'), clock.now());
        const isBusy = status === 502 || status === 503 || status === 504;
        // After a 503 with Retry-After, the API has not handled the request. After any other 5xx, we do not know
        // whether the API has handled it, because a proxy in front of the API may have sent the response.
        const isUndone = status === 429 || (status === 503 && asked !== undefined);
        if (attempt >= attempts || !(isUndone || (isBusy && !isCreate))) return response;
        isUnknown ||= !isUndone;
        wait = asked ?? wait;
      } catch (error) {
        // Do not retry if the lost call is the one that fetches the token, because that call has already been retried.
        const isLost = isKaizalaNetworkError(error) && error.operationId === operationId;
        if (attempt >= attempts || isCreate || !isLost) throw error;
        isUnknown = true;
      }
      await clock.sleep(Math.min(wait, cap), call.signal);
    }
  };
}
