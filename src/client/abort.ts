/** For each signal, the functions to call when the signal is aborted. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `stop` when the signal is aborted. All calls of `onAbort` for the same signal share one listener on it, because
 * Node prints a warning about a leak when a signal has 11 listeners.
 *
 * @returns a function that removes `stop` from the signal: afterwards, an abort no longer calls `stop`
 */
export function onAbort(signal: AbortSignal, stop: () => void): () => void {
  let stops = waiting.get(signal);
  if (!stops) {
    waiting.set(signal, (stops = new Set()));
    signal.addEventListener('abort', stopAll);
  }
  const all = stops.add(stop);
  return () => {
    all.delete(stop);
    if (all.size > 0) return;
    waiting.delete(signal);
    signal.removeEventListener('abort', stopAll);
  };
}

function stopAll({ target }: Event): void {
  waiting.get(target as AbortSignal)?.forEach((stop) => stop());
}

/**
 * Returns a promise with the result of `promise`. If the signal is aborted first, the returned promise rejects at once,
 * with the reason of the signal.
 */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    promise.then(resolve, reject).finally(onAbort(signal, stop));
  });
}
