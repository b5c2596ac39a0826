import { eventTypes, isEventType, type KaizalaEventMap } from '../../generated/v1/events.js';
import { longestTimer, wholeNumber } from '../common/check-argument.js';
import type { TokenOption } from './callback-token.js';
import type { DedupeStore } from './dedupe-store.js';
import type { EventIssue, ReceivedEvent } from './parse-event.js';

/** What a handler knows of the delivery beside its event. */
export interface DeliveryContext {
  /** Aborted when `handlerTimeout` is over, with a {@link HandlerTimeoutError}: give it to `fetch` and the like. */
  readonly signal: AbortSignal;
  /**
   * 64 hexadecimal digits, equal for every copy of this delivery. A handler whose process ends between its effect and
   * the answer runs again: let the effect be idempotent by this key, say as a primary key or an `Idempotency-Key`.
   */
  readonly key: string;
}

/** Handles an event. The delivery is acknowledged when it is done, and comes again when it fails. */
export type EventHandler<Event> = (event: Event, context: DeliveryContext) => unknown;

/** The handlers, by the `eventType` of their events: an object of functions, or an instance whose methods they are. */
export type EventHandlers = {
  [Type in keyof KaizalaEventMap]?: EventHandler<KaizalaEventMap[Type]>;
};

/** Why no handler took an event. */
export interface Unhandled {
  /**
   * `unknown-type`: the description does not know its type. `no-handler`: it does, but `on` has none for it.
   * `off-schema`: it does, but the event is not what the description says of that type.
   */
  reason: 'unknown-type' | 'no-handler' | 'off-schema';
  /** What is off the description, and where; empty where nothing is. */
  issues: readonly EventIssue[];
}

/** Takes every event that no handler took. What it throws makes the service deliver again, as with a handler. */
export type FallbackHandler = (
  event: ReceivedEvent,
  why: Unhandled,
  context: DeliveryContext,
) => unknown;

/** Where something went wrong. */
export interface ErrorContext {
  /**
   * `handler`: a handler or the fallback threw, or was too slow. `dedupe`: the store failed. `body`: the body of a
   * delivery with the right token was refused, so that it is lost unless it comes again better.
   */
  during: 'handler' | 'dedupe' | 'body';
  /** The type of the event, where one was read. */
  eventType?: string;
  /** The key of the delivery, where it has one. */
  key?: string;
}

/** Options of {@link createReceiver}. */
export interface ReceiverOptions {
  /**
   * The `callBackToken` of the webhook. Several while one replaces another; `false` for a webhook that has none, whose
   * receiver believes everybody.
   */
  token: TokenOption;
  /** The handlers, by the `eventType` of their events, which are valid in all that the description says of them. */
  on?: EventHandlers;
  /** Takes every event that no handler took: types are added, and refusing one ends in a disabled webhook. */
  fallback: FallbackHandler;
  /**
   * Told of every error; the delivery it belongs to has its answer. By default, `console.error` gets them. What it
   * throws is ignored.
   */
  onError?: (error: unknown, context: ErrorContext) => unknown;
  /** How long a handler may take, in ms; 10,000 by default, which is how long the service is assumed to wait. */
  handlerTimeout?: number;
  /** The longest body, in bytes; 1,048,576 by default. The longest that was seen had some thousand. */
  maxBodySize?: number;
  /** Where deliveries are remembered: {@link memoryDedupe} by default; `false` lets every copy through. */
  dedupe?: DedupeStore | false;
  /** How long a claim lasts when its process dies, in ms; 30,000 by default. Longer than `handlerTimeout`. */
  lease?: number;
  /**
   * How long a handled delivery is remembered, in ms; 259,200,000 by default. That is 3 days, because the service
   * retries for 2.
   */
  retention?: number;
}

/** The options, none of whose numbers is missing. */
export type ReceiverSettings = ReceiverOptions &
  Required<Pick<ReceiverOptions, 'handlerTimeout' | 'maxBodySize' | 'lease' | 'retention'>>;

/**
 * Checks what types cannot, or what came from JavaScript, and adds the defaults.
 *
 * @throws TypeError that names the option
 */
export function receiverSettings(options: ReceiverOptions): ReceiverSettings {
  if (typeof options !== 'object' || (options as ReceiverOptions | null) === null)
    throw new TypeError(
      'createReceiver was called without options: expected at least a token and a fallback.',
    );
  for (const [type, handler] of Object.entries(options.on ?? {}) as [string, unknown][]) {
    if (typeof handler === 'function' && !isEventType(type)) {
      throw new TypeError(
        `on has a handler for ${JSON.stringify(type)}, which is no event type: expected one of ${eventTypes.join(', ')}. Events of other types go to the fallback.`,
      );
    }
  }
  for (const type of eventTypes) {
    const handler: unknown = options.on?.[type];
    if (handler !== undefined) isFunction(`on.${type}`, handler);
  }
  isFunction('fallback', options.fallback);
  if (options.onError !== undefined) isFunction('onError', options.onError);
  if (options.dedupe !== undefined && options.dedupe !== false) {
    for (const method of ['claim', 'confirm', 'release'] as const)
      isFunction(`dedupe.${method}`, (options.dedupe as DedupeStore | null)?.[method]);
  }
  const handlerTimeout = wholeNumber(
    'handlerTimeout',
    options.handlerTimeout ?? 10_000,
    1,
    longestTimer,
  );
  const lease = wholeNumber('lease', options.lease ?? 30_000, 1, longestTimer);
  if (lease <= handlerTimeout) {
    throw new TypeError(
      `lease is ${lease} and handlerTimeout ${handlerTimeout}: expected a longer lease, or a copy could be handled while the first is.`,
    );
  }
  return {
    ...options,
    handlerTimeout,
    lease,
    maxBodySize: wholeNumber('maxBodySize', options.maxBodySize ?? 2 ** 20),
    retention: wholeNumber('retention', options.retention ?? 3 * 24 * 60 * 60 * 1000),
  };
}

function isFunction(name: string, value: unknown): void {
  if (typeof value === 'function') return;
  throw new TypeError(`${name} is ${value === null ? 'null' : typeof value}: expected a function.`);
}
