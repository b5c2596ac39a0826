import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
import type { TokenOption } from './callback-token.js';
import type { DedupeStore } from './dedupe-store.js';
import type { EventIssue, ReceivedEvent } from './parse-event.js';

/** The second argument of a handler: the data about the delivery that are not part of the event. */
export interface DeliveryContext {
  /**
   * A signal that is aborted after `handlerTimeout`, with a {@link HandlerTimeoutError}. Pass it to `fetch` and other
   * calls that accept a signal.
   */
  readonly signal: AbortSignal;
  /**
   * The key of this delivery: 64 hexadecimal digits, equal for every copy of this delivery. If a process dies after the
   * handler has had its effect and before the response, the handler runs again. Use the key to make the effect
   * idempotent, for example as a primary key or an `Idempotency-Key`.
   */
  readonly key: string;
  /**
   * The body of the delivery as a string, decoded from UTF-8. It has the digits of long numbers, which JSON.parse
   * loses. Undefined if a framework has parsed the body and has not kept the original.
   */
  readonly rawBody: string | undefined;
}

/**
 * A function that handles an event. When it has returned or its promise has resolved, the receiver acknowledges the
 * delivery. When it throws or rejects, the receiver responds with an error, and the service delivers the event again.
 *
 * @example
 * const onJob: EventHandler<KaizalaEventMap['JobCreated']> = (event) => console.log(event.data.dueDate);
 */
export type EventHandler<Event> = (event: Event, context: DeliveryContext) => unknown;

/**
 * The handlers by `eventType`: an object of functions, or an instance of a class. The name of each function or method
 * is an event type.
 */
export type EventHandlers = {
  [Type in keyof KaizalaEventMap]?: EventHandler<KaizalaEventMap[Type]>;
};

/** The reason why an event was not passed to a handler in `on`. */
export interface Unhandled {
  /**
   * The reason:
   *
   * - `unknown-type`: the type of the event is not in the description.
   * - `no-handler`: the type is in the description, but `on` has no handler for it.
   * - `off-schema`: the type is in the description, but the event does not match the description.
   */
  reason: 'unknown-type' | 'no-handler' | 'off-schema';
  /**
   * The faults of the event: which fields do not match the description, and what was expected there. Empty if the event
   * matches the description.
   */
  issues: readonly EventIssue[];
}

/**
 * A function that handles every event that was not passed to a handler in `on`. When it throws or rejects, the service
 * delivers the event again.
 */
export type FallbackHandler = (
  event: ReceivedEvent,
  why: Unhandled,
  context: DeliveryContext,
) => unknown;

/** The second argument of `onError`: the step that failed, and the delivery during which it failed. */
export interface ErrorContext {
  /**
   * The step that failed:
   *
   * - `handler`: a handler or the fallback threw or rejected, or it exceeded `handlerTimeout`.
   * - `dedupe`: the store failed.
   * - `body`: a delivery with the right token was refused because of its body. The event is lost, unless the service
   *   delivers it again with a valid body.
   */
  during: 'handler' | 'dedupe' | 'body';
  /** The type of the event; absent if it was not read. It can be any string, because the sender chooses it. */
  eventType?: EventType | (string & {});
  /** The key of the delivery; absent if the delivery has no key. */
  key?: string;
}

/**
 * The kind of a response, which tells why the receiver sent it. The numbers are status codes.
 *
 * - `handshake`: 200, the validation token of a handshake was echoed.
 * - `probe`: the status in `probeStatus`, the response to a `GET` or `HEAD` without a `validationToken`.
 * - `handled`: 200, a handler in `on` has handled the event.
 * - `no-handler`, `unknown-type`, `off-schema`: 200, the fallback has handled the event. {@link Unhandled} explains
 *   these reasons.
 * - `duplicate`: 200, the delivery was handled before.
 * - `busy`: 503, a copy of the delivery is being handled.
 * - `unavailable`: 503, the store of `dedupe` failed.
 * - `failed`: 500, the handler or the fallback threw, rejected or exceeded `handlerTimeout`. Or other code in front of
 *   the receiver has read the body and has not kept it.
 * - `refused`: 4xx, the request is not a handshake or an event, or its token is missing or wrong.
 */
export type ResponseKind =
  | 'handshake'
  | 'probe'
  | 'handled'
  | Unhandled['reason']
  | 'duplicate'
  | 'busy'
  | 'unavailable'
  | 'failed'
  | 'refused';

/**
 * Information about a response of the receiver, for logs and metrics. It contains the type of the event, but no other
 * part of the payload, and no secret.
 */
export interface ReceiverResponse {
  /** The kind of the response, which tells why the receiver sent it. */
  kind: ResponseKind;
  /** The HTTP status code: 200. */
  status: number;
  /** The time from the request to the response, in ms. */
  duration: number;
  /** The type of the event; absent if it was not read. It can be any string, because the sender chooses it. */
  eventType?: EventType | (string & {});
  /** The key of the delivery; absent if the delivery has no key. */
  key?: string;
}

/** The options of {@link createReceiver}. */
export interface ReceiverOptions {
  /**
   * The `callBackToken` of the webhook. While you replace a token, pass an array with the old and the new one. Pass `false`
   * for a webhook without a token: then anyone can deliver.
   */
  token: TokenOption;
  /** The handlers, by `eventType`. A handler gets only events that match the description. Default: no handlers. */
  on?: EventHandlers;
  /**
   * Handles every event that was not passed to a handler in `on`. The fallback is required, because the service may add
   * event types. If a receiver refused events of new types, the service would disable its webhook.
   */
  fallback: FallbackHandler;
  /**
   * Called with every error. It cannot change the response to the delivery. If it throws, its error is ignored.
   * Default: `console.error` prints the error.
   */
  onError?: (error: unknown, context: ErrorContext) => unknown;
  /**
   * Called after every response. It cannot change the response. If it throws, its error is ignored. Default: none; the
   * receiver then does not measure the duration.
   *
   * @example
   * onResponse: ({ kind, status, duration }) => console.log(kind, status, `${duration.toFixed(1)} ms`),
   */
  onResponse?: (response: ReceiverResponse) => unknown;
  /**
   * The status of the response to a `GET` or `HEAD` without a `validationToken`, from 200 to 499. Load balancers and
   * platforms send such requests as probes, and many of them expect a 200. Default: the status 404. But if
   * `probeStatus` is not set and a framework passes `next` to {@link toNodeListener}, the listener calls `next()`
   * instead of responding.
   *
   * @example
   * probeStatus: 200,
   */
  probeStatus?: number;
  /**
   * The maximum time that a handler may take, in ms. After this time, the receiver responds with a 500. Default 8,000,
   * so that the service still receives this response: we assume that the service waits 10,000 ms, although no
   * documentation says so.
   */
  handlerTimeout?: number;
  /**
   * The maximum number of bytes of a body. Default 1,048,576 (1 MiB). This is our choice: the longest body that we have
   * seen had a few thousand bytes.
   */
  maxBodySize?: number;
  /**
   * The store that remembers deliveries, so that copies are suppressed. If you pass a store, you must also pass a
   * `name`. Default: a {@link memoryDedupe} that only this receiver uses. With `false`, copies are not suppressed.
   */
  dedupe?: DedupeStore | false;
  /**
   * The name of the webhook whose deliveries this receiver gets, such as `billing`. It is required if you pass a store.
   * All receivers of the same webhook must have the same name, on every machine and with any token, so that a receiver
   * detects a copy of a delivery that another receiver has handled. Receivers of different webhooks must have different
   * names, because two webhooks can deliver the same event, and each receiver must handle it.
   */
  name?: string;
  /**
   * How long the claim on a delivery lasts after the process that handles the delivery has died, in ms; at least 100.
   * Until then, no other process can handle the delivery. While a handler runs, the receiver renews the claim after
   * half of this time. Default 30,000 (our choice).
   */
  lease?: number;
  /**
   * How long the store remembers a handled delivery, in ms. Default 259,200,000 (3 days), because the service retries a
   * delivery for up to 2 days (webhooks reference, 2018-08).
   */
  retention?: number;
}
