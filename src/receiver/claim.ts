import type { DedupeStore } from './dedupe-store.js';
import { stepTimeout } from './outbox.js';
import { inTime, isThenable, unref } from './time-limit.js';

/** What all claims of a receiver have in common. */
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
  defer: (key: string, name: 'confirm' | 'release', step: () => unknown) => void;
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
  #isSettled = false;

  constructor(settings: ClaimSettings, key: string, owner: string) {
    this.#settings = settings;
    this.#key = key;
    this.#owner = owner;
  }

  /** Renews the lease again and again, half of it being over: for a handler that is not done at once. */
  hold(): void {
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

  #settle(name: 'confirm' | 'release', step: () => unknown): Promise<void> | void {
    this.#isSettled = true;
    clearTimeout(this.#timer);
    // A renewal that overtakes a release would claim the key again.
    if (this.#renewal) return this.#renewal.then(() => this.#run(name, step));
    return this.#run(name, step);
  }

  #run(name: 'confirm' | 'release', step: () => unknown): Promise<void> | void {
    try {
      const result = step();
      if (isThenable(result)) return this.#finish(name, step, result);
    } catch (error) {
      this.#postpone(name, step, error);
    }
    this.#settings.settled(this.#key);
  }

  async #finish(name: 'confirm' | 'release', step: () => unknown, result: unknown): Promise<void> {
    try {
      await inTime(result, name, stepTimeout);
    } catch (error) {
      this.#postpone(name, step, error);
    }
    this.#settings.settled(this.#key);
  }

  #postpone(name: 'confirm' | 'release', step: () => unknown, error: unknown): void {
    this.#settings.report(error, this.#key);
    this.#settings.defer(this.#key, name, step);
  }

  #renewIn(ms: number): void {
    this.#timer = unref(setTimeout(() => (this.#renewal = this.#renew()), ms));
  }

  async #renew(): Promise<void> {
    const { store, lease, patience, report } = this.#settings;
    let claimed: unknown;
    try {
      // The owner's second claim begins the lease anew.
      claimed = await inTime(store.claim(this.#key, this.#owner, lease), 'renew', patience);
    } catch {
      // Soon, because the lease goes on; the step that settles the claim reports a store that stays away.
      if (!this.#isSettled) this.#renewIn(lease / 8);
      return;
    }
    if (this.#isSettled) return;
    if (claimed === 'claimed') this.#renewIn(lease / 2);
    else
      report(
        new Error(
          `Another process has claimed the key while the handler was running, so it may run twice at once. Fix: a longer lease than ${lease} ms.`,
        ),
        this.#key,
      );
  }
}
