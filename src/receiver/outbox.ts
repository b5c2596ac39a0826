import type { Activity } from './activity.js';
import { idlePause, inTime, monotonicTime } from './time-limit.js';

/** A step of the store that has to be done, however often it fails: the store must not stay in doubt. */
export interface Step {
  /** The key of the delivery. */
  key: string;
  owner: string;
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

/** How many steps to keep: each is some 500 bytes. The oldest gives way. */
const capacity = 10_000;

/**
 * The steps that failed, the last one of each owner. They are tried again one after another, so that a store which comes
 * back is not overrun, until each is done or too late.
 */
export class Outbox {
  /** By owner: several can have something to settle for one key. */
  readonly #steps = new Map<string, Step>();
  /** The keys of the deliveries that were handled, which the store does not know yet. */
  readonly #unconfirmed = new Set<string>();
  #isWorking = false;
  readonly #activity: Activity;
  /** Told of a step that is given up. */
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
        // The last one next time: it may be the only one that fails.
        if (this.#steps.get(owner) === step && this.#steps.delete(owner))
          this.#steps.set(owner, step);
        wait = Math.min(wait * 2, mostPause);
        await idlePause(wait);
      }
    }
    this.#isWorking = false;
  }

  #drop(step: Step): void {
    // Unless the owner has something else to do meanwhile.
    if (this.#steps.get(step.owner) !== step) return;
    this.#steps.delete(step.owner);
    if (step.name === 'confirm') this.#unconfirmed.delete(step.key);
  }

  #giveUp(step: Step, why: string): void {
    this.#drop(step);
    this.#report(
      new Error(
        `The store of dedupe could not ${step.name} a delivery, and it is not tried again: ${why}.`,
      ),
      step.key,
    );
  }
}
