import type { DedupeStore } from './dedupe-store.js';
import { stepTimeout } from './outbox.js';
import { inTime, isThenable, monotonicTime, unref } from './time-limit.js';

type StepName = 'confirm' | 'release';

/** The settings that all claims of a receiver share. */
export interface ClaimSettings {
  store: DedupeStore;
  /** The time after which a claim expires unless it is renewed, in ms. */
  lease: number;
  /** How long the store remembers a confirmed key, in ms. */
  retention: number;
  /** The maximum time to wait until the store replies to a claim, in ms. */
  patience: number;
  /** Called with errors that do not change the response to the delivery. */
  report: (error: unknown, key: string) => void;
  /** Retries a step (a confirmation or a release) that has failed, until it succeeds or until it is too late. */
  defer: (key: string, owner: string, name: StepName, step: () => unknown) => void;
  /**
   * Releases a key when we do not know whether the store granted it: it may have granted it already, or its reply may
   * come late.
   */
  giveBack: (key: string, owner: string, reply: unknown) => void;
  /** Called when the handler has finished, and its result was sent to the store or will be sent again later. */
  settled: (key: string) => void;
}

/** A claim of this process on a key. The claim lasts until it is confirmed or released. */
export class Claim {
  readonly #settings: ClaimSettings;
  readonly #key: string;
  readonly #owner: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #renewal: Promise<void> | undefined;
  /** The reply to a renewal, if it did not arrive within `patience`. It may still arrive. */
  #lateReply: unknown;
  /** The time of the last successful renewal, as `monotonicTime` measures it. */
  #renewed = 0;
  #isReported = false;
  #isSettled = false;

  constructor(settings: ClaimSettings, key: string, owner: string) {
    this.#settings = settings;
    this.#key = key;
    this.#owner = owner;
  }

  /** Renews the claim each time that half of its lease has passed, while an asynchronous handler is running. */
  hold(): void {
    this.#renewed = monotonicTime();
    this.#renewIn(this.#settings.lease / 2);
  }

  /**
   * Confirms the key after the handler has succeeded, so that later copies of the delivery are acknowledged without
   * running the handler. It never rejects.
   */
  confirm(): Promise<void> | void {
    const { store, retention } = this.#settings;
    return this.#settle('confirm', () => store.confirm(this.#key, this.#owner, retention));
  }

  /**
   * Releases the key after the handler has failed, so that the handler runs again for the next copy of the delivery. It
   * never rejects.
   */
  release(): Promise<void> | void {
    const { store } = this.#settings;
    return this.#settle('release', () => store.release(this.#key, this.#owner));
  }

  #settle(name: StepName, step: () => unknown): Promise<void> | void {
    this.#isSettled = true;
    clearTimeout(this.#timer);
    // Wait for a renewal that is running. If the renewal reached the store after the release, it would claim the key
    // again.
    if (this.#renewal) return this.#renewal.then(() => this.#run(name, step));
    return this.#run(name, step);
  }

  #run(name: StepName, step: () => unknown): Promise<void> | void {
    // A renewal without a reply may reach the store after this release, and would claim the key again. Release the key
    // once more after that renewal.
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
    const start = monotonicTime();
    let reply: unknown;
    let claimed: unknown;
    try {
      // Renew the claim by claiming the key again: a second claim by the same owner restarts the lease.
      reply = store.claim(this.#key, this.#owner, lease);
      claimed = await inTime(reply, 'renew', patience);
    } catch {
      this.#lateReply = reply;
    }
    if (claimed === 'claimed') {
      this.#renewed = start;
      this.#isReported = false;
    }
    if (this.#isSettled) return;
    const hasExpired = monotonicTime() >= this.#renewed + lease;
    const isLost = claimed === 'running' || claimed === 'done';
    if (isLost) this.#warn('another process has claimed the delivery');
    else if (hasExpired) this.#warn('the store does not renew it');
    if (claimed === 'claimed') this.#renewIn(lease / 2);
    // After a failed renewal, try again sooner, because the lease may expire.
    else if (!isLost) this.#renewIn(lease / 8);
  }

  #warn(why: string): void {
    if (this.#isReported) return;
    this.#isReported = true;
    this.#settings.report(
      new Error(
        `The lease of ${this.#settings.lease} ms has expired while the handler is running, because ${why}: the handler may run twice at once. Fix: set a longer lease.`,
      ),
      this.#key,
    );
  }
}
