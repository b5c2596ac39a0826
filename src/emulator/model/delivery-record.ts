import type { FaultName } from './faults.js';

/** One POST of a delivery, or the failure to make it. */
export interface Attempt {
  /** When it began, in ms since the epoch on the emulator's clock. */
  at: number;
  /** How long the receiver took, in real ms. */
  duration: number;
  /** What the receiver answered; missing where no answer came. */
  status?: number;
  /** Why there was no answer: `ECONNREFUSED: nothing listens there.` It repeats no URL. */
  failure?: string;
}

/**
 * `held`: waits for its first attempt. `under-way`: is being sent, or about to be. `delivered`: was answered with 2xx.
 * `retrying`: waits for another attempt. `failed`: every attempt failed, and the webhook is disabled.
 * `dropped`: was never sent, on purpose. `cancelled`: its webhook was deleted, disabled or over before it arrived.
 */
export type DeliveryState =
  | 'held'
  | 'under-way'
  | 'delivered'
  | 'retrying'
  | 'failed'
  | 'dropped'
  | 'cancelled';

/** What became of a delivery, so far. */
export interface DeliveryRecord {
  /** A name for the log; the service gave deliveries none. */
  readonly deliveryId: string;
  readonly webhookId: string;
  readonly eventType: string;
  readonly eventId: string;
  /** What is wrong with it on purpose. */
  readonly faults: readonly FaultName[];
  readonly state: DeliveryState;
  /** The first attempt, and the retries so far. */
  readonly attempts: readonly Attempt[];
  /** When the next attempt is due, in ms since the epoch on the emulator's clock. */
  readonly nextAttempt?: number;
  /** What is sent. Links to media in it work for anybody who has them: do not log it. */
  readonly event: unknown;
}
