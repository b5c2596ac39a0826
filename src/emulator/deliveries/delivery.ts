import { randomUUID } from 'node:crypto';
import type { Attempt, DeliveryRecord, DeliveryState } from '../model/delivery-record.js';
import type { FaultName } from '../model/faults.js';

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
