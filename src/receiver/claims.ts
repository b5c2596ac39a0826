import type { Activity } from './activity.js';
import { Claim, type ClaimSettings } from './claim.js';
import type { Claimed, DedupeStore } from './dedupe-store.js';
import { Outbox, stepTimeout } from './outbox.js';
import { idlePause, inTime, isThenable, monotonicTime, pause } from './time-limit.js';

/** How long `idle()` waits for a reply to a claim that no delivery waits for any more, in ms. */
const lateReplyTime = 5000;

/** The claims of one receiver on a store that may be slow, gone, or back again. */
export class Claims {
  readonly #settings: ClaimSettings;
  readonly #outbox: Outbox;
  readonly #activity: Activity;
  /** The keys whose handlers run in this process: whatever the store says, they are not run again beside it. */
  readonly #running = new Set<string>();
  /** The keys for which the store is being asked: two owners in one process would get in each other's way. */
  readonly #asking = new Map<string, Promise<unknown>>();
  // Unique among processes by its first part, and within this one by its second. Not made before it is needed, because
  // some edge runtimes have no random numbers while a program starts.
  #process: string | undefined;
  #count = 0;

  /** @param activity is told of steps that go on after a response */
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
      // The lease may have begun when the store was asked.
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
   * @returns the claim, or how the key stands
   * @throws the error of the store, or one that says that its reply was late: the key may be claimed then, and is
   *   released when the store is back
   * @throws TypeError when the reply is not one of the three strings
   */
  async claim(key: string): Promise<Claim | Exclude<Claimed, 'claimed'>> {
    if (this.#outbox.isUnconfirmed(key)) return 'done';
    if (this.#running.has(key)) return 'running';
    const asked = this.#asking.get(key);
    if (asked) return (await asked) === 'done' ? 'done' : 'running';
    this.#process ??= crypto.randomUUID();
    const owner = `${this.#process}.${++this.#count}`;
    const reply = this.#try(key, owner);
    // A synchronous store costs no promise.
    if (!isThenable(reply)) return this.#claimOf(key, owner, reply);
    const claimed = this.#ask(key, owner, reply);
    this.#asking.set(key, claimed);
    try {
      return this.#claimOf(key, owner, await claimed);
    } finally {
      this.#asking.delete(key);
    }
  }

  /** Asks for the claim once. */
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
      `The store of dedupe returned ${typeof claimed} from claim: expected 'claimed', 'running' or 'done'.`,
    );
  }

  /** Asks for the claim until there is a reply. A reply that was lost is given again to the same owner. */
  async #ask(key: string, owner: string, first: PromiseLike<unknown>): Promise<unknown> {
    const { patience } = this.#settings;
    const end = monotonicTime() + patience;
    const replies: unknown[] = [first];
    for (let wait = 50; ; wait *= 2) {
      try {
        // One that does not reply is asked again, too.
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
   * Releases a key that nobody handles, though the store may have granted it: now, because the reply may have been lost,
   * and again after a reply that comes late.
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
