import { longestTimer } from '../common/check-argument.js';

/** Counts the running work of a receiver, so that a process can wait for it before it ends. */
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

  /** Counts as running work until the promise has settled. The promise must not reject. */
  track(promise: Promise<void>): void {
    this.begin();
    void promise.then(() => this.end());
  }

  /** Resolves when no work is running. It keeps the process alive until then, because the timers of a lease do not. */
  async idle(): Promise<void> {
    if (this.#count === 0) return;
    const alive = setInterval(() => undefined, longestTimer);
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    clearInterval(alive);
  }
}
