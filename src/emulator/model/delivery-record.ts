import type { EventType } from '../../../generated/v1/events.js';
import type { FaultName } from './faults.js';

/** One POST of a delivery, or the failure to send it. */
export interface Attempt {
  /** The start of the attempt, in ms since the epoch on the emulator's clock. */
  at: number;
  /** The time until the response or the failure, in real ms. */
  duration: number;
  /** The HTTP status code of the receiver's response; missing if there was no response. */
  status?: number;
  /** The reason why there was no response: `ECONNREFUSED: nothing listens there`. It contains no URL. */
  failure?: string;
}

/**
 * The state of a delivery:
 *
 * - `held`: it waits for its first attempt.
 * - `under-way`: it is being sent, or is about to be sent.
 * - `delivered`: the receiver responded with 2xx.
 * - `retrying`: it waits for another attempt.
 * - `failed`: every attempt failed, and the webhook is disabled.
 * - `dropped`: it was never sent, because of the fault `drop`.
 * - `cancelled`: its webhook was deleted or disabled, or had expired, before the delivery arrived; or the emulator was
 *   closed or reset.
 */
export type DeliveryState =
  | 'held'
  | 'under-way'
  | 'delivered'
  | 'retrying'
  | 'failed'
  | 'dropped'
  | 'cancelled';

/** A delivery in the log of the emulator. The record changes with each attempt. */
export interface DeliveryRecord {
  /** A UUID for the log. Deliveries of the service did not have an id. */
  readonly deliveryId: string;
  /** The id of the webhook. */
  readonly webhookId: string;
  /** The type of the event; empty if a payload of `deliver` has no type. */
  readonly eventType: EventType | (string & {});
  /** The id of the event; empty if a payload of `deliver` has no id. */
  readonly eventId: string;
  /** The faults that the caller requested. */
  readonly faults: readonly FaultName[];
  /** The current state. */
  readonly state: DeliveryState;
  /** The first attempt, and the retries so far. */
  readonly attempts: readonly Attempt[];
  /** The time of the next attempt, in ms since the epoch on the emulator's clock; missing if none is scheduled. */
  readonly nextAttempt?: number;
  /**
   * The event that is sent. Do not log it: anyone who has a link to media in it can open the media. For a payload with
   * more than 200 levels, this is its JSON as a string, because many parsers would refuse a log with the value. For a
   * large event that exceeded `limits.logBytes`, this is a sentence with its size.
   */
  readonly event: unknown;
}
