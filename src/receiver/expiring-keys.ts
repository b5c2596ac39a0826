/** A set of keys that expire. When there are too many, the oldest are deleted first. */
export class ExpiringKeys {
  /** The serial number of each key. */
  readonly #numbers = new Map<string, number>();
  // A ring buffer for the order of the keys. To find the first key of a map, V8 visits all deleted entries before it, which
  // made a full store three times as slow. Two arrays instead of one array of objects: objects cost a third more time in
  // the garbage collector.
  #keys: string[] = Array<string>(1024).fill('');
  #ends = new Float64Array(1024);
  #first = 0;
  #next = 0;

  has(key: string, now: number): boolean {
    const number = this.#numbers.get(key);
    return number !== undefined && this.#ends[this.#indexOf(number)]! > now;
  }

  /** @param end the time when the key expires, in ms on the clock of `has` */
  add(key: string, end: number): void {
    if (this.#next - this.#first === this.#keys.length) this.#grow();
    const index = this.#indexOf(this.#next);
    this.#keys[index] = key;
    this.#ends[index] = end;
    this.#numbers.set(key, this.#next++);
  }

  /** Deletes the oldest keys while they have expired, or while there are more than `capacity`. */
  forget(now: number, capacity: number): void {
    for (; this.#first < this.#next; this.#first++) {
      const index = this.#indexOf(this.#first);
      if (this.#ends[index]! > now && this.#numbers.size <= capacity) break;
      const key = this.#keys[index]!;
      // Keep the key if it was added again later, under a new number.
      if (this.#numbers.get(key) === this.#first) this.#numbers.delete(key);
      this.#keys[index] = '';
    }
  }

  #indexOf(number: number): number {
    return number % this.#keys.length;
  }

  #grow(): void {
    const size = this.#keys.length;
    const [keys, ends] = [Array<string>(2 * size).fill(''), new Float64Array(2 * size)];
    for (let number = this.#first; number < this.#next; number++) {
      const index = number % size;
      keys[number % (2 * size)] = this.#keys[index]!;
      ends[number % (2 * size)] = this.#ends[index]!;
    }
    [this.#keys, this.#ends] = [keys, ends];
  }
}
