/** A promise that may take too long, and the clock that measures it. */

/** Milliseconds on a clock that nobody sets: the time of day may step, and a lease must not end with it. */
export const monotonicTime = (): number => performance.now();

/** Whether a value has to be waited for. What is read from it may throw. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | null | undefined)?.then === 'function';
}

/** Lets some time pass. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Lets some time pass, or the process end, when nothing else keeps it alive. */
export function idlePause(ms: number): Promise<void> {
  return new Promise((resolve) => void unref(setTimeout(resolve, ms)));
}

/** Lets a process end before a timer, on platforms where a timer would keep it alive. */
export function unref<Timer>(timer: Timer): Timer {
  (timer as { unref?(): void }).unref?.();
  return timer;
}

/**
 * The result of a step of the store, if it comes in time. A synchronous store costs no timer.
 *
 * @param name the method of the store
 */
export function inTime<T>(result: T | PromiseLike<T>, name: string, ms: number): T | Promise<T> {
  return isThenable(result) ? raced(result as PromiseLike<T>, name, ms) : (result as T);
}

async function raced<T>(result: PromiseLike<T>, name: string, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The store of dedupe did not ${name} within ${Math.round(ms)} ms.`)),
      ms,
    );
  });
  try {
    return await Promise.race([result, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
