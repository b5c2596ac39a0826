/**
 * The state of the emulator as its web page gets it: bounded, and without secrets. Tokens, bodies and links to media
 * are only in the responses of the routes that ask for one delivery, one webhook or one call.
 */
import type { Attempt, DeliveryState } from './delivery-record.js';
import type { Disabled, EmulatedWebhook } from './emulator.js';
import type { FaultName } from './faults.js';

/** A webhook without its token, its context and the query of its URL. */
export interface WebhookView extends Pick<
  EmulatedWebhook,
  | 'webhookId'
  | 'applicationId'
  | 'api'
  | 'objectId'
  | 'objectType'
  | 'eventTypes'
  | 'callBackUrl'
  | 'ts'
  | 'validity'
  | 'active'
> {
  /** Whether it has a callback token. */
  hasToken: boolean;
  /** Missing while it is active. */
  disabled?: Disabled;
}

/** A delivery without its event. */
export interface DeliveryView {
  deliveryId: string;
  webhookId: string;
  eventType: string;
  eventId: string;
  faults: readonly FaultName[];
  state: DeliveryState;
  attempts: readonly Attempt[];
  /** When the next attempt is due, in ms since the epoch on the emulator's clock. */
  nextAttempt?: number;
}

/** A call of the API without its headers and its body. */
export interface CallView {
  callId: string;
  /** When it came, in ms since the epoch on the emulator's clock. */
  at: number;
  /** How long the response took, in real ms. */
  duration: number;
  method: string;
  /** The path without its query: `/v1/webhook`. */
  path: string;
  status: number;
  /** The message of the error, where the response is one. */
  message?: string;
}

/** A callback URL that the emulator handles itself. */
export interface InboxView {
  /** The last segment of its path. */
  name: string;
  /** Its path: `/_emulator/inbox/default`. */
  path: string;
  behaviour: InboxBehaviour;
  /** How many handshakes and deliveries have come. */
  handshakes: number;
  deliveries: number;
}

/**
 * How an inbox responds. `correct`: it echoes the validationToken, and responds to deliveries with 200. `wrong-echo`: it
 * echoes the token in quotation marks. `late`: it responds a second after the time-out. `status-500`: it responds to
 * deliveries with 500. `hang`: it does not respond. A handshake passes only with `correct` and `status-500`.
 */
export type InboxBehaviour = (typeof inboxBehaviours)[number];

export const inboxBehaviours = ['correct', 'wrong-echo', 'late', 'status-500', 'hang'] as const;

/** The names that inboxes may have, and the same in words. */
export const inboxName = /^[a-z\d][a-z\d-]{0,39}$/;
export const inboxNames = '1 to 40 lower-case letters, digits and hyphens';

/** How many webhooks, deliveries and calls a page has at most, the newest; our choice. */
export const mostShown = 200;

/** The part of the state that every message repeats. */
export interface Status {
  /** The time on the emulator's clock, in ms since the epoch. */
  now: number;
  /** How many times faster than real time the clock runs. */
  speed: number;
  /** Where the emulator reaches itself, also where the page has another address for it. */
  url: string;
  endpointUrl: string;
  inboxes: InboxView[];
  /** How many there are, also of those that are not shown. */
  totals: { webhooks: number; deliveries: number };
  /** When the earliest retry or held delivery is due; missing where nothing waits. */
  nextDue?: number;
}

/** The newest webhooks, deliveries and calls, in the order in which they were made. */
export interface Lists {
  webhooks: WebhookView[];
  deliveries: DeliveryView[];
  calls: CallView[];
}

/** The whole state. */
export interface View extends Status, Lists {
  /** Grows with every change that is sent. */
  revision: number;
}

/** The changes since a revision: the webhooks that are new or have changed, and the new deliveries and calls. */
export interface Patch extends View {
  /** The revision that it follows. */
  from: number;
  /** The older deliveries that have changed: also those that are too old to be shown. */
  changed: DeliveryView[];
  /** The ids of webhooks that are gone, and of deliveries that are not in the log any more. */
  gone: string[];
}
