import { copiesOf } from './deliveries.js';

/** How far deliveries may be from their position, and how many deliveries come before a later copy. */
const [reach, distance] = [256, 4000];

/** The order in which deliveries are sent: random, but close to the order of their numbers. */
export class Order {
  readonly #window: number[] = [];
  readonly #later: number[] = [];
  readonly #random: () => number;
  #total: number;
  /** The number of begun deliveries. */
  begun = 0;

  constructor(deliveries: number, random: () => number) {
    this.#total = deliveries;
    this.#random = random;
  }

  /** The next delivery to send; undefined if there is none at the moment. */
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

  /** Whether there is more to send when no delivery is under way. */
  get isOpen(): boolean {
    return this.begun < this.#total || this.#window.length > 0 || this.#later.length > 0;
  }

  /** Reports that a delivery was acknowledged, so that its later copy may be sent. */
  acknowledged(delivery: number): void {
    if (copiesOf(delivery).later) this.#later.push(delivery);
  }

  /** Begins no more deliveries. */
  stop(): void {
    this.#total = this.begun;
  }
}
