/** The functions that an abort calls, by their signal. */
const waiting = new WeakMap<AbortSignal, Set<() => void>>();

/**
 * Calls a function when a signal is aborted. All calls that share a signal share one listener on it: Node warns of a
 * leak at the eleventh.
 *
 * @returns a function that stops waiting
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

/** Waits no longer than a signal lets it. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    promise.then(resolve, reject).finally(onAbort(signal, stop));
  });
}
