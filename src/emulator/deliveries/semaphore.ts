/** Limits the number of tasks that run at the same time. Waiting tasks start in the order in which they arrived. */
export class Semaphore {
  #free: number;
  /** The waiting tasks, from `#first` on. Shifting a long array would take longer than sending a delivery. */
  #waiting: (() => void)[] = [];
  #first = 0;

  constructor(size: number) {
    this.#free = size;
  }

  /** @returns undefined if a permit is free, or a promise that resolves when one becomes free */
  acquire(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free--;
    return undefined;
  }

  /** Gives the permit to the next waiting task, or makes it free. */
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
