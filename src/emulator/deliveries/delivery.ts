import { randomUUID } from 'node:crypto';
import { isTooDeep } from '../../common/json-depth.js';
import type { Attempt, DeliveryRecord, DeliveryState } from '../model/delivery-record.js';
import type { FaultName } from '../model/faults.js';
import { entryOverhead } from '../model/limits.js';
import type { Hold, SavedDelivery } from '../model/saved-state.js';

/** A delivery of one event to one webhook, with its attempts. */
export class Delivery implements DeliveryRecord {
  readonly deliveryId = randomUUID();
  state: DeliveryState = 'held';
  readonly attempts: Attempt[] = [];
  // `declare` creates no field: the field exists only while the delivery waits for a retry.
  declare nextAttempt?: number;
  readonly #body: Buffer;
  #stopWaiting: (() => void) | undefined;
  #hold: Hold | undefined;
  #isWhole = true;

  /** @param body the event as JSON; copies of the event to one webhook share this buffer */
  constructor(
    readonly webhookId: string,
    readonly eventType: string,
    readonly eventId: string,
    readonly faults: readonly FaultName[],
    body: Buffer,
  ) {
    this.#body = body;
  }

  /**
   * Restores an unfinished delivery that an earlier process saved. The restored delivery waits for its next attempt.
   */
  static restored(saved: SavedDelivery): Delivery {
    const { webhookId, eventType, eventId, faults, deliveryId, attempts, nextAttempt } = saved;
    const body = Buffer.from(saved.body);
    const delivery = new Delivery(webhookId, eventType, eventId, faults, body);
    delivery.#hold = saved.hold;
    delivery.attempts.push(...attempts);
    const state = nextAttempt === undefined ? 'held' : 'retrying';
    return Object.assign(
      delivery,
      { deliveryId, state },
      nextAttempt !== undefined && { nextAttempt },
    );
  }

  /**
   * The delivery in the form that the state file stores. A delivery that is being sent is saved as not sent, so that it
   * is sent again after a restart: it may not have arrived.
   */
  get saved(): SavedDelivery {
    const { deliveryId, webhookId, eventType, eventId, faults, attempts, nextAttempt } = this;
    return {
      deliveryId,
      webhookId,
      eventType,
      eventId,
      faults,
      attempts,
      ...(nextAttempt !== undefined && { nextAttempt }),
      ...(this.#hold && { hold: this.#hold }),
      body: this.#body.toString(),
    };
  }

  /** The fault that delays the delivery; undefined if no fault delays it. */
  get hold(): Hold | undefined {
    return this.#hold;
  }

  /** The bytes that are sent as the body of the delivery. */
  get body(): Buffer {
    return this.#body;
  }

  /** True if the log still has the event of this delivery, and has not dropped its body. */
  get hasEvent(): boolean {
    return this.#isWhole;
  }

  /**
   * The size that counts toward the limits of the log, in bytes. The body counts for every copy although copies share
   * one buffer, because responses that list the log repeat the body for each copy.
   */
  get size(): number {
    return this.#body.length + this.eventType.length + this.eventId.length + entryOverhead;
  }

  /**
   * Returns a copy of an ended delivery that has a sentence instead of its event. The original stays unchanged, because
   * a program may still use it.
   */
  withoutBody(why: string): Delivery {
    const { webhookId, eventType, eventId, faults, deliveryId, state, attempts } = this;
    const event = `The event of ${this.#body.length} bytes was dropped from the log, ${why}.`;
    const body = Buffer.from(JSON.stringify(event));
    const copy = new Delivery(webhookId, eventType, eventId, faults, body);
    copy.#isWhole = false;
    return Object.assign(copy, { deliveryId, state, attempts });
  }

  /** The parsed event. It is parsed for each access, because keeping only the bytes takes less memory. */
  get event(): unknown {
    const text = this.#body.toString();
    return isTooDeep(text) ? text : JSON.parse(text);
  }

  toJSON(): DeliveryRecord {
    return { ...this, event: this.event };
  }

  /**
   * The delivery as JSON. The event is inserted as it was sent, without parsing it, because a parsed payload may take
   * 20 times as much memory as its bytes. The JSON is returned in pieces, so that a response with the whole log copies
   * each piece only once.
   */
  get json(): [string, string, string] {
    const text = this.#body.toString();
    const event = isTooDeep(text) ? JSON.stringify(text) : text;
    return [`${JSON.stringify({ ...this }).slice(0, -1)},"event":`, event, '}'];
  }

  /** True if the delivery may still be sent. */
  get isOpen(): boolean {
    return this.state === 'held' || this.state === 'under-way' || this.state === 'retrying';
  }

  /**
   * @param stop stops the timer of the wait; a timer that still runs would keep the delivery in memory
   * @param hold the fault that delays the delivery; undefined if the delivery waits for a retry
   */
  waits(stop: () => void, hold?: Hold): void {
    this.#stopWaiting = stop;
    this.#hold = hold;
  }

  /** Sets the state of the delivery. If the delivery is waiting, the wait ends. */
  settle(state: DeliveryState): void {
    this.state = state;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#hold = undefined;
    // Delete the field only if it exists: most deliveries never had it, and `delete` would make these objects slow.
    if (this.nextAttempt !== undefined) delete this.nextAttempt;
  }
}
