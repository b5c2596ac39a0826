/** Lets a limited number of tasks run at once; those that wait are let in in the order in which they came. */
export class Semaphore {
  #free: number;
  /** Those that wait, beginning at `#first`: shifting a long array takes longer than sending a delivery. */
  #waiting: (() => void)[] = [];
  #first = 0;

  constructor(size: number) {
    this.#free = size;
  }

  /** @returns undefined where a place is free, or a promise that resolves when one is */
  acquire(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free--;
    return undefined;
  }

  /** Gives the place to the next task that waits, or keeps it free. */
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
