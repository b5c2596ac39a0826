import { branded, guard } from '../branded.js';
import type { DeliveryContext } from './options.js';

/** A handler did not end in time. It may still be running: nothing can stop it but its `signal`. */
export class HandlerTimeoutError extends Error {
  /** The time that was allowed, in ms. */
  readonly timeout: number;

  constructor(eventType: string, timeout: number) {
    super(`The handler of ${eventType} did not end within ${timeout} ms.`);
    branded(this, 'HandlerTimeoutError');
    this.timeout = timeout;
  }
}
/** Whether an error is a {@link HandlerTimeoutError}, also one of another copy of the package. */
export const isHandlerTimeoutError = guard<HandlerTimeoutError>('HandlerTimeoutError');

/** How a handler ended. */
export type Outcome = { done: true } | { done: false; error: unknown };

/** A handler that was started. Neither promise rejects. */
export interface Run {
  /** How it ended, or that it did not end in time. */
  inTime: Promise<Outcome & { late: boolean }>;
  /** How it ended, however long it took. */
  settled: Promise<Outcome>;
}

/** Starts a handler, and waits for it no longer than it may take. */
export function runHandler(
  handle: (context: DeliveryContext) => unknown,
  key: string,
  eventType: string,
  timeout: number,
): Run {
  let controller: AbortController | undefined;
  const context: DeliveryContext = {
    key,
    // Few handlers look at it, and it costs as much as all the rest.
    get signal() {
      return (controller ??= new AbortController()).signal;
    },
  };
  const settled = settle(handle, context);
  const inTime = new Promise<Outcome & { late: boolean }>((resolve) => {
    const timer = setTimeout(() => {
      const error = new HandlerTimeoutError(eventType, timeout);
      resolve({ done: false, error, late: true });
      // A handler may ask for its signal only then.
      (controller ??= new AbortController()).abort(error);
    }, timeout);
    void settled.then((outcome) => {
      clearTimeout(timer);
      resolve({ ...outcome, late: false });
    });
  });
  return { inTime, settled };
}

async function settle(
  handle: (context: DeliveryContext) => unknown,
  context: DeliveryContext,
): Promise<Outcome> {
  try {
    await handle(context);
    return { done: true };
  } catch (error) {
    return { done: false, error };
  }
}
