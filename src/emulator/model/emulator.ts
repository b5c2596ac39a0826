import type { EventType } from '../../../generated/v1/events.js';
import type { ReceivedObjectType } from '../../../generated/v1/types.js';
import type { EventExampleName, EventOf, Overrides } from '../../payload/overrides.js';
import type { DeliveryRecord } from './delivery-record.js';
import type { Faults } from './faults.js';
import type { Seed } from './seed.js';

/** Options of {@link Emulator.trigger}: the webhooks that get an event, and the faults of its deliveries. */
export interface TriggerOptions {
  /** Delivers only to webhooks of this object. Default: webhooks of all objects. */
  objectId?: string;
  /** Delivers only to this webhook, whatever its event types are. Default: all webhooks with the type of the event. */
  webhookId?: string;
  /** The faults of the delivery. Default: none. */
  faults?: Faults;
}

/** Options of {@link Emulator.deliver}. */
export interface PayloadOptions extends TriggerOptions {
  /**
   * Adds fields that every event has, if the payload lacks them: a new `eventId`, and the webhook's `objectId` and
   * `objectType`. Default: false, so that you can test receivers with incomplete events.
   */
  complete?: boolean;
}

/** A webhook of the emulator. */
export interface EmulatedWebhook {
  /** The id of the webhook, a UUID. */
  webhookId: string;
  /** The connector that owns the webhook. */
  applicationId: string;
  /** The API that created the webhook: `v1`, or `connector`, the API of 2017, which did not have a handshake. */
  api: 'v1' | 'connector';
  /** The id of the group, action or action package. */
  objectId: string;
  /** The kind of the object that `objectId` names. */
  objectType: ReceivedObjectType;
  /** The types of the events that the webhook delivers. */
  eventTypes: readonly (EventType | (string & {}))[];
  /** The URL that the emulator calls with every event. */
  callBackUrl: string;
  /** The secret in the header `kz-callback-token` of every delivery, in clear text; undefined if the webhook has none. */
  callBackToken: string | undefined;
  /** The `context` of every event; undefined if the webhook has none. */
  callBackContext: string | undefined;
  /** The time when the webhook was created, in ms since the epoch on the emulator's clock. */
  ts: number;
  /** The time when the webhook expires, in ms since the epoch on the emulator's clock. */
  validity: number;
  /** True if the webhook delivers events; false after the last retry of a delivery has failed, or after an update. */
  active: boolean;
  /** The time and the reason when the webhook is disabled; missing while it is active. */
  disabled?: Disabled;
}

/** The time and the reason when a webhook is disabled. */
export interface Disabled {
  /** The time when the webhook was disabled, in ms since the epoch on the emulator's clock. */
  at: number;
  /** `retries`: the last retry of a delivery has failed. `update`: an update has set `Active` to false. */
  reason: 'retries' | 'update';
  /** The delivery whose last retry has failed, if the reason is `retries`. */
  deliveryId?: string;
}

/** The addresses of an emulator that listens. */
export interface ListeningEmulator {
  /** The endpoint, without `/v1`: `http://127.0.0.1:4010`. If `host` is all addresses, the endpoint is on loopback. */
  readonly url: string;
  /** The port that the emulator listens on: 4010. */
  readonly port: number;
  /** The addresses of the service's own host names, with the option `service`. */
  readonly service?: ListeningService;
}

/** The addresses where an emulator serves the service's own host names. */
export interface ListeningService {
  /** The port: 443. */
  readonly port: number;
  /** The addresses to which programs must resolve the names: 127.0.0.1, and `::1` if the machine has IPv6. */
  readonly addresses: readonly string[];
  /** The path of the certificate that programs must trust, as PEM. It can only certify Kaizala's hosts. */
  readonly certificateFile: string;
}

/** An emulator of the service. */
export interface Emulator {
  /** Responds to a request without a network: for `createClient({ fetch })`, and for platforms with `fetch` handlers. */
  fetch(this: void, request: Request): Promise<Response>;
  /** The token that the admin routes and the page require; undefined if they require none. It is a secret. */
  readonly adminToken: string | undefined;
  /**
   * Listens on 127.0.0.1, or on the option `host`.
   *
   * @param port the port; default 4010; 0 selects a free port
   * @throws Error with `code` `EADDRINUSE` if the port is in use; with a code such as `EADDRNOTAVAIL` if `host` is not an
   *   address of this machine; if the emulator already listens or is closed; if the service's host names cannot be
   *   served, and then nothing listens
   * @throws TypeError when the port is not a whole number from 0 to 65,535
   */
  listen(port?: number): Promise<ListeningEmulator>;
  /** Stops listening and delivering immediately. Calls and deliveries that have not ended are aborted. */
  close(): Promise<void>;
  /**
   * Triggers an event. It is delivered to every active webhook of its type, with the webhook's `objectId`, `objectType`,
   * `context` and `subscriptionId`, and with a new `eventId`.
   *
   * @param event another example, such as `ActionResponse.updated`, or an event type, for its usual example:
   *   - `ActionCreated`: somebody sends an action, which is a form made from an action package
   *   - `ActionResponse`: somebody answers an action, and again when that person edits the answer
   *   - `Announcement`: somebody makes an announcement in the group
   *   - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
   *   - `GroupAdded`: a group becomes a member of the subscribed group
   *   - `GroupRemoved`: a group ceases to be a member of the subscribed group
   *   - `JobCreated`: somebody assigns a job
   *   - `JobResponse`: somebody reports on a job
   *   - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
   *   - `LetsMeetResponse`: somebody answers a proposed meeting
   *   - `MemberAdded`: somebody joins the group or is added to it
   *   - `MemberRemoved`: somebody leaves the group or is removed from it
   *   - `PollCreated`: somebody sends a poll
   *   - `PollResponse`: somebody votes in a poll
   *   - `SurveyCreated`: somebody sends a survey
   *   - `SurveyResponse`: somebody answers a survey, and again when that person edits the answer
   *   - `TextMessageCreated`: somebody posts a text message in the group
   * @param overrides changes to the example, which have priority over the fields of the webhook: an object is a JSON
   *   Merge Patch (RFC 7396), in which `null` removes a field and an array is replaced as a whole; an array is a JSON
   *   Patch (RFC 6902)
   * @returns a record of each delivery, after its first attempt, or immediately if a fault holds the delivery back
   * @throws TypeError when the example does not exist, a patch is wrong or does not fit the example, or a fault is
   *   invalid
   * @throws RangeError when there is no room for the deliveries (`limits.pending`, `limits.pendingBytes`)
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
   * Delivers any payload unchanged to every active webhook with its `eventType`. A payload whose type is unknown or
   * missing is delivered to every active webhook. If the payload is an object that lacks `context` or `subscriptionId`,
   * they are added.
   *
   * @throws TypeError when the payload cannot be JSON, is nested more than 100,000 levels deep, or a fault is invalid
   * @throws RangeError when there is no room for the deliveries (`limits.pending`, `limits.pendingBytes`)
   * @example
   * await emulator.deliver({ eventType: 'SomethingNew', eventId: '1', objectId: '2', objectType: 'Group', data: {} });
   */
  deliver(payload: unknown, options?: PayloadOptions): Promise<DeliveryRecord[]>;
  /**
   * Sends the event of a delivery in the log again: the same event to the same webhook, as a new delivery, without
   * faults.
   *
   * @param deliveryId the id of the delivery in the log
   * @returns the record of the new delivery, after its first attempt
   * @throws TypeError when the delivery or its event is not in the log, or when its webhook is deleted or disabled
   * @throws RangeError when there is no room for the delivery (`limits.pending`, `limits.pendingBytes`)
   */
  redeliver(deliveryId: string): Promise<DeliveryRecord>;
  /**
   * The log, the oldest delivery first: all deliveries that may still be sent, and the last `logSize` that have ended, or
   * fewer if they exceed `limits.logBytes`.
   */
  deliveries(): DeliveryRecord[];
  /** The webhooks of all connectors, the oldest first, with their tokens. These are copies. */
  webhooks(): EmulatedWebhook[];
  /** Resolves when no delivery is being sent. It does not wait for deliveries that are due later, such as retries. */
  idle(): Promise<void>;
  /** The time on the emulator's clock, in ms since the epoch. */
  now(): number;
  /**
   * Advances the clock. Everything that is due in this time happens in order, each at its own time, and has ended when
   * the promise resolves: `advance(48 * 3_600_000)` makes all retries of failed deliveries. Do not await `advance` in a
   * handler of a receiver, because it waits for the handler.
   *
   * @param ms the time, in whole ms on the emulator's clock
   * @throws TypeError when `ms` is not a whole number, is below 0, or leads beyond the last date of JavaScript
   */
  advance(ms: number): Promise<void>;
  /**
   * Moves the endpoint: the old endpoint responds with 308 from now on, and token responses name the new one.
   *
   * @param to the new endpoint; by default a new path of this emulator, `http://127.0.0.1:4010/endpoint-2`
   * @param location the value of the header `Location`: `endpoint`, the default, or `url`, the full URL of the call; no
   *   source says which one the service sent
   * @returns the new endpoint
   * @throws TypeError when `to` cannot be an endpoint
   */
  moveEndpoint(to?: string, location?: 'endpoint' | 'url'): string;
  /**
   * Resets everything to the state at the start: webhooks, deliveries, logs, inboxes, tokens, throttling, the endpoint
   * and the clock. Calls and deliveries that have not ended are aborted, and change nothing afterwards. The emulator
   * continues to listen.
   *
   * @param seed the new state at the start; by default, the seed of the options
   * @throws Error when the emulator is closed, or when its `stateFile` cannot be written
   * @throws TypeError when the description rejects the seed; then nothing changes
   */
  reset(seed?: Seed): Promise<void>;
}
