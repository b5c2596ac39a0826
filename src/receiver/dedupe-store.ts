/**
 * Remembers which deliveries were handled, and which are being handled now. Its three methods must be atomic, and safe to
 * repeat, because the receiver repeats a step that failed, or whose result it did not get. They can be synchronous.
 * When a claim throws, the delivery fails before its handler has run, so that it comes again. `dedupeContract` of
 * `kaizala-webhooks/testing` tests a store.
 *
 * @example
 * const store: DedupeStore = memoryDedupe();
 */
export interface DedupeStore {
  /**
   * Claims a key for a while, if nobody else has claimed it, and nobody has confirmed it. When the owner claims its key
   * again, the lease begins anew.
   *
   * @param key 64 hexadecimal digits, equal for every copy of a delivery
   * @param owner who claims the key, and may renew, confirm or release it: up to 60 characters. Two deliveries never have
   *   the same owner
   * @param lease after how many ms the claim ends by itself
   * @returns whether the key is `claimed` now, or was `running` or `done` already
   */
  claim(key: string, owner: string, lease: number): Claimed | Promise<Claimed>;
  /**
   * Remembers that the delivery was handled, if the claim is the owner's, or if it has ended and nobody else has one.
   *
   * @param retention for how many ms to remember it
   */
  confirm(key: string, owner: string, retention: number): unknown;
  /** Gives up the claim, if it is the owner's. */
  release(key: string, owner: string): unknown;
}

/**
 * What becomes of a claim. `claimed`: the key is claimed now. `running`: another owner has claimed it. `done`: it was
 * confirmed, so the delivery has been handled.
 */
export type Claimed = 'claimed' | 'running' | 'done';
