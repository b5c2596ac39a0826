/** So many at once, and no more: who comes first is let in first. */
export class Slots {
  #free: number;
  /** Who waits, from the first on: to shift a long list takes longer than to send what waits. */
  #waiting: (() => void)[] = [];
  #first = 0;

  constructor(size: number) {
    this.#free = size;
  }

  /** @returns nothing where one is free, else a promise of the next that is */
  take(): Promise<void> | undefined {
    if (this.#free === 0) return new Promise((resolve) => this.#waiting.push(resolve));
    this.#free--;
    return undefined;
  }

  /** Hands a slot over to who waits, or keeps it free. */
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
