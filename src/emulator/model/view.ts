/**
 * The types of the state that the emulator's web page shows. This state has a limited size, and contains no secrets.
 * The page gets tokens, bodies and links to media only when it requests the details of one delivery, webhook or call.
 */
import type { Attempt, DeliveryState } from './delivery-record.js';
import type { Disabled, EmulatedWebhook } from './emulator.js';
import type { FaultName } from './faults.js';

/** A webhook as the page shows it: without its callback token, its context and the query of its URL. */
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
  /** When and why the webhook was disabled; missing while the webhook is active. */
  disabled?: Disabled;
}

/** A delivery as the page shows it: without its event. */
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

/** An API call as the page shows it: without its headers and its body. */
export interface CallView {
  callId: string;
  /** The time when the call arrived, in ms since the epoch on the emulator's clock. */
  at: number;
  /** The time from the call to its response, in ms of real time. */
  duration: number;
  method: string;
  /** The path of the call without its query, such as `/v1/webhook`. */
  path: string;
  status: number;
  /** The error message of the response; missing if the call succeeded. */
  message?: string;
}

/** An inbox as the page shows it. An inbox is a callback URL that the emulator handles itself. */
export interface InboxView {
  /** The name of the inbox, which is the last segment of its path. */
  name: string;
  /** The path of the inbox, such as `/_emulator/inbox/default`. */
  path: string;
  behaviour: InboxBehaviour;
  /** How many handshakes and how many deliveries the inbox has received. */
  handshakes: number;
  deliveries: number;
}

/**
 * How an inbox responds:
 *
 * - `correct`: it returns the `validationToken` of a handshake, and responds to deliveries with 200.
 * - `wrong-echo`: it returns the `validationToken` in quotation marks, which is wrong.
 * - `late`: it responds one second after the timeout of the emulator.
 * - `status-500`: it responds to deliveries with 500.
 * - `hang`: it does not respond.
 *
 * A handshake succeeds only with `correct` and `status-500`.
 */
export type InboxBehaviour = (typeof inboxBehaviours)[number];

export const inboxBehaviours = ['correct', 'wrong-echo', 'late', 'status-500', 'hang'] as const;

/** `inboxName` matches the valid names of inboxes. `inboxNames` describes the valid names in messages. */
export const inboxName = /^[a-z\d][a-z\d-]{0,39}$/;
export const inboxNames = '1 to 40 lower-case letters, digits and hyphens';

/**
 * The maximum number of webhooks, of deliveries and of calls that the page shows. If there are more, the page shows the
 * newest. We chose this value.
 */
export const mostShown = 200;

/** The part of the state that every server-sent event (`view` or `patch`) contains. */
export interface Status {
  /** The time on the emulator's clock, in ms since the epoch. */
  now: number;
  /** The speed of the emulator's clock, as a multiple of real time. */
  speed: number;
  /**
   * The URL at which the emulator can call its own inboxes. The page needs this URL, because the browser may have
   * opened the page at a different address.
   */
  url: string;
  endpointUrl: string;
  inboxes: InboxView[];
  /** How many webhooks and deliveries exist, including those that the page does not show. */
  totals: { webhooks: number; deliveries: number };
  /** When the next retry or delayed delivery is due; missing if no delivery is waiting. */
  nextDue?: number;
}

/** The newest webhooks, deliveries and calls. Each list begins with its oldest item. */
export interface Lists {
  webhooks: WebhookView[];
  deliveries: DeliveryView[];
  calls: CallView[];
}

/** The whole state that the page shows. */
export interface View extends Status, Lists {
  /** The number of this state. It increases with every change that is sent to the page. */
  revision: number;
}

/**
 * The changes since an earlier revision. `webhooks` has only the new and the changed webhooks; `deliveries` and `calls`
 * have only the new ones.
 */
export interface Patch extends View {
  /** The revision of the state to which this patch must be applied. */
  from: number;
  /** The deliveries that existed before and have changed, including deliveries that are too old to be shown. */
  changed: DeliveryView[];
  /** The ids of the webhooks that were deleted, and of the deliveries that were dropped from the log. */
  gone: string[];
}
