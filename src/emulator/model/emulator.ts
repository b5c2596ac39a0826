import type { EventType } from '../../../generated/v1/events.js';
import type { ReceivedObjectType } from '../../../generated/v1/types.js';
import type { EventExampleName, EventOf, Overrides } from '../../payload/overrides.js';
import type { DeliveryRecord } from './delivery-record.js';
import type { Faults } from './faults.js';
import type { Seed } from './seed.js';

/** Options of {@link Emulator.trigger}: to which webhooks an event goes, and what goes wrong. */
export interface TriggerOptions {
  /** Only to webhooks of this object. Default: to those of all objects. */
  objectId?: string;
  /** Only to this webhook, whatever its event types are. Default: to all webhooks with the type of the event. */
  webhookId?: string;
  /** The faults of the delivery. Default: none. */
  faults?: Faults;
}

/** Options of {@link Emulator.deliver}. */
export interface PayloadOptions extends TriggerOptions {
  /**
   * Adds the fields of every event that the payload lacks: an `eventId` of its own, and the webhook's `objectId` and
   * `objectType`. Default: false, so that receivers can be tested with incomplete events.
   */
  complete?: boolean;
}

/** A webhook of the emulator. */
export interface EmulatedWebhook {
  /** The id of the webhook, a UUID. */
  webhookId: string;
  /** The connector that it belongs to. */
  applicationId: string;
  /** The API that created it: `v1`, or `connector`, the API of 2017, which had no handshake. */
  api: 'v1' | 'connector';
  /** The id of the group, action or action package. */
  objectId: string;
  /** The kind of the object that `objectId` names. */
  objectType: ReceivedObjectType;
  /** The types of the events that it delivers. */
  eventTypes: readonly (EventType | (string & {}))[];
  /** The URL that the emulator calls with every event. */
  callBackUrl: string;
  /** The secret in the header `kz-callback-token` of every delivery, in clear text; undefined where it has none. */
  callBackToken: string | undefined;
  /** The `context` of every event; undefined where the webhook has none. */
  callBackContext: string | undefined;
  /** When it was created, in ms since the epoch on the emulator's clock. */
  ts: number;
  /** When it expires, in ms since the epoch on the emulator's clock. */
  validity: number;
  /** Whether it delivers; false after the last retry of a delivery has failed, or after an update. */
  active: boolean;
  /** Since when it does not deliver, and why; missing while it is active. */
  disabled?: Disabled;
}

/** Why a webhook does not deliver. */
export interface Disabled {
  /** Since when, in ms since the epoch on the emulator's clock. */
  at: number;
  /** `retries`: the last retry of a delivery has failed. `update`: an update has set `Active` to false. */
  reason: 'retries' | 'update';
  /** The delivery whose last retry has failed, where that is the reason. */
  deliveryId?: string;
}

/** The emulator while it listens. */
export interface ListeningEmulator {
  /**
   * Its endpoint, without `/v1`: `http://127.0.0.1:4010`. Where `host` is all addresses, this is that of loopback.
   */
  readonly url: string;
  /** The port that it listens on: 4010. */
  readonly port: number;
  /** Where the service's own host names are served, with the option `service`. */
  readonly service?: ListeningService;
}

/** Where an emulator serves the service's own host names. */
export interface ListeningService {
  /** The port: 443. */
  readonly port: number;
  /** The addresses to which programs have to resolve the names: 127.0.0.1, and `::1` where there is IPv6. */
  readonly addresses: readonly string[];
  /** The file of the certificate that programs have to trust, as PEM: it can certify no other hosts than Kaizala's. */
  readonly certificateFile: string;
}

/** A stand-in for the service. */
export interface Emulator {
  /** Responds to a request without a network: for `createClient({ fetch })`, and for platforms that speak `fetch`. */
  fetch(this: void, request: Request): Promise<Response>;
  /** The token that the admin routes and the page demand; undefined if they demand none. It is a secret. */
  readonly adminToken: string | undefined;
  /**
   * Listens on 127.0.0.1, or on the option `host`.
   *
   * @param port 4010 by default; 0 takes a free one
   * @throws Error with `code` `EADDRINUSE` where the port is taken; with `EADDRNOTAVAIL` and the like where `host` is
   *   not an address of this machine; or when it listens already, or is closed; or when the
   *   service's host names cannot be served, and nothing listens then
   * @throws TypeError when the port is not a whole number from 0 to 65,535
   */
  listen(port?: number): Promise<ListeningEmulator>;
  /** Stops listening and delivering, without waiting; calls and deliveries that are under way are cut off. */
  close(): Promise<void>;
  /**
   * Lets an event happen: it goes to every active webhook of its type, with the webhook's own `objectId`, `objectType`,
   * `context` and `subscriptionId`, and with an `eventId` of its own.
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
   * @param overrides changes of the example, which win over what the webhook has: an object is a JSON Merge Patch
   *   (RFC 7396), in which `null` removes a field and an array is given as a whole; an array is a JSON Patch (RFC 6902)
   * @returns a record of each delivery, after its first attempt; at once where a fault holds it back
   * @throws TypeError when there is no such example, a patch is wrong or does not fit it, or a fault makes no sense
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
   * Delivers any payload as it is, to every active webhook with its `eventType`; a payload whose type is unknown or
   * missing goes to every active webhook. `context` and `subscriptionId` are added where an object has none.
   *
   * @throws TypeError when the payload cannot be JSON, is nested more than 100,000 levels deep, or a fault makes no sense
   * @throws RangeError when there is no room for the deliveries (`limits.pending`, `limits.pendingBytes`)
   * @example
   * await emulator.deliver({ eventType: 'SomethingNew', eventId: '1', objectId: '2', objectType: 'Group', data: {} });
   */
  deliver(payload: unknown, options?: PayloadOptions): Promise<DeliveryRecord[]>;
  /**
   * Sends a delivery of the log again: the same event to the same webhook, as a delivery of its own, without faults.
   *
   * @param deliveryId the id of the delivery in the log
   * @returns the record of the new delivery, after its first attempt
   * @throws TypeError when the log has no such delivery or does not keep its event any more, or when its webhook is gone
   *   or disabled
   * @throws RangeError when there is no room for the delivery (`limits.pending`, `limits.pendingBytes`)
   */
  redeliver(deliveryId: string): Promise<DeliveryRecord>;
  /**
   * The log, the oldest delivery first: all that may still be sent, and of the others the last `logSize` that ended,
   * or fewer where they take more than `limits.logBytes`.
   */
  deliveries(): DeliveryRecord[];
  /** The webhooks of all connectors, the oldest first, with their tokens. These are copies. */
  webhooks(): EmulatedWebhook[];
  /** Resolves when no delivery is under way. It does not wait for deliveries that are due later, such as retries. */
  idle(): Promise<void>;
  /** The time on the emulator's clock, in ms since the epoch. */
  now(): number;
  /**
   * Puts the clock forward. What is due meanwhile happens in order, each thing at its time, and has ended when the
   * promise resolves: `advance(48 * 3_600_000)` makes all retries of failed deliveries. Do not await it in the handler
   * of a receiver, because it waits for the handler.
   *
   * @param ms how far, in whole ms on the emulator's clock
   * @throws TypeError when it is not a whole number, is below 0, or leads beyond the last date of JavaScript
   */
  advance(ms: number): Promise<void>;
  /**
   * Moves the endpoint: the old one responds with 308 from now on, and tokens name the new one.
   *
   * @param to the new endpoint; by default a new path of this emulator, `http://127.0.0.1:4010/endpoint-2`
   * @param location what the header `Location` has: `endpoint`, the default, or `url`, the full URL of the call; no
   *   source says which one the service sent
   * @returns the new endpoint
   * @throws TypeError when `to` cannot be an endpoint
   */
  moveEndpoint(to?: string, location?: 'endpoint' | 'url'): string;
  /**
   * Brings everything back to how it began: webhooks, deliveries, logs, inboxes, tokens, throttling, the endpoint and the
   * clock. What is under way is cut off, and changes nothing afterwards. It goes on to listen.
   *
   * @param seed how it is to begin this time, in place of the seed of the options
   * @throws Error when it is closed, or when its `stateFile` cannot be written
   * @throws TypeError when the description rejects the seed; then everything stays as it is
   */
  reset(seed?: Seed): Promise<void>;
}
