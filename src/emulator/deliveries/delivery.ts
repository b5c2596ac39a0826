import { randomUUID } from 'node:crypto';
import { isTooDeep } from '../../common/json-depth.js';
import type { Attempt, DeliveryRecord, DeliveryState } from '../model/delivery-record.js';
import type { FaultName } from '../model/faults.js';
import { entryOverhead } from '../model/limits.js';
import type { Hold, SavedDelivery } from '../model/saved-state.js';

/** A delivery on its way. */
export class Delivery implements DeliveryRecord {
  readonly deliveryId = randomUUID();
  state: DeliveryState = 'held';
  readonly attempts: Attempt[] = [];
  // Declared only: the field is there while a retry waits.
  declare nextAttempt?: number;
  readonly #body: Buffer;
  #stopWaiting: (() => void) | undefined;
  #hold: Hold | undefined;
  #isWhole = true;

  /** @param body the event as JSON; copies of a delivery share it */
  constructor(
    readonly webhookId: string,
    readonly eventType: string,
    readonly eventId: string,
    readonly faults: readonly FaultName[],
    body: Buffer,
  ) {
    this.#body = body;
  }

  /** An open delivery of an earlier process, which waits for its next attempt. */
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

  /** One that is being sent is sent again: nobody would know whether it has arrived. */
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

  /** The fault that holds it back; undefined where none does. */
  get hold(): Hold | undefined {
    return this.#hold;
  }

  /** The bytes that are sent. */
  get body(): Buffer {
    return this.#body;
  }

  /** Whether its event is kept. */
  get hasEvent(): boolean {
    return this.#isWhole;
  }

  /** What it counts in the limits of the log, in bytes: copies count like others, because responses repeat them. */
  get size(): number {
    return this.#body.length + this.eventType.length + this.eventId.length + entryOverhead;
  }

  /** A copy of one that is over, with a sentence in place of its event: a program may still hold the original. */
  withoutBody(why: string): Delivery {
    const { webhookId, eventType, eventId, faults, deliveryId, state, attempts } = this;
    const event = `The event of ${this.#body.length} bytes is not kept, ${why}.`;
    const body = Buffer.from(JSON.stringify(event));
    const copy = new Delivery(webhookId, eventType, eventId, faults, body);
    copy.#isWhole = false;
    return Object.assign(copy, { deliveryId, state, attempts });
  }

  /** Parsed when it is asked for: it is kept as bytes, which take less room. */
  get event(): unknown {
    const text = this.#body.toString();
    return isTooDeep(text) ? text : JSON.parse(text);
  }

  toJSON(): DeliveryRecord {
    return { ...this, event: this.event };
  }

  /**
   * The same as JSON, with the event as it was sent: parsed, a payload may take twenty times its bytes. In pieces, so
   * that a whole log is copied only once.
   */
  get json(): [string, string, string] {
    const text = this.#body.toString();
    const event = isTooDeep(text) ? JSON.stringify(text) : text;
    return [`${JSON.stringify({ ...this }).slice(0, -1)},"event":`, event, '}'];
  }

  /** Whether anything may still happen to it. */
  get isOpen(): boolean {
    return this.state === 'held' || this.state === 'under-way' || this.state === 'retrying';
  }

  /**
   * @param stop ends the wait: a timer that was left would keep the delivery for as long as it runs
   * @param hold the fault that it waits because of; none where it waits for a retry
   */
  waits(stop: () => void, hold?: Hold): void {
    this.#stopWaiting = stop;
    this.#hold = hold;
  }

  /** Says what has become of it, and that it waits for nothing. */
  settle(state: DeliveryState): void {
    this.state = state;
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    this.#hold = undefined;
    // Most never had it, and to delete what is not there would make them slow.
    if (this.nextAttempt !== undefined) delete this.nextAttempt;
  }
}
