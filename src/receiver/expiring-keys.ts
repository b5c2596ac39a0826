/** Keys that are forgotten when their time is over, or when there are too many, the oldest first. */
export class ExpiringKeys {
  /** The number of each key, which is one more than that of the key before it. */
  readonly #numbers = new Map<string, number>();
  // A ring beside the map: to find the first key of a map, V8 goes through all that were deleted before it, which made
  // a full memory three times as slow. Two arrays, because an object for each key costs the garbage collector a third.
  #keys: string[] = Array<string>(1024).fill('');
  #ends = new Float64Array(1024);
  #first = 0;
  #next = 0;

  has(key: string, now: number): boolean {
    const number = this.#numbers.get(key);
    return number !== undefined && this.#ends[this.#place(number)]! > now;
  }

  /** @param end when it is over, in ms on the clock of `has` */
  add(key: string, end: number): void {
    if (this.#next - this.#first === this.#keys.length) this.#grow();
    const place = this.#place(this.#next);
    this.#keys[place] = key;
    this.#ends[place] = end;
    this.#numbers.set(key, this.#next++);
  }

  /** Drops what is over, as far as it stands first, and what is more than the capacity. */
  forget(now: number, capacity: number): void {
    for (; this.#first < this.#next; this.#first++) {
      const place = this.#place(this.#first);
      if (this.#ends[place]! > now && this.#numbers.size <= capacity) break;
      const key = this.#keys[place]!;
      // It may have been added again since.
      if (this.#numbers.get(key) === this.#first) this.#numbers.delete(key);
      this.#keys[place] = '';
    }
  }

  #place(number: number): number {
    return number % this.#keys.length;
  }

  #grow(): void {
    const size = this.#keys.length;
    const [keys, ends] = [Array<string>(2 * size).fill(''), new Float64Array(2 * size)];
    for (let number = this.#first; number < this.#next; number++) {
      const place = number % size;
      keys[number % (2 * size)] = this.#keys[place]!;
      ends[number % (2 * size)] = this.#ends[place]!;
    }
    [this.#keys, this.#ends] = [keys, ends];
  }
}
