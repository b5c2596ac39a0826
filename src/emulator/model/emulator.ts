import type { EventType } from '../../../generated/v1/events.js';
import type { ReceivedObjectType } from '../../../generated/v1/types.js';
import type { EventExampleName, EventOf, Overrides } from '../../payload/overrides.js';
import type { DeliveryRecord } from './delivery-record.js';
import type { Faults } from './faults.js';
import type { Seed } from './seed.js';

/**
 * Options of {@link Emulator.trigger}. They select the webhooks that get the event, and the faults to apply to the
 * deliveries.
 */
export interface TriggerOptions {
  /**
   * The id of an object, such as a group. If set, only webhooks of this object get the event. Default: webhooks of all
   * objects.
   */
  objectId?: string;
  /**
   * The id of a webhook. If set, only this webhook gets the event, even if the webhook does not subscribe to the
   * event's type. Default: all webhooks that subscribe to the type.
   */
  webhookId?: string;
  /** The faults to apply to the deliveries of the event. Default: none. */
  faults?: Faults;
}

/** Options of {@link Emulator.deliver}. */
export interface PayloadOptions extends TriggerOptions {
  /**
   * If true, the emulator adds the fields that every event has, if the payload lacks them: a new `eventId`, and the
   * `objectId` and `objectType` of the webhook. Default: false, so that you can test receivers with incomplete events.
   */
  complete?: boolean;
}

/** A webhook that the emulator has stored. */
export interface EmulatedWebhook {
  /** The id of the webhook, a UUID. */
  webhookId: string;
  /** The application id of the connector that owns the webhook. */
  applicationId: string;
  /**
   * The API that created the webhook: `v1`, or `connector` for the connector API of 2017, which did not have a
   * handshake.
   */
  api: 'v1' | 'connector';
  /** The id of the group, action or action package whose events the webhook delivers. */
  objectId: string;
  /** The type of the object that `objectId` identifies. */
  objectType: ReceivedObjectType;
  /** The event types that the webhook subscribes to. */
  eventTypes: readonly (EventType | (string & {}))[];
  /** The URL to which the emulator sends the events of this webhook. */
  callBackUrl: string;
  /**
   * The callback token, in clear text, which every delivery has in its header `kz-callback-token`; undefined if the
   * webhook has no callback token.
   */
  callBackToken: string | undefined;
  /**
   * The string that every event of this webhook has in its field `context`; undefined if the webhook has no context.
   */
  callBackContext: string | undefined;
  /** The time when the webhook was created, in ms since the epoch on the emulator's clock. */
  ts: number;
  /** The time when the webhook expires, in ms since the epoch on the emulator's clock. */
  validity: number;
  /**
   * True if the webhook delivers events. False if the webhook is disabled: the last retry of a delivery failed, or an
   * update disabled it.
   */
  active: boolean;
  /** When and why the webhook was disabled; missing while the webhook is active. */
  disabled?: Disabled;
}

/** When and why a webhook was disabled. */
export interface Disabled {
  /** The time when the webhook was disabled, in ms since the epoch on the emulator's clock. */
  at: number;
  /**
   * Why the webhook was disabled. `retries`: the last retry of a delivery failed. `update`: an update set `Active` to
   * false.
   */
  reason: 'retries' | 'update';
  /** The id of the delivery whose last retry failed; only present if the reason is `retries`. */
  deliveryId?: string;
}

/** The addresses of an emulator that has started to listen. */
export interface ListeningEmulator {
  /**
   * The URL of the endpoint without `/v1`, such as `http://127.0.0.1:4010`. If the option `host` means all addresses,
   * this URL uses the loopback address.
   */
  readonly url: string;
  /** The port that the emulator listens on, such as 4010. */
  readonly port: number;
  /** Where the emulator serves the host names of the real service; only present with the option `service`. */
  readonly service?: ListeningService;
}

/** Where an emulator serves the host names of the real service, such as `api.kaiza.la`. */
export interface ListeningService {
  /** The port that serves the host names, such as 443. */
  readonly port: number;
  /**
   * The addresses to which your programs must resolve the host names: 127.0.0.1, and also `::1` if the machine has
   * IPv6.
   */
  readonly addresses: readonly string[];
  /**
   * The path of a PEM file with the certificate of the local certificate authority, which your programs must trust.
   * This authority can certify only Kaizala's hosts.
   */
  readonly certificateFile: string;
}

/** An emulator of the Kaizala service. */
export interface Emulator {
  /**
   * Responds to a request without using the network. Pass this function to `createClient({ fetch })`, or use it on
   * platforms that pass each request to a function `fetch`.
   */
  fetch(this: void, request: Request): Promise<Response>;
  /**
   * The token that the admin routes and the page require; undefined if they require no token. The token is a secret.
   */
  readonly adminToken: string | undefined;
  /**
   * Starts to listen, on 127.0.0.1 or on the address in the option `host`.
   *
   * @param port the port; default 4010; 0 selects a free port
   * @throws Error with the `code` `EADDRINUSE` if the port is in use
   * @throws Error with a `code` such as `EADDRNOTAVAIL` if `host` is not an address of this machine
   * @throws Error if the emulator already listens or is closed
   * @throws Error if the host names of the real service cannot be served (option `service`); the emulator then does not
   *   listen at all
   * @throws TypeError when the port is not a whole number from 0 to 65,535
   */
  listen(port?: number): Promise<ListeningEmulator>;
  /** Stops listening and delivering immediately. Unfinished calls and deliveries are aborted. */
  close(): Promise<void>;
  /**
   * Triggers an event. The emulator delivers it to every active webhook that subscribes to its type. The event has a
   * new `eventId`, and the `objectId`, `objectType`, `context` and `subscriptionId` of the webhook.
   *
   * @param event the name of an example event. An event type selects the usual example of this type. There are also
   * other examples, such as `ActionResponse.updated`. The event types are:
   *   - `ActionCreated`: somebody sends an action, which is a form made from an action package
   *   - `ActionResponse`: somebody responds to an action, and again when that person edits the response
   *   - `Announcement`: somebody makes an announcement in the group
   *   - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
   *   - `GroupAdded`: a group becomes a member of the subscribed group
   *   - `GroupRemoved`: a group ceases to be a member of the subscribed group
   *   - `JobCreated`: somebody assigns a job
   *   - `JobResponse`: somebody reports on a job
   *   - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
   *   - `LetsMeetResponse`: somebody responds to a proposed meeting
   *   - `MemberAdded`: somebody joins the group or is added to it
   *   - `MemberRemoved`: somebody leaves the group or is removed from it
   *   - `PollCreated`: somebody sends a poll
   *   - `PollResponse`: somebody votes in a poll
   *   - `SurveyCreated`: somebody sends a survey
   *   - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
   *   - `TextMessageCreated`: somebody posts a text message in the group
   * @param overrides changes to the example event. They are applied last, so they can also change the fields of the
   *   webhook. An object is applied as a JSON Merge Patch (RFC 7396): `null` removes a field, and an array replaces the
   *   whole array. An array is applied as a JSON Patch (RFC 6902).
   * @returns a record of each delivery. The promise resolves after the first attempt of each delivery; it does not wait
   * for deliveries that a fault delays
   * @throws TypeError when the example does not exist, when the overrides are invalid or do not fit the example, or
   *   when a fault is invalid
   * @throws RangeError when the deliveries would exceed `limits.pending` or `limits.pendingBytes`
   * @example
   * const [delivery] = await emulator.trigger('JobCreated', { data: { title: 'Count shelf 4' } });
   * console.log(delivery?.attempts[0]?.status);
   * await emulator.trigger('JobCreated', [{ op: 'remove', path: '/data/dueDate' }]);
   */
  trigger<Name extends EventExampleName>(
    event: Name,
    overrides?: Overrides<EventOf<Name>>,
    options?: TriggerOptions,
  ): Promise<DeliveryRecord[]>;
  /**
   * Delivers any payload to every active webhook that subscribes to the payload's `eventType`. If this type is unknown
   * or missing, every active webhook gets the payload. The payload is sent unchanged, except that `context` and
   * `subscriptionId` are added if the payload is an object that lacks these fields.
   *
   * @throws TypeError when the payload cannot be written as JSON or is nested more than 100,000 levels deep, or when a
   * fault is invalid
   * @throws RangeError when the deliveries would exceed `limits.pending` or `limits.pendingBytes`
   * @example
   * await emulator.deliver({ eventType: 'SomethingNew', eventId: '1', objectId: '2', objectType: 'Group', data: {} });
   */
  deliver(payload: unknown, options?: PayloadOptions): Promise<DeliveryRecord[]>;
  /**
   * Takes a delivery from the log, and sends its event to the same webhook again, as a new delivery without faults.
   *
   * @param deliveryId the id of the delivery in the log
   * @returns the record of the new delivery, after its first attempt
   * @throws TypeError when the delivery or its event is not in the log, or when its webhook is deleted or disabled
   * @throws RangeError when the delivery would exceed `limits.pending` or `limits.pendingBytes`
   */
  redeliver(deliveryId: string): Promise<DeliveryRecord>;
  /**
   * Returns the deliveries in the log, the oldest first. The log contains all deliveries that may still be sent, and
   * the last `logSize` deliveries that have ended. It contains fewer ended deliveries if their size exceeds
   * `limits.logBytes`.
   */
  deliveries(): DeliveryRecord[];
  /** Returns copies of the webhooks of all connectors, with their callback tokens, the oldest webhook first. */
  webhooks(): EmulatedWebhook[];
  /**
   * Returns a promise that resolves when no delivery is being sent. It does not wait for deliveries that are due later,
   * such as retries.
   */
  idle(): Promise<void>;
  /** Returns the current time on the emulator's clock, in ms since the epoch. */
  now(): number;
  /**
   * Advances the clock. Everything that is due in the skipped time, such as a retry, happens in order, and at the time
   * when it is due. When the promise resolves, all of this has ended. For example, `advance(48 * 3_600_000)` makes all
   * retries of failed deliveries. Do not await `advance` in a handler of a receiver: `advance` waits for the handler,
   * so neither would end.
   *
   * @param ms how far to advance the clock, in whole ms
   * @throws TypeError when `ms` is not a whole number, is below 0, or leads beyond the last date of JavaScript
   */
  advance(ms: number): Promise<void>;
  /**
   * Moves the endpoint of the API. From then on, the old endpoint responds with 308, and token responses contain the
   * new endpoint.
   *
   * @param to the URL of the new endpoint; by default a new path of this emulator, such as
   * `http://127.0.0.1:4010/endpoint-2`
   * @param location the URL that a redirect has in its header `Location`: `endpoint`, the default, means the new endpoint;
   *   `url` means the full URL of the call at the new endpoint. No source says which of the two the real service sent.
   * @returns the new endpoint
   * @throws TypeError when `to` is not a URL that can be an endpoint
   */
  moveEndpoint(to?: string, location?: 'endpoint' | 'url'): string;
  /**
   * Resets the emulator to its initial state: webhooks, deliveries, logs, inboxes, tokens, throttling, the endpoint and
   * the clock. Unfinished calls and deliveries are aborted, and cannot change the new state. The emulator continues to
   * listen.
   *
   * @param seed the new initial state; by default, the seed in the options of `createEmulator`
   * @throws Error when the emulator is closed, or when its `stateFile` cannot be written
   * @throws TypeError when the seed does not match the OpenAPI description; in this case, nothing is reset
   */
  reset(seed?: Seed): Promise<void>;
}
