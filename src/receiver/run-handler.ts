import { type EventType, isEventType } from '../../generated/v1/events.js';
import { branded, guard } from '../common/errors.js';
import type { DeliveryContext } from './receiver-options.js';
import { isThenable } from './time-limit.js';

/** A handler did not end in time. It may still be running: only its `signal` can stop it. */
export class HandlerTimeoutError extends Error {
  /** The time that was allowed, in ms. */
  readonly timeout: number;

  constructor(eventType: EventType | (string & {}), timeout: number) {
    // What is no known type is whatever the body says, and not to be repeated in a log.
    const handler = isEventType(eventType) ? `handler of ${eventType}` : 'fallback';
    super(`The ${handler} did not end within ${timeout} ms.`);
    branded(this, 'HandlerTimeoutError');
    this.timeout = timeout;
  }
}

/**
 * Whether an error is a {@link HandlerTimeoutError}, also one of another copy of the package.
 *
 * @example
 * if (isHandlerTimeoutError(error)) console.error(`no end within ${error.timeout} ms`);
 */
export const isHandlerTimeoutError = guard<HandlerTimeoutError>('HandlerTimeoutError');

/** How a handler ended. */
export type Outcome = { done: true } | { done: false; error: unknown };

/** A handler that is not done yet. Neither promise rejects. */
export interface Run {
  /** How it ended, or that it did not end in time. */
  inTime: Promise<Outcome & { late: boolean }>;
  /** How it ended, however long it took. */
  settled: Promise<Outcome>;
}

/**
 * Starts a handler, and waits for it no longer than it may take.
 *
 * @returns how it ended, where it was done at once
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
    // Few handlers look at it, and it costs as much as all the rest.
    get signal() {
      return (controller ??= new AbortController()).signal;
    },
  };
  let result: unknown;
  try {
    result = handle(context);
    // Asked within `try`, because the property `then` can throw, like the handler itself.
    if (!isThenable(result)) return { done: true };
  } catch (error) {
    return { done: false, error };
  }
  const settled = settle(result);
  const inTime = new Promise<Outcome & { late: boolean }>((resolve) => {
    const timer = setTimeout(() => {
      const error = new HandlerTimeoutError(eventType, timeout);
      resolve({ done: false, error, late: true });
      // Made now, if need be: a handler may ask for its signal only later.
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
