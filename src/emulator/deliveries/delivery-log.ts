import { randomUUID } from 'node:crypto';
import type { Attempt, DeliveryRecord, DeliveryState } from '../model/delivery-record.js';
import type { FaultName } from '../model/faults.js';

const minute = 60_000;

/**
 * The time between the attempts, in ms. Documented are six retries, exponentially, within two days (reference,
 * 2018-08); these intervals are assumed, and make 47 h 15 min.
 */
export const retryDelays = [45, 90, 180, 360, 720, 1440].map((minutes) => minutes * minute);

/** A delivery on its way. */
export class Delivery implements DeliveryRecord {
  readonly deliveryId = randomUUID();
  state: DeliveryState = 'held';
  readonly attempts: Attempt[] = [];
  // Declared only: the member is there while a retry waits.
  declare nextAttempt?: number;
  readonly #body: string;

  constructor(
    readonly webhookId: string,
    readonly eventType: string,
    readonly eventId: string,
    readonly faults: readonly FaultName[],
    body: string,
  ) {
    this.#body = body;
  }

  /** What is sent, as JSON. */
  get body(): string {
    return this.#body;
  }

  /** Read when it is asked for: it is kept as a text, which takes less room. */
  get event(): unknown {
    return JSON.parse(this.#body);
  }

  toJSON(): DeliveryRecord {
    return { ...this, event: this.event };
  }

  /** Whether anything may still happen to it. */
  get isOpen(): boolean {
    return this.state === 'held' || this.state === 'under-way' || this.state === 'retrying';
  }

  /** Says what has become of it, and that it waits for nothing. */
  settle(state: DeliveryState): void {
    this.state = state;
    // Most never had it, and to delete what is not there would make them slow.
    if (this.nextAttempt !== undefined) delete this.nextAttempt;
  }
}

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
