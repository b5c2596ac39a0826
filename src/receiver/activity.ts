import { longestTimer } from '../common/check-argument.js';

/** Counts the tasks of a receiver that are running, so that a process can wait for them before it exits. */
export class Activity {
  #count = 0;
  #waiting: (() => void)[] = [];

  begin(): void {
    this.#count += 1;
  }

  end(): void {
    this.#count -= 1;
    if (this.#count > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Counts a promise as a running task until it has settled. The promise must not reject. */
  track(promise: Promise<void>): void {
    this.begin();
    void promise.then(() => this.end());
  }

  /**
   * Resolves when no task is running. It keeps the process alive until then with a timer, because the timers that renew
   * a lease do not keep the process alive.
   */
  async idle(): Promise<void> {
    if (this.#count === 0) return;
    const alive = setInterval(() => undefined, longestTimer);
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    clearInterval(alive);
  }
}
