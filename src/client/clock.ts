import { onAbort } from './abort.js';

/**
 * A clock: it tells the current time, and it waits. A test can pass its own clock to the client, so that the test does
 * not have to wait in real time.
 *
 * @example
 * const clock: Clock = { now: () => Date.now(), sleep: async () => undefined };
 */
export interface Clock {
  /** The current time, in ms since the epoch. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds. If the signal is aborted before that, the promise rejects at once, with the
   * reason of the signal.
   */
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
