/**
 * The state of the emulator for its web page. It is limited in size, and contains no secrets. Tokens, bodies and links to
 * media are only in the responses of the routes for one delivery, one webhook or one call.
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
  /** True if the webhook has a callback token. */
  hasToken: boolean;
  /** Missing while the webhook is active. */
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
  /** The time of the next attempt, in ms since the epoch on the emulator's clock. */
  nextAttempt?: number;
}

/** A call of the API without its headers and its body. */
export interface CallView {
  callId: string;
  /** The time when the call arrived, in ms since the epoch on the emulator's clock. */
  at: number;
  /** The time until the response, in real ms. */
  duration: number;
  method: string;
  /** The path without its query: `/v1/webhook`. */
  path: string;
  status: number;
  /** The error message, if the response is an error. */
  message?: string;
}

/** A callback URL that the emulator handles itself. */
export interface InboxView {
  /** The last segment of the path. */
  name: string;
  /** The path: `/_emulator/inbox/default`. */
  path: string;
  behaviour: InboxBehaviour;
  /** The number of handshakes and of deliveries that the inbox has received. */
  handshakes: number;
  deliveries: number;
}

/**
 * The behaviour of an inbox:
 *
 * - `correct`: it echoes the validationToken, and responds to deliveries with 200.
 * - `wrong-echo`: it echoes the token in quotation marks.
 * - `late`: it responds a second after the timeout.
 * - `status-500`: it responds to deliveries with 500.
 * - `hang`: it does not respond.
 *
 * A handshake passes only with `correct` and `status-500`.
 */
export type InboxBehaviour = (typeof inboxBehaviours)[number];

export const inboxBehaviours = ['correct', 'wrong-echo', 'late', 'status-500', 'hang'] as const;

/** The valid names of inboxes, as a pattern and in words. */
export const inboxName = /^[a-z\d][a-z\d-]{0,39}$/;
export const inboxNames = '1 to 40 lower-case letters, digits and hyphens';

/** The maximum number of webhooks, deliveries and calls that the page shows, the newest of each; our choice. */
export const mostShown = 200;

/** The part of the state that every event of the stream contains. */
export interface Status {
  /** The time on the emulator's clock, in ms since the epoch. */
  now: number;
  /** The speed of the clock as a multiple of real time. */
  speed: number;
  /** The URL under which the emulator reaches itself; the page may use another address. */
  url: string;
  endpointUrl: string;
  inboxes: InboxView[];
  /** The numbers of webhooks and deliveries, including those that are not shown. */
  totals: { webhooks: number; deliveries: number };
  /** The time of the earliest retry or held delivery; missing if nothing waits. */
  nextDue?: number;
}

/** The newest webhooks, deliveries and calls, in the order in which they were created. */
export interface Lists {
  webhooks: WebhookView[];
  deliveries: DeliveryView[];
  calls: CallView[];
}

/** The whole state. */
export interface View extends Status, Lists {
  /** A number that grows with every change that is sent. */
  revision: number;
}

/** The changes since a revision: the webhooks that are new or were changed, and the new deliveries and calls. */
export interface Patch extends View {
  /** The revision to which the patch applies. */
  from: number;
  /** The older deliveries that have changed, including those that are too old to be shown. */
  changed: DeliveryView[];
  /** The ids of deleted webhooks, and of deliveries that were dropped from the log. */
  gone: string[];
}
