/** The types of the data in the state file, which survives a restart of the emulator. */
import type { Credentials } from '../../common/types.js';
import type { Attempt } from './delivery-record.js';
import type { EmulatedWebhook } from './emulator.js';
import type { FaultName } from './faults.js';
import type { InboxBehaviour } from './view.js';

/** The state of an emulator at the time when it was saved. */
export interface SavedState {
  /** The time on the emulator's clock, in ms since the epoch. */
  now: number;
  /** The credentials of the seed, if it has any; they are used instead of the option `credentials`. */
  credentials?: readonly Credentials[];
  webhooks: readonly EmulatedWebhook[];
  endpoint: SavedEndpoint;
  tokens: SavedTokens;
  /** The deliveries that may still be sent, the oldest first. */
  deliveries: readonly SavedDelivery[];
  inboxes: readonly SavedInbox[];
}

/**
 * The endpoint of the API.
 *
 * - `current`: a path of the emulator, or the URL of another server.
 * - `form`: which URL redirects have in their header `Location`.
 * - `hosts`: for each endpoint path, the host name that the real service would use.
 */
export interface SavedEndpoint {
  current: string;
  form: 'endpoint' | 'url';
  hosts: readonly string[];
}

export interface SavedTokens {
  /**
   * The digest of each refresh token, and the time when the token was issued, or when the emulator received it for the
   * first time. The time is null if a newer refresh token has replaced this token.
   */
  refresh: readonly { digest: string; since: number | null }[];
  access: readonly { token: string; applicationId: string; end: number }[];
}

export interface SavedInbox {
  name: string;
  behaviour: InboxBehaviour;
}

/** A delivery that may still be sent. If it has neither `nextAttempt` nor `hold`, it is sent as soon as possible. */
export interface SavedDelivery {
  deliveryId: string;
  webhookId: string;
  eventType: string;
  eventId: string;
  faults: readonly FaultName[];
  attempts: readonly Attempt[];
  /** The time of the next attempt, in ms since the epoch on the emulator's clock. */
  nextAttempt?: number;
  hold?: Hold;
  /** The event as JSON, exactly as it is sent. */
  body: string;
}

/** The fault that delays the first attempt of a delivery, and the end of the delay. */
export interface Hold {
  by: 'delay' | 'outOfOrder';
  /** The latest time of the first attempt, in ms since the epoch on the emulator's clock. */
  until: number;
}
