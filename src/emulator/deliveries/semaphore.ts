/** Limits the number of tasks that run at the same time. Waiting tasks start in the order in which they arrived. */
export class Semaphore {
  #free: number;
  /**
   * The queue of waiting tasks, which starts at the index `#first`. The index makes `shift` unnecessary: on a long
   * array, `shift` takes more time than sending a delivery.
   */
  #waiting: (() => void)[] = [];
  #first = 0;

  constructor(size: number) {
    this.#free = size;
  }

  /** @returns undefined if a permit was free; otherwise a promise that resolves when the caller gets a permit */
  acquire(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free--;
    return undefined;
  }

  /** Gives a permit back. The next waiting task gets this permit; if no task waits, the permit becomes free. */
  release(): void {
    const next = this.#waiting[this.#first++];
    if (!next) {
      this.#free++;
      this.#forget(this.#waiting.length);
      return;
    }
    if (this.#first > 1000 && this.#first * 2 > this.#waiting.length) this.#forget(this.#first);
    next();
  }

  #forget(count: number): void {
    this.#waiting = this.#waiting.slice(count);
    this.#first = 0;
  }
}
