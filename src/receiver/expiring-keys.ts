/** Keys that are forgotten when their time is over, or when there are too many, the oldest first. */
export class ExpiringKeys {
  readonly #entries = new Map<string, Entry>();
  // A queue beside the map: to find the first key of a map, V8 goes through all that were deleted before it, which made
  // a full memory three times as slow.
  #queue: (Entry | undefined)[] = [];
  #first = 0;

  has(key: string, now: number): boolean {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.end > now;
  }

  /** @param end when it is over, in ms since the epoch */
  add(key: string, end: number): void {
    const entry = { key, end };
    this.#entries.set(key, entry);
    this.#queue.push(entry);
  }

  /** Drops what is over, as far as it stands first, and what is more than the capacity. */
  forget(now: number, capacity: number): void {
    for (;;) {
      const entry = this.#queue[this.#first];
      if (!entry || (entry.end > now && this.#entries.size <= capacity)) break;
      this.#queue[this.#first++] = undefined;
      // It may have been added again since.
      if (this.#entries.get(entry.key) === entry) this.#entries.delete(entry.key);
    }
    if (this.#first > 1000 && this.#first * 2 > this.#queue.length) {
      this.#queue = this.#queue.slice(this.#first);
      this.#first = 0;
    }
  }
}

interface Entry {
  key: string;
  end: number;
}
