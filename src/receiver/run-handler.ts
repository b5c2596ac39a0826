import { type EventType, isEventType } from '../../generated/v1/events.js';
import { branded, guard } from '../common/errors.js';
import type { DeliveryContext } from './receiver-options.js';
import { isThenable } from './time-limit.js';

/**
 * A handler did not finish within `handlerTimeout`. It may still be running, because it can be stopped only if it
 * observes the `signal` that it got.
 */
export class HandlerTimeoutError extends Error {
  /** The value of `handlerTimeout`, in ms. */
  readonly timeout: number;

  constructor(eventType: EventType | (string & {}), timeout: number) {
    // Do not quote an unknown event type in the message, because the sender chooses it and the message may be logged.
    const handler = isEventType(eventType) ? `handler of ${eventType}` : 'fallback';
    super(`The ${handler} did not finish within ${timeout} ms.`);
    branded(this, 'HandlerTimeoutError');
    this.timeout = timeout;
  }
}

/**
 * Tells whether an error is a {@link HandlerTimeoutError}. It also recognizes an error from another copy of the
 * package.
 *
 * @example
 * if (isHandlerTimeoutError(error)) console.error(`not finished within ${error.timeout} ms`);
 */
export const isHandlerTimeoutError = guard<HandlerTimeoutError>('HandlerTimeoutError');

/** The result of a handler: it has succeeded, or it has failed with an error. */
export type Outcome = { done: true } | { done: false; error: unknown };

/** A handler that is still running. Neither of the two promises rejects. */
export interface Run {
  /**
   * Resolves to the result of the handler, or, after the timeout, to the timeout error. `late` is true after the
   * timeout.
   */
  inTime: Promise<Outcome & { late: boolean }>;
  /** Resolves to the result of the handler, even if the handler exceeds the timeout. */
  settled: Promise<Outcome>;
}

/**
 * Starts a handler, and limits the time to wait for it.
 *
 * @returns the result if the handler was synchronous; otherwise the promises of the running handler
 */
export function runHandler(
  handle: (context: DeliveryContext) => unknown,
  { key, rawBody }: Pick<DeliveryContext, 'key' | 'rawBody'>,
  eventType: string,
  timeout: number,
): Outcome | Run {
  let controller: AbortController | undefined;
  const context: DeliveryContext = {
    key,
    rawBody,
    // `signal` is a getter, so that the signal is made only when the handler reads it. Few handlers read it, and making
    // the signal takes as long as the rest of this function.
    get signal() {
      return (controller ??= new AbortController()).signal;
    },
  };
  let result: unknown;
  try {
    result = handle(context);
    // This check is inside the `try`, because `then` can be a getter that throws.
    if (!isThenable(result)) return { done: true };
  } catch (error) {
    return { done: false, error };
  }
  const settled = settle(result);
  const inTime = new Promise<Outcome & { late: boolean }>((resolve) => {
    const timer = setTimeout(() => {
      const error = new HandlerTimeoutError(eventType, timeout);
      resolve({ done: false, error, late: true });
      // If the handler has not read its signal yet, make the controller now, because the handler may read the signal
      // later.
      (controller ??= new AbortController()).abort(error);
    }, timeout);
    const finish = (outcome: Outcome): void => {
      clearTimeout(timer);
      resolve({ ...outcome, late: false });
    };
    void settled.then((outcome) => finish(outcome));
  });
  return { inTime, settled };
}

async function settle(result: unknown): Promise<Outcome> {
  try {
    await result;
    return { done: true };
  } catch (error) {
    return { done: false, error };
  }
}
