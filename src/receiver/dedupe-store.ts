/**
 * Remembers which deliveries were handled, and which are being handled now. Its three methods have to be atomic; they
 * may be synchronous. What it throws fails the delivery before its handler has run, so that it comes again.
 *
 * @example
 * const store: DedupeStore = memoryDedupe();
 */
export interface DedupeStore {
  /**
   * Claims a key for a while, if nobody else has claimed it, and nobody confirmed it.
   *
   * @param owner who claims, and may confirm or release; no two claims have the same
   * @param lease after how many ms the claim ends by itself
   * @returns whether it is `claimed` now, or was `running` (claimed by another) or `done` (confirmed) already
   */
  claim(key: string, owner: string, lease: number): Claimed | Promise<Claimed>;
  /**
   * Notes that the key was handled, if the claim is the owner's, or has ended and nobody has claimed the key since.
   *
   * @param retention for how many ms to remember it
   */
  confirm(key: string, owner: string, retention: number): unknown;
  /** Gives up the claim, if it is the owner's. */
  release(key: string, owner: string): unknown;
}

/** What becomes of a claim. */
export type Claimed = 'claimed' | 'running' | 'done';
