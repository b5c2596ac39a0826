import type { DedupeStore } from './dedupe-store.js';
import { stepTimeout } from './outbox.js';
import { inTime, isThenable, monotonicTime, unref } from './time-limit.js';

type StepName = 'confirm' | 'release';

/** Shared by all claims of a receiver. */
export interface ClaimSettings {
  store: DedupeStore;
  /** In ms. */
  lease: number;
  /** In ms. */
  retention: number;
  /** How long to wait for a claim, in ms. */
  patience: number;
  /** Told of failures that change nothing for the delivery. */
  report: (error: unknown, key: string) => void;
  /** Does a step that failed until it is done or too late. */
  defer: (key: string, owner: string, name: StepName, step: () => unknown) => void;
  /** Releases what a claim has got, or will get when its reply comes. */
  giveBack: (key: string, owner: string, reply: unknown) => void;
  /** Told when the handler has ended, and the store knows it or will. */
  settled: (key: string) => void;
}

/** A key that this process may handle, until it settles it. */
export class Claim {
  readonly #settings: ClaimSettings;
  readonly #key: string;
  readonly #owner: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #renewal: Promise<void> | undefined;
  /** The reply to a renewal that nobody waits for any more. */
  #lateReply: unknown;
  /** When the lease was renewed last. */
  #renewed = 0;
  #isReported = false;
  #isSettled = false;

  constructor(settings: ClaimSettings, key: string, owner: string) {
    this.#settings = settings;
    this.#key = key;
    this.#owner = owner;
  }

  /** Renews the lease again and again, half of it being over: for a handler that is not done at once. */
  hold(): void {
    this.#renewed = monotonicTime();
    this.#renewIn(this.#settings.lease / 2);
  }

  /** The handler is done: copies are acknowledged from now on. Never rejects. */
  confirm(): Promise<void> | void {
    const { store, retention } = this.#settings;
    return this.#settle('confirm', () => store.confirm(this.#key, this.#owner, retention));
  }

  /** The handler failed: the next copy runs it again. Never rejects. */
  release(): Promise<void> | void {
    const { store } = this.#settings;
    return this.#settle('release', () => store.release(this.#key, this.#owner));
  }

  #settle(name: StepName, step: () => unknown): Promise<void> | void {
    this.#isSettled = true;
    clearTimeout(this.#timer);
    // A renewal that overtakes a release would claim the key again.
    if (this.#renewal) return this.#renewal.then(() => this.#run(name, step));
    return this.#run(name, step);
  }

  #run(name: StepName, step: () => unknown): Promise<void> | void {
    // A renewal that took too long may still come to the store.
    if (name === 'release' && this.#lateReply)
      this.#settings.giveBack(this.#key, this.#owner, this.#lateReply);
    try {
      const result = step();
      if (isThenable(result)) return this.#finish(name, step, result);
    } catch (error) {
      this.#postpone(name, step, error);
    }
    this.#settings.settled(this.#key);
  }

  async #finish(name: StepName, step: () => unknown, result: unknown): Promise<void> {
    try {
      await inTime(result, name, stepTimeout);
    } catch (error) {
      this.#postpone(name, step, error);
    }
    this.#settings.settled(this.#key);
  }

  #postpone(name: StepName, step: () => unknown, error: unknown): void {
    this.#settings.report(error, this.#key);
    this.#settings.defer(this.#key, this.#owner, name, step);
  }

  #renewIn(ms: number): void {
    this.#timer = unref(setTimeout(() => (this.#renewal = this.#renew()), ms));
  }

  async #renew(): Promise<void> {
    const { store, lease, patience } = this.#settings;
    const asked = monotonicTime();
    let reply: unknown;
    let claimed: unknown;
    try {
      // The owner's second claim begins the lease anew.
      reply = store.claim(this.#key, this.#owner, lease);
      claimed = await inTime(reply, 'renew', patience);
    } catch {
      this.#lateReply = reply;
    }
    if (claimed === 'claimed') {
      this.#renewed = asked;
      this.#isReported = false;
    }
    if (this.#isSettled) return;
    const isOver = monotonicTime() >= this.#renewed + lease;
    const isLost = claimed === 'running' || claimed === 'done';
    if (isLost) this.#warn('another process has claimed it');
    else if (isOver) this.#warn('the store does not renew it');
    if (claimed === 'claimed') this.#renewIn(lease / 2);
    // Soon, because the lease goes on.
    else if (!isLost) this.#renewIn(lease / 8);
  }

  #warn(why: string): void {
    if (this.#isReported) return;
    this.#isReported = true;
    this.#settings.report(
      new Error(
        `The lease of ${this.#settings.lease} ms has ended while the handler is running, because ${why}: the handler may run twice at once. Fix: a longer lease.`,
      ),
      this.#key,
    );
  }
}
