import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
import type { TokenOption } from './callback-token.js';
import type { DedupeStore } from './dedupe-store.js';
import type { EventIssue, ReceivedEvent } from './parse-event.js';

/** The second argument of a handler. */
export interface DeliveryContext {
  /**
   * A signal that is aborted after `handlerTimeout`, with a {@link HandlerTimeoutError}. Pass it to `fetch` and other
   * calls that accept a signal.
   */
  readonly signal: AbortSignal;
  /**
   * The key of this delivery: 64 hexadecimal digits, equal for every copy of it. If a process dies after the handler's
   * effect and before the response, the handler runs again. Use the key to make the effect idempotent, as a primary key
   * or an `Idempotency-Key`.
   */
  readonly key: string;
  /**
   * The body of the delivery as it was received, decoded from UTF-8. It keeps the digits of long numbers, which
   * JSON.parse loses. Undefined if a framework has parsed the body and kept no original.
   */
  readonly rawBody: string | undefined;
}

/**
 * Handles an event. When the handler is done, the receiver acknowledges the delivery. When the handler throws or rejects,
 * the service delivers the event again.
 *
 * @example
 * const onJob: EventHandler<KaizalaEventMap['JobCreated']> = (event) => console.log(event.data.dueDate);
 */
export type EventHandler<Event> = (event: Event, context: DeliveryContext) => unknown;

/** The handlers by `eventType`: an object of functions, or an instance of a class with these methods. */
export type EventHandlers = {
  [Type in keyof KaizalaEventMap]?: EventHandler<KaizalaEventMap[Type]>;
};

/** The reason why no handler in `on` got an event. */
export interface Unhandled {
  /**
   * The reason:
   *
   * - `unknown-type`: the type of the event is not in the description.
   * - `no-handler`: the type is in the description, but `on` has no handler for it.
   * - `off-schema`: the type is in the description, but the event is not as described.
   */
  reason: 'unknown-type' | 'no-handler' | 'off-schema';
  /** The fields that are not as described, and the values that were expected; empty if the event is as described. */
  issues: readonly EventIssue[];
}

/** Handles every event that no handler in `on` got. When it throws, the service delivers the event again. */
export type FallbackHandler = (
  event: ReceivedEvent,
  why: Unhandled,
  context: DeliveryContext,
) => unknown;

/** The context of an error: the step that failed, and the delivery. */
export interface ErrorContext {
  /**
   * The step that failed:
   *
   * - `handler`: a handler or the fallback threw, or exceeded `handlerTimeout`.
   * - `dedupe`: the store failed.
   * - `body`: a delivery with the right token was refused because of its body. The event is lost unless the service
   *   delivers it again with a valid body.
   */
  during: 'handler' | 'dedupe' | 'body';
  /** The type of the event; absent if it was not read. It can be any string, because the sender chooses it. */
  eventType?: EventType | (string & {});
  /** The key of the delivery; absent if it has none. */
  key?: string;
}

/**
 * The meaning of a response.
 *
 * - `handshake`: 200, the token of the handshake was echoed.
 * - `probe`: the status in `probeStatus`, to a `GET` or `HEAD` without a `validationToken`.
 * - `handled`: 200, the handler in `on` is done.
 * - `no-handler`, `unknown-type`, `off-schema`: 200, the fallback is done. {@link Unhandled} explains these reasons.
 * - `duplicate`: 200, the delivery was handled before.
 * - `busy`: 503, a copy of the delivery is being handled.
 * - `unavailable`: 503, the store of `dedupe` failed.
 * - `failed`: 500, the handler or the fallback threw or exceeded `handlerTimeout`, or another program has read the body
 *   and kept nothing of it.
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

/** A response of the receiver, for logs and metrics. It holds nothing of the payload except the type, and no secret. */
export interface ReceiverResponse {
  /** The meaning of the response. */
  kind: ResponseKind;
  /** The HTTP status code: 200. */
  status: number;
  /** The time from the request to the response, in ms. */
  duration: number;
  /** The type of the event; absent if it was not read. It can be any string, because the sender chooses it. */
  eventType?: EventType | (string & {});
  /** The key of the delivery; absent if it has none. */
  key?: string;
}

/** The options of {@link createReceiver}. */
export interface ReceiverOptions {
  /**
   * The `callBackToken` of the webhook. While you replace a token, pass an array with the old and the new one. Pass `false`
   * for a webhook without a token: then anyone can deliver.
   */
  token: TokenOption;
  /** The handlers by `eventType`. They get only events that are as described. Default: none. */
  on?: EventHandlers;
  /**
   * Handles every event that no handler in `on` got. It is required, because the service adds event types, and a receiver
   * that refuses them ends up with a disabled webhook.
   */
  fallback: FallbackHandler;
  /**
   * Called with every error. It cannot change the response to the delivery, and its own errors are ignored. Default:
   * `console.error` prints the error.
   */
  onError?: (error: unknown, context: ErrorContext) => unknown;
  /**
   * Called after every response. It cannot change the response, and its own errors are ignored. Default: none, and nothing
   * is measured.
   *
   * @example
   * onResponse: ({ kind, status, duration }) => console.log(kind, status, `${duration.toFixed(1)} ms`),
   */
  onResponse?: (response: ReceiverResponse) => unknown;
  /**
   * The status of the response to a `GET` or `HEAD` without a `validationToken`, from 200 to 499. Load balancers and
   * platforms send such probes, and many expect a 200. With `probeStatus`, the receiver itself responds to probes. Default:
   * 404, or a call of `next()` if a framework passes one to {@link toNodeListener}.
   *
   * @example
   * probeStatus: 200,
   */
  probeStatus?: number;
  /**
   * The most time that a handler may take, in ms. Default 8,000, so that the service still receives the 500: we assume that
   * it waits 10,000 ms for the response (no source says so).
   */
  handlerTimeout?: number;
  /** The most bytes of a body. Default 1,048,576 (1 MiB; our choice): the longest body seen had a few thousand bytes. */
  maxBodySize?: number;
  /**
   * The store that remembers deliveries. A store requires a `name`. Default: a {@link memoryDedupe} that only this receiver
   * uses. With `false`, copies are not suppressed.
   */
  dedupe?: DedupeStore | false;
  /**
   * The name of the webhook whose deliveries this receiver gets, such as `billing`; required with a store. Receivers of one
   * webhook must have the same name, on every machine and with any token, so that they detect each other's copies.
   * Receivers of different webhooks must have different names, because each must handle an event that all of them get.
   */
  name?: string;
  /**
   * How long a claim lasts after its process has died, in ms, at least 100. While a handler runs, the receiver renews its
   * claim after half of this time. Default 30,000 (our choice).
   */
  lease?: number;
  /**
   * How long a handled delivery is remembered, in ms. Default 259,200,000 (3 days), because the service retries within 2
   * days (webhooks reference, 2018-08).
   */
  retention?: number;
}
