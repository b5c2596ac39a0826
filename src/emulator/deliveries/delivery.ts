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
  // Only declared, so that the field exists only while a retry waits.
  declare nextAttempt?: number;
  readonly #body: Buffer;
  #stopWaiting: (() => void) | undefined;
  #hold: Hold | undefined;
  #isWhole = true;

  /** @param body the event as JSON; the copies of a delivery share this buffer */
  constructor(
    readonly webhookId: string,
    readonly eventType: string,
    readonly eventId: string,
    readonly faults: readonly FaultName[],
    body: Buffer,
  ) {
    this.#body = body;
  }

  /** Restores an open delivery of an earlier process. It waits for its next attempt. */
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

  /** The state for a restart. A delivery that is being sent is sent again, because it may not have arrived. */
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

  /** The fault that holds the delivery back; undefined if no fault does. */
  get hold(): Hold | undefined {
    return this.#hold;
  }

  /** The bytes that are sent. */
  get body(): Buffer {
    return this.#body;
  }

  /** True if the event is still in the log. */
  get hasEvent(): boolean {
    return this.#isWhole;
  }

  /** The size for the limits of the log, in bytes. Copies count in full, because responses repeat their bodies. */
  get size(): number {
    return this.#body.length + this.eventType.length + this.eventId.length + entryOverhead;
  }

  /**
   * A copy of an ended delivery with a sentence instead of its event. It is a copy because a program may use the
   * original.
   */
  withoutBody(why: string): Delivery {
    const { webhookId, eventType, eventId, faults, deliveryId, state, attempts } = this;
    const event = `The event of ${this.#body.length} bytes was dropped from the log, ${why}.`;
    const body = Buffer.from(JSON.stringify(event));
    const copy = new Delivery(webhookId, eventType, eventId, faults, body);
    copy.#isWhole = false;
    return Object.assign(copy, { deliveryId, state, attempts });
  }

  /** The parsed event. The log keeps bytes, which take less memory, and parses them for each access. */
  get event(): unknown {
    const text = this.#body.toString();
    return isTooDeep(text) ? text : JSON.parse(text);
  }

  toJSON(): DeliveryRecord {
    return { ...this, event: this.event };
  }

  /**
   * The delivery as JSON, with the event as it was sent: a parsed payload may take twenty times its bytes. The JSON is in
   * pieces, so that a whole log is copied only once.
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
   * @param stop ends the wait, because a timer that still runs would keep the delivery in memory
   * @param hold the fault that holds the delivery back; undefined if it waits for a retry
   */
  waits(stop: () => void, hold?: Hold): void {
    this.#stopWaiting = stop;
    this.#hold = hold;
  }

  /** Sets the state, and ends a wait. */
  settle(state: DeliveryState): void {
    this.state = state;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#hold = undefined;
    // Most deliveries never had this field, and deleting a missing field would make the objects slow.
    if (this.nextAttempt !== undefined) delete this.nextAttempt;
  }
}
