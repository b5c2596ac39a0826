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
  return { settled, inTime: within(timeout) };

  async function within(ms: number): Promise<Outcome & { late: boolean }> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<Outcome & { late: boolean }>((resolve) => {
      timer = setTimeout(() => {
        const error = new HandlerTimeoutError(eventType, ms);
        resolve({ done: false, error, late: true });
        // Made now, if need be: a handler may ask for its signal only later.
        (controller ??= new AbortController()).abort(error);
      }, ms);
    });
    const inTime = async () => ({ ...(await settled), late: false });
    const outcome = await Promise.race([inTime(), tooLate]);
    clearTimeout(timer);
    return outcome;
  }
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
