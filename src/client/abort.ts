/** For each signal, the functions to call when the signal is aborted. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls `stop` when the signal is aborted. All calls of `onAbort` for one signal share one listener, because Node warns
 * about a leak when a signal has 11 listeners.
 *
 * @returns a function that removes `stop` again
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

/** Settles as `promise` does, or rejects with the signal's reason as soon as the signal is aborted. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    promise.then(resolve, reject).finally(onAbort(signal, stop));
  });
}
