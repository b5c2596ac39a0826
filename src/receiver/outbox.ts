import type { Activity } from './activity.js';
import { idlePause, inTime, monotonicTime } from './time-limit.js';

/** A step of the store that is retried until it succeeds or is too late, so that the store learns the result. */
export interface Step {
  /** The key of the delivery. */
  key: string;
  owner: string;
  /** The method of the store. */
  name: 'confirm' | 'release';
  run: () => unknown;
  /** The time after which the step is too late, on the clock of `monotonicTime`. */
  end: number;
}

/** The most time for one step of the store, in ms. */
export const stepTimeout = 1500;

/** The shortest and the longest wait after a failure, in ms. The wait doubles with each failure. */
const [leastPause, mostPause] = [100, 5000];

/** The most steps to keep; each takes about 500 bytes. If there are more, the oldest is given up. */
const capacity = 10_000;

/**
 * The failed steps, only the last one of each owner. They are retried one after another, until each succeeds or is too late.
 * One at a time, so that a store that has just recovered is not overloaded.
 */
export class Outbox {
  /** The steps by owner: several owners can have a step for the same key. */
  readonly #steps = new Map<string, Step>();
  /** The keys of deliveries that were handled, but that the store has not confirmed yet. */
  readonly #unconfirmed = new Set<string>();
  #isWorking = false;
  readonly #activity: Activity;
  /** Called with the error of a step that is given up. */
  readonly #report: (error: unknown, key: string) => void;

  constructor(activity: Activity, report: (error: unknown, key: string) => void) {
    this.#activity = activity;
    this.#report = report;
  }

  isUnconfirmed(key: string): boolean {
    return this.#unconfirmed.has(key);
  }

  add(step: Step): void {
    this.#steps.set(step.owner, step);
    if (step.name === 'confirm') this.#unconfirmed.add(step.key);
    if (this.#steps.size > capacity) {
      const [[, oldest]] = this.#steps as unknown as [[string, Step]];
      this.#giveUp(oldest, `more than ${capacity} deliveries wait for the store`);
    }
    if (!this.#isWorking) this.#activity.track(this.#work());
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    let wait = leastPause;
    await idlePause(wait);
    for (let [next] = this.#steps; next; [next] = this.#steps) {
      const [owner, step] = next;
      if (monotonicTime() >= step.end) {
        this.#giveUp(step, 'it is too late');
        continue;
      }
      try {
        await inTime(step.run(), step.name, stepTimeout);
        this.#drop(step);
        wait = leastPause;
      } catch {
        // Move the failed step to the end of the queue: it may be the only one that fails.
        if (this.#steps.get(owner) === step && this.#steps.delete(owner))
          this.#steps.set(owner, step);
        wait = Math.min(wait * 2, mostPause);
        await idlePause(wait);
      }
    }
    this.#isWorking = false;
  }

  #drop(step: Step): void {
    // Keep the entry if the owner has added a newer step meanwhile.
    if (this.#steps.get(step.owner) !== step) return;
    this.#steps.delete(step.owner);
    if (step.name === 'confirm') this.#unconfirmed.delete(step.key);
  }

  #giveUp(step: Step, why: string): void {
    this.#drop(step);
    this.#report(
      new Error(
        `The dedupe store could not ${step.name} a delivery, and the receiver does not retry it: ${why}.`,
      ),
      step.key,
    );
  }
}
