/**
 * The time, and how to wait: an option of the client, so that programs can test what happens while it waits.
 *
 * @example
 * const clock: Clock = { now: () => Date.now(), sleep: async () => undefined };
 */
export interface Clock {
  /** The current time, in ms since the epoch. */
  now(): number;
  /** Resolves after some time, in ms, or rejects with the signal's reason as soon as that is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const stop = () => {
        clearTimeout(timer);
        reject(signal!.reason as Error);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, ms);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
