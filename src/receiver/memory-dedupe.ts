import type { Claimed, DedupeStore } from './dedupe-store.js';
import { ExpiringKeys } from './expiring-keys.js';
import { monotonicTime } from './time-limit.js';

/** The options of {@link memoryDedupe}. */
export interface MemoryDedupeOptions {
  /**
   * The maximum number of handled deliveries to remember; the oldest deliveries are forgotten first. Default 100,000
   * (our choice), which takes about 20 MB. A delivery that is being handled is never forgotten.
   */
  capacity?: number;
}

/**
 * Makes a store in the memory of one process, which is the default of a receiver. Its content is lost when the process
 * ends. If several processes or machines serve the same callback URL, use {@link redisDedupe}.
 *
 * @throws TypeError when the capacity is not a whole number of at least 1
 * @example
 * createReceiver({ name: 'orders', token, fallback, dedupe: memoryDedupe({ capacity: 1000 }) });
 */
export function memoryDedupe({ capacity = 100_000 }: MemoryDedupeOptions = {}): DedupeStore {
  if (!Number.isInteger(capacity) || capacity < 1)
    throw new TypeError(`capacity is ${String(capacity)}: expected a whole number of at least 1.`);
  const running = new Map<string, { owner: string; end: number }>();
  const done = new ExpiringKeys();

  /** Deletes expired entries. Each claim and each confirmation calls this function, so that no timer is needed. */
  function forget(now: number): void {
    done.forget(now, capacity);
    // Begin with the oldest claim, and stop at the first claim that has not expired. If all leases are equal, the
    // oldest claims expire first, because a map keeps the order of insertion.
    for (const [key, { end }] of running) {
      if (end > now) break;
      running.delete(key);
    }
  }

  /** Returns the claim on a key, or undefined if nobody has claimed the key or the claim has expired. */
  function claimOn(key: string, now: number): { owner: string } | undefined {
    const claim = running.get(key);
    return claim && claim.end > now ? claim : undefined;
  }

  return {
    claim(key, owner, lease): Claimed {
      const now = monotonicTime();
      forget(now);
      if (done.has(key, now)) return 'done';
      const claim = claimOn(key, now);
      if (claim && claim.owner !== owner) return 'running';
      running.delete(key);
      running.set(key, { owner, end: now + lease });
      return 'claimed';
    },
    confirm(key, owner, retention) {
      const now = monotonicTime();
      const claim = claimOn(key, now);
      if (claim && claim.owner !== owner) return;
      running.delete(key);
      done.add(key, now + retention);
      forget(now);
    },
    release(key, owner) {
      if (running.get(key)?.owner === owner) running.delete(key);
    },
  };
}
