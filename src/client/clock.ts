import { onAbort } from './abort.js';

/**
 * The current time, and a function that waits. It is an option of the client, so that tests need not wait in real time.
 *
 * @example
 * const clock: Clock = { now: () => Date.now(), sleep: async () => undefined };
 */
export interface Clock {
  /** The current time, in ms since the epoch. */
  now(): number;
  /** Resolves after `ms` milliseconds, or rejects with the signal's reason as soon as the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const timer = setTimeout(() => {
        forget?.();
        resolve();
      }, ms);
      const forget =
        signal &&
        onAbort(signal, () => {
          clearTimeout(timer);
          reject(signal.reason as Error);
        });
    }),
};
