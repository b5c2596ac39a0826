import type { Activity } from './activity.js';
import { Claim, type ClaimSettings } from './claim.js';
import type { Claimed, DedupeStore } from './dedupe-store.js';
import { Outbox, stepTimeout } from './outbox.js';
import { idlePause, inTime, isThenable, monotonicTime, pause } from './time-limit.js';

/**
 * How long `idle()` waits for a late reply to a claim, in ms. At that time, the receiver has already responded to the
 * delivery with an error.
 */
const lateReplyTime = 5000;

/** The claims of one receiver on a store, which may be slow or temporarily unavailable. */
export class Claims {
  readonly #settings: ClaimSettings;
  readonly #outbox: Outbox;
  readonly #activity: Activity;
  /**
   * The keys of the deliveries whose handlers are running in this process. For these keys, the handler is not started a
   * second time, even if the store would grant the claim.
   */
  readonly #running = new Set<string>();
  /**
   * The claims that wait for the store, by key. A second delivery with the same key waits for this claim, so that one
   * process does not claim a key for two owners.
   */
  readonly #claiming = new Map<string, Promise<unknown>>();
  // The first part of the id of an owner, which is unique among processes; `#count`, the second part, is unique within
  // the process. The first part is random. It is made only when it is needed, because some edge runtimes cannot make
  // random numbers while a program starts.
  #process: string | undefined;
  #count = 0;

  /** @param activity counts the steps that continue after a response was sent */
  constructor(
    store: DedupeStore,
    { lease, retention }: { lease: number; retention: number },
    activity: Activity,
    report: ClaimSettings['report'],
  ) {
    this.#activity = activity;
    this.#outbox = new Outbox(activity, report);
    this.#settings = {
      store,
      lease,
      retention,
      // Wait less than the lease. The lease may have started when the claim was sent, so it must not expire while we
      // wait for the reply.
      patience: Math.min(stepTimeout, lease / 4),
      report,
      defer: (key, owner, name, run) => {
        const time = name === 'confirm' ? retention : lease;
        this.#outbox.add({ key, owner, name, run, end: monotonicTime() + time });
      },
      giveBack: (key, owner, reply) => this.#giveBack(key, owner, reply),
      settled: (key) => this.#running.delete(key),
    };
  }

  /**
   * Claims a key.
   *
   * @returns the claim, or `running` or `done` if the key cannot be claimed
   * @throws the error of the store, or an error that says that the reply of the store was late. The store may have
   *   granted the claim nevertheless, so the key is released when the store is available again
   * @throws TypeError when the reply of the store is not `claimed`, `running` or `done`
   */
  async claim(key: string): Promise<Claim | Exclude<Claimed, 'claimed'>> {
    if (this.#outbox.isUnconfirmed(key)) return 'done';
    if (this.#running.has(key)) return 'running';
    const earlier = this.#claiming.get(key);
    if (earlier) return (await earlier) === 'done' ? 'done' : 'running';
    this.#process ??= crypto.randomUUID();
    const owner = `${this.#process}.${++this.#count}`;
    const reply = this.#try(key, owner);
    // If the store is synchronous, do not wait, because a promise would take additional time.
    if (!isThenable(reply)) return this.#claimOf(key, owner, reply);
    const claimed = this.#retryClaim(key, owner, reply);
    this.#claiming.set(key, claimed);
    try {
      return this.#claimOf(key, owner, await claimed);
    } finally {
      this.#claiming.delete(key);
    }
  }

  /** Sends the claim to the store once. It does not throw: it returns the reply, or a promise that rejects. */
  #try(key: string, owner: string): unknown {
    try {
      return this.#settings.store.claim(key, owner, this.#settings.lease);
    } catch (error) {
      return Promise.reject(error as Error);
    }
  }

  #claimOf(key: string, owner: string, claimed: unknown): Claim | Exclude<Claimed, 'claimed'> {
    if (claimed === 'claimed') {
      this.#running.add(key);
      return new Claim(this.#settings, key, owner);
    }
    if (claimed === 'running' || claimed === 'done') return claimed;
    throw new TypeError(
      `claim of the dedupe store returned ${typeof claimed}: expected 'claimed', 'running' or 'done'. Fix: return one of these strings.`,
    );
  }

  /**
   * Repeats the claim until the store replies, or until `patience` has passed. If the store granted an earlier attempt
   * and its reply was lost, the store grants the claim again, because the owner is the same.
   */
  async #retryClaim(key: string, owner: string, first: PromiseLike<unknown>): Promise<unknown> {
    const { patience } = this.#settings;
    const end = monotonicTime() + patience;
    const replies: unknown[] = [first];
    for (let wait = 50; ; wait *= 2) {
      try {
        // Wait at most half of `patience`, so that the claim is repeated also when the store does not reply.
        const time = Math.min(patience / 2, end - monotonicTime());
        return await inTime(replies.at(-1), 'claim', time);
      } catch (error) {
        if (monotonicTime() + wait >= end) {
          for (const reply of replies) this.#giveBack(key, owner, reply);
          throw error;
        }
        await pause(wait);
        replies.push(this.#try(key, owner));
      }
    }
  }

  /**
   * Releases a key whose delivery will not be handled. It releases the key at once, because the store may have granted
   * the claim although its reply was lost. It releases the key again if a late reply says that the claim was granted.
   */
  #giveBack(key: string, owner: string, reply: unknown): void {
    const { store, defer } = this.#settings;
    const release = () => defer(key, owner, 'release', () => store.release(key, owner));
    release();
    const late = Promise.resolve(reply).then(
      (claimed) => (claimed === 'claimed' ? release() : undefined),
      () => undefined,
    );
    this.#activity.track(Promise.race([late, idlePause(lateReplyTime)]));
  }
}
