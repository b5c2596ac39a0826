import type { EventType } from '../../../generated/v1/events.js';
import type { FaultName } from './faults.js';

/** One POST of a delivery, or the failure to make it. */
export interface Attempt {
  /** When it began, in ms since the epoch on the emulator's clock. */
  at: number;
  /** How long the receiver took, in real ms. */
  duration: number;
  /** The HTTP status of the receiver's response; missing where there was no response. */
  status?: number;
  /** Why there was no response: `ECONNREFUSED: nothing listens there`. It repeats no URL. */
  failure?: string;
}

/**
 * The state of a delivery. `held`: waits for its first attempt. `under-way`: is being sent, or about to be. `delivered`:
 * the receiver responded with 2xx. `retrying`: waits for another attempt. `failed`: every attempt failed, and the webhook
 * is disabled. `dropped`: was never sent, because of the fault `drop`. `cancelled`: its webhook was deleted or disabled,
 * or had expired, before it arrived; or the emulator was closed or reset.
 */
export type DeliveryState =
  | 'held'
  | 'under-way'
  | 'delivered'
  | 'retrying'
  | 'failed'
  | 'dropped'
  | 'cancelled';

/** A delivery in the log of the emulator. It changes while the delivery goes on. */
export interface DeliveryRecord {
  /** A UUID for the log; deliveries of the service had no id. */
  readonly deliveryId: string;
  /** The id of the webhook. */
  readonly webhookId: string;
  /** The type of the event; empty where a payload of `deliver` has none. */
  readonly eventType: EventType | (string & {});
  /** The id of the event; empty where a payload of `deliver` has none. */
  readonly eventId: string;
  /** The faults that were asked for. */
  readonly faults: readonly FaultName[];
  /** Its state now. */
  readonly state: DeliveryState;
  /** The first attempt, and the retries so far. */
  readonly attempts: readonly Attempt[];
  /** When the next attempt is due, in ms since the epoch on the emulator's clock. */
  readonly nextAttempt?: number;
  /**
   * The event that is sent. Links to media in it work for anybody who has them: do not log it. A payload that is nested
   * more than 200 levels deep is its JSON as a string, because many parsers would refuse the log with it. In the log, a
   * large event that had no room in `limits.logBytes` is a sentence with its size.
   */
  readonly event: unknown;
}
