/** A set of keys that expire. When there are too many keys, the oldest keys are deleted first. */
export class ExpiringKeys {
  /** The serial number of each key. It determines the position of the key in the arrays below. */
  readonly #numbers = new Map<string, number>();
  // A ring buffer keeps the order of the keys. The order of a map would be slow: to find the first key, V8 visits all
  // deleted entries before it, which made a full store three times as slow. We use two arrays instead of one array of
  // objects, because the garbage collector took a third more time with objects.
  #keys: string[] = Array<string>(1024).fill('');
  #ends = new Float64Array(1024);
  #first = 0;
  #next = 0;

  has(key: string, now: number): boolean {
    const number = this.#numbers.get(key);
    return number !== undefined && this.#ends[this.#indexOf(number)]! > now;
  }

  /** @param end the time when the key expires, in ms, measured with the same clock as the argument `now` of `has` */
  add(key: string, end: number): void {
    if (this.#next - this.#first === this.#keys.length) this.#grow();
    const index = this.#indexOf(this.#next);
    this.#keys[index] = key;
    this.#ends[index] = end;
    this.#numbers.set(key, this.#next++);
  }

  /** Deletes the oldest key repeatedly, as long as it has expired or there are more than `capacity` keys. */
  forget(now: number, capacity: number): void {
    for (; this.#first < this.#next; this.#first++) {
      const index = this.#indexOf(this.#first);
      if (this.#ends[index]! > now && this.#numbers.size <= capacity) break;
      const key = this.#keys[index]!;
      // Do not delete the key if it was added again later: it then has a new number.
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
