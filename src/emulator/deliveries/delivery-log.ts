import type { Delivery } from './delivery.js';

/** All that is still open, and the last of what is not. */
export class DeliveryLog {
  readonly #capacity: number;
  readonly #entries = new Set<Delivery>();
  #closed = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  add(delivery: Delivery): void {
    this.#entries.add(delivery);
  }

  /** To be told of each that is open no more. */
  closed(): void {
    this.#closed++;
    // A tenth more than wanted, so that not every one of them makes us look for the oldest.
    if (this.#closed <= this.#capacity * 1.1) return;
    for (const delivery of this.#entries) {
      if (this.#closed <= this.#capacity) break;
      if (delivery.isOpen) continue;
      this.#entries.delete(delivery);
      this.#closed--;
    }
  }

  list(): Delivery[] {
    const entries = [...this.#entries];
    let surplus = Math.max(0, this.#closed - this.#capacity);
    return entries.filter((delivery) => delivery.isOpen || surplus-- <= 0);
  }

  openOf(webhookId: string): Delivery[] {
    return [...this.#entries].filter(
      (delivery) => delivery.isOpen && delivery.webhookId === webhookId,
    );
  }
}
