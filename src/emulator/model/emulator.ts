import type { EventExampleName, EventOf, Overrides } from '../../payload/overrides.js';
import type { Replacement } from '../../payload/replacements.js';
import type { DeliveryRecord } from './delivery-record.js';
import type { Faults } from './faults.js';

/** Where an event goes, and how. */
export interface TriggerOptions {
  /** Only to webhooks of this object. */
  objectId?: string;
  /** Only to this webhook, whatever its events are. */
  webhookId?: string;
  /** What is to go wrong. */
  faults?: Faults;
}

/** What becomes of an event, beside overrides. */
export interface EventOptions extends TriggerOptions {
  /** Set after the overrides, in order. */
  replacements?: readonly Replacement[];
}

/** A webhook of the emulator. */
export interface EmulatedWebhook {
  webhookId: string;
  /** The connector that it belongs to. */
  applicationId: string;
  /** Which API created it; webhooks of the connector API had no handshake. */
  api: 'v1' | 'connector';
  objectId: string;
  objectType: string;
  eventTypes: readonly string[];
  callBackUrl: string;
  callBackToken: string | undefined;
  callBackContext: string | undefined;
  /** When it was created, in ms since the epoch. */
  ts: number;
  /** When it ends, in ms since the epoch. */
  validity: number;
  active: boolean;
}

/** The emulator while it listens. */
export interface ListeningEmulator {
  /** Its endpoint, without `/v1`: `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly port: number;
}

/** A stand-in for the service. */
export interface Emulator {
  /** Answers a request without a network: for `createClient({ fetch })`, and for platforms that speak `fetch`. */
  fetch(this: void, request: Request): Promise<Response>;
  /**
   * Listens on 127.0.0.1.
   *
   * @param port 4010 by default; 0 takes a free one
   * @throws Error with `code` `EADDRINUSE` where the port is taken; or when it listens already, or is closed
   * @throws TypeError when the port is none
   */
  listen(port?: number): Promise<ListeningEmulator>;
  /** Stops to listen and to deliver, without waiting; calls and deliveries that are under way are cut off. */
  close(): Promise<void>;
  /**
   * Lets an event happen: it goes to every active webhook of its type, with the webhook's own `objectId`, `objectType`,
   * `context` and `subscriptionId`, and with an `eventId` of its own.
   *
   * @param event an event type, or the name of another example of the description: `ActionResponse.updated`
   * @param overrides merged into the example, level by level, lists as a whole; `undefined` takes a member away. They
   *   win over what the webhook has
   * @returns a record of each delivery, after its first attempt; at once where a fault holds it back
   * @throws TypeError when there is no such example, or overrides, replacements or a fault make no sense
   * @example
   * const [delivery] = await emulator.trigger('JobCreated', { data: { title: 'Count shelf 4' } });
   * console.log(delivery?.attempts[0]?.status);
   */
  trigger<Name extends EventExampleName>(
    event: Name,
    overrides?: Overrides<EventOf<Name>>,
    options?: EventOptions,
  ): Promise<DeliveryRecord[]>;
  /**
   * Delivers any payload as it stands, to every active webhook of its `eventType`; one without any that the description
   * knows goes to every active webhook. `context` and `subscriptionId` are added where an object has none.
   *
   * @throws TypeError when the payload is no JSON, or a fault makes no sense
   * @example
   * await emulator.deliver({ eventType: 'SomethingNew', eventId: '1', objectId: '2', objectType: 'Group', data: {} });
   */
  deliver(payload: unknown, options?: TriggerOptions): Promise<DeliveryRecord[]>;
  /** The log: what is still to come, and the last `logSize` of the others, the oldest first. */
  deliveries(): DeliveryRecord[];
  /** The webhooks of all connectors, the oldest first, with their tokens. */
  webhooks(): EmulatedWebhook[];
  /** Resolves when nothing is under way. What waits for its time, such as a retry, is not waited for. */
  idle(): Promise<void>;
  /** The time on the emulator's clock, in ms since the epoch. */
  now(): number;
  /**
   * Puts the clock forward. What is due meanwhile happens in order, each thing at its time, and is over when the promise
   * resolves: `advance(48 * 3_600_000)` runs through all retries of what has failed. A receiver that awaits it in a
   * handler waits for itself.
   *
   * @param ms how far, on the emulator's clock
   * @throws TypeError when it is no number, below 0, or goes beyond the last date there is
   */
  advance(ms: number): Promise<void>;
  /**
   * Moves the endpoint: the old one answers 308 from now on, and tokens name the new one.
   *
   * @param to the new endpoint; by default a new path of this emulator, `http://127.0.0.1:4010/endpoint-2`
   * @param location whether `Location` holds the bare endpoint, the default, or the full URL of the call; both are
   *   possible, as nobody documented it
   * @returns the new endpoint
   * @throws TypeError when `to` is no endpoint
   */
  moveEndpoint(to?: string, location?: 'endpoint' | 'url'): string;
}
