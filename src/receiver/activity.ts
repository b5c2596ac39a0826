import { longestTimer } from '../common/check-argument.js';

/** Counts what goes on in a receiver, for a process that is to end when nothing does. */
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

  /** Counts until a promise has settled, which must not reject. */
  track(promise: Promise<void>): void {
    this.begin();
    void promise.then(() => this.end());
  }

  /** Resolves when nothing goes on, and keeps the process alive until then: the timers of a lease do not. */
  async idle(): Promise<void> {
    if (this.#count === 0) return;
    const alive = setInterval(() => undefined, longestTimer);
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    clearInterval(alive);
  }
}
