import { type EventType, isEventType } from '../../generated/v1/events.js';
import { branded, guard } from '../common/errors.js';
import type { DeliveryContext } from './receiver-options.js';
import { isThenable } from './time-limit.js';

/** A handler did not finish within `handlerTimeout`. It may still be running: only its `signal` can stop it. */
export class HandlerTimeoutError extends Error {
  /** The value of `handlerTimeout`, in ms. */
  readonly timeout: number;

  constructor(eventType: EventType | (string & {}), timeout: number) {
    // Do not repeat an unknown type in a log, because the sender chooses it.
    const handler = isEventType(eventType) ? `handler of ${eventType}` : 'fallback';
    super(`The ${handler} did not finish within ${timeout} ms.`);
    branded(this, 'HandlerTimeoutError');
    this.timeout = timeout;
  }
}

/**
 * Tells whether an error is a {@link HandlerTimeoutError}, also of another copy of the package.
 *
 * @example
 * if (isHandlerTimeoutError(error)) console.error(`not finished within ${error.timeout} ms`);
 */
export const isHandlerTimeoutError = guard<HandlerTimeoutError>('HandlerTimeoutError');

/** The result of a handler. */
export type Outcome = { done: true } | { done: false; error: unknown };

/** A handler that is not done yet. Neither promise rejects. */
export interface Run {
  /** The result of the handler, or the timeout. */
  inTime: Promise<Outcome & { late: boolean }>;
  /** The result of the handler, even if it exceeds the timeout. */
  settled: Promise<Outcome>;
}

/**
 * Starts a handler, and limits the time to wait for it.
 *
 * @returns the result, if the handler was synchronous; otherwise a run
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
    // A getter, because few handlers use the signal, and it costs as much as the rest of the function.
    get signal() {
      return (controller ??= new AbortController()).signal;
    },
  };
  let result: unknown;
  try {
    result = handle(context);
    // Inside `try`, because the getter `then` can throw, like the handler itself.
    if (!isThenable(result)) return { done: true };
  } catch (error) {
    return { done: false, error };
  }
  const settled = settle(result);
  const inTime = new Promise<Outcome & { late: boolean }>((resolve) => {
    const timer = setTimeout(() => {
      const error = new HandlerTimeoutError(eventType, timeout);
      resolve({ done: false, error, late: true });
      // Make the controller now if there is none, because a handler may read its signal later.
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
