import type { Activity } from './activity.js';
import { inTime, monotonicTime, pause } from './time-limit.js';

/** A step of the store that has to be done, however often it fails: the store must not stay in doubt. */
export interface Step {
  /** The method of the store. */
  name: 'confirm' | 'release';
  run: () => unknown;
  /** When it is too late, on the clock of `monotonicTime`. */
  end: number;
}

/** How long the store may take for one step, in ms. */
export const stepTimeout = 1500;

/** How long to wait after a failure, in ms: doubled from the least to the most. */
const [leastPause, mostPause] = [100, 5000];

/** How many steps to keep: each is some 200 bytes. The oldest gives way. */
const capacity = 10_000;

/**
 * The steps that failed, by the keys of their deliveries. They are tried again one after another, so that a store which
 * comes back is not overrun, until each is done or too late.
 */
export class Outbox {
  readonly #steps = new Map<string, Step>();
  #isWorking = false;
  readonly #activity: Activity;
  /** Told of a step that is given up. */
  readonly #report: (error: unknown, key: string) => void;

  constructor(activity: Activity, report: (error: unknown, key: string) => void) {
    this.#activity = activity;
    this.#report = report;
  }

  /** Whether a delivery was handled, and the store does not know it yet. */
  isUnconfirmed(key: string): boolean {
    return this.#steps.get(key)?.name === 'confirm';
  }

  add(key: string, step: Step): void {
    this.#steps.set(key, step);
    if (this.#steps.size > capacity) {
      const [oldest] = this.#steps.keys();
      this.#giveUp(oldest!, `more than ${capacity} deliveries wait for the store`);
    }
    if (!this.#isWorking) this.#activity.track(this.#work());
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    let wait = leastPause;
    await pause(wait);
    for (let [next] = this.#steps; next; [next] = this.#steps) {
      const [key, step] = next;
      if (monotonicTime() >= step.end) {
        this.#giveUp(key, 'it is too late');
        continue;
      }
      try {
        await inTime(step.run(), step.name, stepTimeout);
        this.#drop(key, step);
        wait = leastPause;
      } catch {
        // The last one next time: it may be the only one that fails.
        if (this.#drop(key, step)) this.#steps.set(key, step);
        wait = Math.min(wait * 2, mostPause);
        await pause(wait);
      }
    }
    this.#isWorking = false;
  }

  /** @returns whether it was still there: a later step of the same delivery takes its place */
  #drop(key: string, step: Step): boolean {
    return this.#steps.get(key) === step && this.#steps.delete(key);
  }

  #giveUp(key: string, why: string): void {
    const step = this.#steps.get(key);
    this.#steps.delete(key);
    this.#report(
      new Error(
        `The store of dedupe could not ${step?.name} a delivery, and it is not tried again: ${why}.`,
      ),
      key,
    );
  }
}
