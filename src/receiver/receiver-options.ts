import type { EventType, KaizalaEventMap } from '../../generated/v1/events.js';
import type { TokenOption } from './callback-token.js';
import type { DedupeStore } from './dedupe-store.js';
import type { EventIssue, ReceivedEvent } from './parse-event.js';

/** What a handler gets beside the event. */
export interface DeliveryContext {
  /** Aborted after `handlerTimeout`, with a {@link HandlerTimeoutError}: give it to `fetch` and the like. */
  readonly signal: AbortSignal;
  /**
   * 64 hexadecimal digits, equal for every copy of this delivery. A handler whose process ends between its effect and
   * the response runs again: use this key to make the effect idempotent, as a primary key or an `Idempotency-Key`.
   */
  readonly key: string;
  /**
   * The body of the delivery as it was received, decoded from UTF-8; undefined where a framework has parsed it and kept
   * nothing else. It has what JSON.parse loses: the digits of long numbers.
   */
  readonly rawBody: string | undefined;
}

/**
 * Handles an event. The delivery is acknowledged when it is done, and comes again when it throws or rejects.
 *
 * @example
 * const onJob: EventHandler<KaizalaEventMap['JobCreated']> = (event) => console.log(event.data.dueDate);
 */
export type EventHandler<Event> = (event: Event, context: DeliveryContext) => unknown;

/** The handlers, by the `eventType` of their events: an object of functions, or an instance whose methods they are. */
export type EventHandlers = {
  [Type in keyof KaizalaEventMap]?: EventHandler<KaizalaEventMap[Type]>;
};

/** Why no handler took an event. */
export interface Unhandled {
  /**
   * `unknown-type`: the description does not have its type. `no-handler`: it does, but `on` has no handler for it.
   * `off-schema`: it does, but the event is not as described.
   */
  reason: 'unknown-type' | 'no-handler' | 'off-schema';
  /** Where the event is not as described, and what was expected; empty where everything is. */
  issues: readonly EventIssue[];
}

/** Takes every event that no handler took. What it throws makes the service deliver again, as with a handler. */
export type FallbackHandler = (
  event: ReceivedEvent,
  why: Unhandled,
  context: DeliveryContext,
) => unknown;

/** Where an error happened. */
export interface ErrorContext {
  /**
   * `handler`: a handler or the fallback threw, or was too slow. `dedupe`: the store failed. `body`: a delivery with the
   * right token was refused because of its body, and is lost unless it comes again with a better one.
   */
  during: 'handler' | 'dedupe' | 'body';
  /** The type of the event, where one was read. It can be any string: the sender chooses it. */
  eventType?: EventType | (string & {});
  /** The key of the delivery, where it has one. */
  key?: string;
}

/**
 * The meaning of a response.
 *
 * - `handshake`: 200, the token of the handshake was echoed.
 * - `probe`: the status of `probeStatus`, to a `GET` or `HEAD` without a `validationToken`.
 * - `handled`: 200, the handler in `on` is done.
 * - `no-handler`, `unknown-type`, `off-schema`: 200, the fallback is done; the reasons are those of {@link Unhandled}.
 * - `duplicate`: 200, the delivery was handled before.
 * - `busy`: 503, a copy of the delivery is being handled.
 * - `unavailable`: 503, the store of `dedupe` fails.
 * - `failed`: 500, the handler or the fallback threw or was too slow, or the receiver cannot read bodies where it is.
 * - `refused`: 4xx, not a handshake or an event, or without the token.
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

/** A response that the receiver gave, for logs and metrics. It has nothing of the payload, and no secret. */
export interface ReceiverResponse {
  /** The meaning of the response. */
  kind: ResponseKind;
  /** The HTTP status: 200. */
  status: number;
  /** How long it took from the call to the response, in ms. */
  duration: number;
  /** The type of the event, where one was read. It can be any string: the sender chooses it. */
  eventType?: EventType | (string & {});
  /** The key of the delivery, where it has one. */
  key?: string;
}

/** Options of {@link createReceiver}. */
export interface ReceiverOptions {
  /**
   * The `callBackToken` of the webhook; several, while one replaces another. `false` is for a webhook without a token:
   * then anybody can deliver.
   */
  token: TokenOption;
  /** The handlers, by the `eventType` of their events. They get only events that are as described. Default: none. */
  on?: EventHandlers;
  /** Takes every event that no handler took: types are added, and refusing one ends in a disabled webhook. */
  fallback: FallbackHandler;
  /**
   * Called with every error; it cannot change the response to the delivery. Default: `console.error` prints them. What
   * it throws is ignored.
   */
  onError?: (error: unknown, context: ErrorContext) => unknown;
  /**
   * Called after every response. Default: nothing is called, and nothing measured. It cannot change the response; what it
   * throws is ignored.
   *
   * @example
   * onResponse: ({ kind, status, duration }) => console.log(kind, status, `${duration.toFixed(1)} ms`),
   */
  onResponse?: (response: ReceiverResponse) => unknown;
  /**
   * The status of the response to a `GET` or `HEAD` without a `validationToken`, from 200 to 499: load balancers and
   * platforms send such probes, and many expect a 200. Default: 404, or `next()` where a framework gives
   * {@link toNodeListener} one; with a status, the receiver itself responds.
   *
   * @example
   * probeStatus: 200,
   */
  probeStatus?: number;
  /**
   * How long a handler may take, in ms. Default 8,000: the service is assumed to wait 10,000 for the response (our
   * assumption; no source says), so it sees the 500.
   */
  handlerTimeout?: number;
  /** The longest body, in bytes. Default 1,048,576 (our choice): the longest one seen had a few thousand. */
  maxBodySize?: number;
  /**
   * Where deliveries are remembered. Default: a {@link memoryDedupe} that no other receiver has; `false` lets every copy
   * through. A store needs a `name` beside it.
   */
  dedupe?: DedupeStore | false;
  /**
   * The name of the webhook whose deliveries come here, such as `billing`; required with a store. Receivers of one
   * webhook have the same name, on whatever machine and with whatever token, so that they know each other's copies.
   * Receivers of different webhooks have different names, because each must handle an event that all of them get.
   */
  name?: string;
  /**
   * How long a claim lasts when its process dies, in ms, at least 100. While a handler is running, its claim is renewed
   * after half of that time. Default 30,000 (our choice).
   */
  lease?: number;
  /**
   * How long a handled delivery is remembered, in ms. Default 259,200,000, which is 3 days, because the service retries
   * within 2 days (webhooks reference, 2018-08).
   */
  retention?: number;
}
