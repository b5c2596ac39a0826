import type { Activity } from './activity.js';
import type { Claimed, DedupeStore } from './dedupe-store.js';
import { Outbox, stepTimeout } from './outbox.js';
import { inTime, monotonicTime, pause, unref } from './time-limit.js';

/** Told of failures that change nothing for the delivery. */
export type ReportClaim = (error: unknown, key: string) => void;

/** A key that this process may handle, until it settles it. */
export interface Claim {
  /** Renews the lease again and again: for a handler that is not done at once. */
  hold(): void;
  /** The handler is done: copies are acknowledged from now on. Never rejects. */
  confirm(): Promise<void>;
  /** The handler failed: the next copy runs it again. Never rejects. */
  release(): Promise<void>;
}

/** The claims of one receiver on a store that may be slow, gone, or back again. */
export class Claims {
  readonly #store: DedupeStore;
  readonly #lease: number;
  readonly #retention: number;
  /** How long to wait for a claim, in ms: the lease may have begun when the store was asked. */
  readonly #patience: number;
  readonly #report: ReportClaim;
  readonly #outbox: Outbox;
  /** The keys whose handlers run in this process: whatever the store says, they are not run again beside it. */
  readonly #running = new Set<string>();
  // Unique among processes by its first part, and within this one by its second. Not made before it is needed, because
  // some edge runtimes have no random numbers while a program starts.
  #process: string | undefined;
  #count = 0;

  /** @param activity is told of steps that go on after a response */
  constructor(
    store: DedupeStore,
    times: { lease: number; retention: number },
    activity: Activity,
    report: ReportClaim,
  ) {
    this.#store = store;
    this.#lease = times.lease;
    this.#retention = times.retention;
    this.#patience = Math.min(stepTimeout, times.lease / 4);
    this.#report = report;
    this.#outbox = new Outbox(activity, report);
  }

  /**
   * Claims a key.
   *
   * @returns the claim, or how the key stands
   * @throws what the store throws, or that it did not answer in time, or that its answer is not one; the key may be
   *   claimed then, and is released when the store is back
   */
  async claim(key: string): Promise<Claim | Exclude<Claimed, 'claimed'>> {
    if (this.#outbox.isUnconfirmed(key)) return 'done';
    if (this.#running.has(key)) return 'running';
    this.#process ??= crypto.randomUUID();
    const owner = `${this.#process}.${++this.#count}`;
    const claimed = await this.#ask(key, owner);
    if (claimed !== 'claimed') return claimed;
    this.#running.add(key);
    return this.#claimOf(key, owner);
  }

  /** Asks for the claim until there is a reply. A reply that was lost is given again to the same owner. */
  async #ask(key: string, owner: string): Promise<Claimed> {
    const end = monotonicTime() + this.#patience;
    for (let wait = 50; ; wait *= 2) {
      let reply: unknown;
      try {
        reply = this.#store.claim(key, owner, this.#lease);
        const claimed = await inTime(reply, 'claim', end - monotonicTime());
        if (isClaimed(claimed)) return claimed;
        reply = typeof claimed;
      } catch (error) {
        if (monotonicTime() + wait < end) {
          await pause(wait);
          continue;
        }
        this.#giveBack(key, owner, reply);
        throw error;
      }
      throw new TypeError(
        `The store of dedupe returned ${String(reply)} from claim: expected 'claimed', 'running' or 'done'.`,
      );
    }
  }

  /** Releases a key that nobody handles, though the store may have granted it: at once, or when it does so late. */
  #giveBack(key: string, owner: string, reply: unknown): void {
    const release = () => this.#defer(key, 'release', () => this.#store.release(key, owner));
    void Promise.resolve(reply).then(
      (late) => (late === 'claimed' ? release() : undefined),
      release,
    );
  }

  #claimOf(key: string, owner: string): Claim {
    let renewal: ReturnType<typeof setTimeout> | undefined;
    let renewed: Promise<void> | undefined;
    let isSettled = false;
    const renewIn = (ms: number): void => {
      renewal = unref(setTimeout(() => (renewed = renew()), ms));
    };
    const renew = async (): Promise<void> => {
      const next = await this.#renew(key, owner);
      if (!isSettled && next > 0) renewIn(next);
    };
    const settle = async (name: 'confirm' | 'release', step: () => unknown): Promise<void> => {
      isSettled = true;
      clearTimeout(renewal);
      // A renewal that overtakes a release would claim the key again.
      await renewed;
      try {
        await inTime(step(), name, stepTimeout);
      } catch (error) {
        this.#report(error, key);
        this.#defer(key, name, step);
      }
      this.#running.delete(key);
    };
    return {
      hold: () => renewIn(this.#lease / 2),
      confirm: () => settle('confirm', () => this.#store.confirm(key, owner, this.#retention)),
      release: () => settle('release', () => this.#store.release(key, owner)),
    };
  }

  /** @returns in how many ms to renew again; 0 for never */
  async #renew(key: string, owner: string): Promise<number> {
    try {
      // The owner's second claim begins the lease anew.
      const reply = this.#store.claim(key, owner, this.#lease);
      const claimed = await inTime(reply, 'renew', this.#patience);
      if (claimed === 'claimed') return this.#lease / 2;
      this.#report(
        new Error(
          `The lease of ${this.#lease} ms ended while the handler was running, and the key is ${claimed}: another process has it, so the handler may run twice at once. Fix: a longer lease, and the key of the context as the key of what the handler writes.`,
        ),
        key,
      );
      return 0;
    } catch {
      // Soon, because the lease goes on; the step that settles the claim reports a store that stays away.
      return this.#lease / 8;
    }
  }

  #defer(key: string, name: 'confirm' | 'release', run: () => unknown): void {
    const time = name === 'confirm' ? this.#retention : this.#lease;
    this.#outbox.add(key, { name, run, end: monotonicTime() + time });
  }
}

function isClaimed(value: unknown): value is Claimed {
  return value === 'claimed' || value === 'running' || value === 'done';
}
