import { copiesOf } from './deliveries.js';

/**
 * `reach` is the number of deliveries from which the next one is chosen at random. A later copy is a copy that is sent
 * some time after its delivery: as soon as more than `distance` later copies are waiting.
 */
const [reach, distance] = [256, 4000];

/** Decides in which order deliveries are sent. The order is random, but close to the order of their numbers. */
export class Order {
  readonly #window: number[] = [];
  readonly #later: number[] = [];
  readonly #random: () => number;
  #total: number;
  /** How many deliveries have been put into the random selection so far. */
  begun = 0;

  constructor(deliveries: number, random: () => number) {
    this.#total = deliveries;
    this.#random = random;
  }

  /** Returns the next delivery to send, or undefined if there is nothing to send at the moment. */
  next(): { delivery: number; isCopy: boolean } | undefined {
    const { length } = this.#later;
    if (length > distance || (length > 0 && this.begun === this.#total && !this.#window.length))
      return { delivery: this.#later.shift()!, isCopy: true };
    while (this.#window.length < reach && this.begun < this.#total) this.#window.push(this.begun++);
    const last = this.#window.pop();
    if (last === undefined) return undefined;
    const index = Math.floor(this.#random() * (this.#window.length + 1));
    const delivery = this.#window[index] ?? last;
    if (index < this.#window.length) this.#window[index] = last;
    return { delivery, isCopy: false };
  }

  /** Whether there is still something to send. Only valid when no delivery is under way. */
  get isOpen(): boolean {
    return this.begun < this.#total || this.#window.length > 0 || this.#later.length > 0;
  }

  /** Called when a delivery was acknowledged. From now on, its later copy may be sent. */
  acknowledged(delivery: number): void {
    if (copiesOf(delivery).later) this.#later.push(delivery);
  }

  /** After this call, no more deliveries are begun. Only copies, and deliveries that were already begun, are sent. */
  stop(): void {
    this.#total = this.begun;
  }
}
