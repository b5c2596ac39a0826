import { onAbort } from './abort.js';

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
