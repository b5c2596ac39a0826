/**
 * A store that remembers which deliveries were handled, and which are being handled now. Its three methods must be
 * atomic, and it must be safe to repeat a call, because the receiver repeats a call that failed or whose result it did
 * not get. The methods can be synchronous. When `claim` throws, the receiver responds with an error and does not run
 * the handler, so the service delivers the event again. `dedupeContract` of `kaizala-webhooks/testing` tests your
 * store.
 *
 * @example
 * const store: DedupeStore = memoryDedupe();
 */
export interface DedupeStore {
  /**
   * Claims a key for the time of the lease, unless another owner has claimed the key, or the key was confirmed. When an
   * owner claims its own key again, the lease starts again.
   *
   * @param key the key of the delivery: 64 hexadecimal digits, equal for every copy of the delivery
   * @param owner the id of the owner, up to 60 characters. Only this owner may renew, confirm or release the claim. Two
   *   deliveries never have the same owner
   * @param lease the time after which the claim expires, in ms
   * @returns `claimed` if the owner now has the claim; otherwise `running` or `done`
   */
  claim(key: string, owner: string, lease: number): Claimed | Promise<Claimed>;
  /**
   * Remembers that the delivery was handled. It does so if the owner has the claim, or if the claim of the owner has
   * expired and no other owner has claimed the key.
   *
   * @param retention how long to remember the delivery, in ms
   */
  confirm(key: string, owner: string, retention: number): unknown;
  /** Releases the claim, if the owner has it. */
  release(key: string, owner: string): unknown;
}

/**
 * The result of a claim:
 *
 * - `claimed`: the owner now has the claim.
 * - `running`: another owner has the claim.
 * - `done`: the key was confirmed, which means that the delivery has been handled.
 */
export type Claimed = 'claimed' | 'running' | 'done';
