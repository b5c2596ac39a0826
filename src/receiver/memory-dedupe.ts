import type { Claimed, DedupeStore } from './dedupe-store.js';
import { ExpiringKeys } from './expiring-keys.js';
import { monotonicTime } from './time-limit.js';

/** Options of {@link memoryDedupe}. */
export interface MemoryDedupeOptions {
  /**
   * How many handled deliveries to remember: the latest ones. Default 100,000 (our choice), in about 20 MB. Deliveries
   * that are being handled are never forgotten.
   */
  capacity?: number;
}

/**
 * De-duplication within one process, for as long as it lives: the default of a receiver. Several processes or machines
 * behind one callback URL need {@link redisDedupe}.
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

  /** Drops what is over, so that no timer is needed. */
  function forget(now: number): void {
    done.forget(now, capacity);
    // A map keeps its order: what was claimed first stands first, and so ends first, as long as all leases are alike.
    for (const [key, { end }] of running) {
      if (end > now) break;
      running.delete(key);
    }
  }

  /** The claim on a key that has not ended. */
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
