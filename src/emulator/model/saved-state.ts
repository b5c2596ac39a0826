/** The data that survives a restart, as JSON. */
import type { Credentials } from '../../common/types.js';
import type { Attempt } from './delivery-record.js';
import type { EmulatedWebhook } from './emulator.js';
import type { FaultName } from './faults.js';
import type { InboxBehaviour } from './view.js';

/** The state of an emulator at one time. */
export interface SavedState {
  /** The time on the emulator's clock, in ms since the epoch. */
  now: number;
  /** The credentials of a seed, which replace those of the option. */
  credentials?: readonly Credentials[];
  webhooks: readonly EmulatedWebhook[];
  endpoint: SavedEndpoint;
  tokens: SavedTokens;
  /** The deliveries that may still be sent, the oldest first. */
  deliveries: readonly SavedDelivery[];
  inboxes: readonly SavedInbox[];
}

/**
 * The current endpoint: a path of the emulator or a URL, the form of `Location` in redirects, and the service's host name
 * for each path.
 */
export interface SavedEndpoint {
  current: string;
  form: 'endpoint' | 'url';
  hosts: readonly string[];
}

export interface SavedTokens {
  /** Digests of refresh tokens, and the time when each was issued or first seen; null for a token that is void. */
  refresh: readonly { digest: string; since: number | null }[];
  access: readonly { token: string; applicationId: string; end: number }[];
}

export interface SavedInbox {
  name: string;
  behaviour: InboxBehaviour;
}

/** An open delivery. Without `nextAttempt` and `hold`, it is sent as soon as possible. */
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
  /** The event as it is sent. */
  body: string;
}

/** The fault that holds a delivery back from its first attempt. */
export interface Hold {
  by: 'delay' | 'outOfOrder';
  /** The latest time of the first attempt, in ms since the epoch on the emulator's clock. */
  until: number;
}
