import type { Clock } from '../../src/client/clock.js';

/** A clock that advances only when the client waits. It records each wait, in ms, and does not wait in real time. */
export function testClock(
  start = Date.UTC(2019, 0, 1),
): Clock & { waits: number[]; advance(ms: number): void } {
  let now = start;
  const waits: number[] = [];
  return {
    waits,
    advance: (ms) => (now += ms),
    now: () => now,
    sleep(ms, signal) {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    },
  };
}
