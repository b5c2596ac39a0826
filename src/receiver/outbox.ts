import type { Activity } from './activity.js';
import { idlePause, inTime, monotonicTime } from './time-limit.js';

/**
 * A call of the store (a confirmation or a release) that has failed. It is retried until it succeeds or until it is too
 * late, so that the store gets the result of the handler.
 */
export interface Step {
  /** The key of the delivery. */
  key: string;
  owner: string;
  /** The method of the store to call. */
  name: 'confirm' | 'release';
  run: () => unknown;
  /** The time after which the step is no longer retried, as `monotonicTime` measures it. */
  end: number;
}

/** The maximum time to wait for one call of the store, in ms. */
export const stepTimeout = 1500;

/** The minimum and the maximum wait after a step has failed, in ms. The wait doubles with each failure. */
const [leastPause, mostPause] = [100, 5000];

/**
 * The maximum number of steps to keep; each step takes about 500 bytes. If there are more steps, the oldest step is
 * given up.
 */
const capacity = 10_000;

/**
 * The queue of failed steps: for each owner, only its last step. Each step is retried until it succeeds or until it is
 * too late. Only one step runs at a time, because many at once could overload a store that has just recovered.
 */
export class Outbox {
  /** The steps, by owner and not by key, because several owners can have a step for the same key. */
  readonly #steps = new Map<string, Step>();
  /** The keys of deliveries that were handled, but are not confirmed in the store yet. */
  readonly #unconfirmed = new Set<string>();
  #isWorking = false;
  readonly #activity: Activity;
  /** Called with an error when a step is given up. */
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
        this.#giveUp(step, 'the retry time has expired');
        continue;
      }
      try {
        await inTime(step.run(), step.name, stepTimeout);
        this.#drop(step);
        wait = leastPause;
      } catch {
        // Move the failed step to the end of the queue, so that other steps do not wait for it: it may be the only step
        // that fails.
        if (this.#steps.get(owner) === step && this.#steps.delete(owner))
          this.#steps.set(owner, step);
        wait = Math.min(wait * 2, mostPause);
        await idlePause(wait);
      }
    }
    this.#isWorking = false;
  }

  #drop(step: Step): void {
    // If the owner has added a newer step meanwhile, keep the newer step.
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
