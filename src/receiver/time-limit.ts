/** Time limits for promises, and the clock that measures them. */

/**
 * Returns the time in ms, measured with a monotonic clock. Date.now is not suitable, because the time of day can jump,
 * and a jump must not end a lease.
 */
export const monotonicTime = (): number => performance.now();

/** Tells whether a value is a promise or another thenable. It may throw, because `then` can be a getter. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}

/** Resolves after `ms` milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Resolves after `ms` milliseconds, but does not keep the process alive until then. */
export function idlePause(ms: number): Promise<void> {
  return new Promise((resolve) => void unref(setTimeout(resolve, ms)));
}

/**
 * Allows the process to end before a timer has expired. This is necessary on platforms where a timer keeps the process
 * alive.
 */
export function unref<Timer>(timer: Timer): Timer {
  (timer as { unref?(): void }).unref?.();
  return timer;
}

/**
 * Waits for the result of a call of the store, but rejects after `ms` milliseconds. If the store is synchronous, it
 * returns the result at once, without a timer.
 *
 * @param name the method of the store, for the message
 */
export function inTime<T>(result: T | PromiseLike<T>, name: string, ms: number): T | Promise<T> {
  return isThenable(result) ? raced(result as PromiseLike<T>, name, ms) : (result as T);
}

async function raced<T>(result: PromiseLike<T>, name: string, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The dedupe store did not ${name} within ${Math.round(ms)} ms.`)),
      ms,
    );
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
