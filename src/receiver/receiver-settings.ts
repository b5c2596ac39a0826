import { eventTypes, isEventType } from '../../generated/v1/events.js';
import {
  isFunction,
  kindOf,
  longestTimer,
  nonEmptyString,
  wholeNumber,
} from '../common/check-argument.js';
import { isObject } from '../common/json.js';
import type { DedupeStore } from './dedupe-store.js';
import type { ReceiverOptions } from './receiver-options.js';
import { isThenable } from './time-limit.js';

/** The options of a receiver, after the defaults for all numbers were added. */
export type ReceiverSettings = ReceiverOptions &
  Required<Pick<ReceiverOptions, 'handlerTimeout' | 'maxBodySize' | 'lease' | 'retention'>>;

/**
 * Checks the options for errors that the types do not detect, for example in a JavaScript program, and adds the
 * defaults.
 *
 * @throws TypeError when an option is wrong; the message names the option
 */
export function receiverSettings(options: ReceiverOptions): ReceiverSettings {
  if (typeof options !== 'object' || (options as ReceiverOptions | null) === null)
    throw new TypeError(
      'createReceiver was called without options: expected at least token and fallback. Fix: pass createReceiver({ token, fallback }).',
    );
  if (options.on !== undefined && !isObject(options.on))
    throw new TypeError(`on is ${kindOf(options.on)}: expected an object of functions.`);
  for (const [type, handler] of Object.entries(options.on ?? {}) as [string, unknown][]) {
    if (typeof handler === 'function' && !isEventType(type)) {
      throw new TypeError(
        `on has a handler for ${JSON.stringify(type)}, which is not an event type: expected one of ${eventTypes.join(', ')}. Fix: handle events of other types in the fallback.`,
      );
    }
  }
  for (const type of eventTypes) {
    const handler: unknown = options.on?.[type];
    if (handler !== undefined) isFunction(`on.${type}`, handler);
  }
  isFunction('fallback', options.fallback);
  for (const name of ['onError', 'onResponse'] as const)
    if (options[name] !== undefined) isFunction(name, options[name]);
  if (options.dedupe !== undefined && options.dedupe !== false) {
    isStore(options.dedupe);
    if (options.name === undefined) {
      throw new TypeError(
        'name is undefined: expected the name of the webhook, because webhooks can share a store, and a delivery of one webhook must not count as a copy for another. Fix: set a name such as "billing", the same in every process of this webhook.',
      );
    }
  }
  if (options.name !== undefined) nonEmptyString('name', options.name);
  // Allow 200 to 499, because you can configure a load balancer to expect any of these codes. A 1xx is not a final
  // response, and after a 5xx, a load balancer regards the server as down.
  if (options.probeStatus !== undefined) wholeNumber('probeStatus', options.probeStatus, 200, 499);
  const handlerTimeout = wholeNumber(
    'handlerTimeout',
    options.handlerTimeout ?? 8000,
    1,
    longestTimer,
  );
  return {
    ...options,
    handlerTimeout,
    lease: wholeNumber('lease', options.lease ?? 30_000, 100, longestTimer),
    maxBodySize: wholeNumber('maxBodySize', options.maxBodySize ?? 2 ** 20),
    retention: wholeNumber('retention', options.retention ?? 3 * 24 * 60 * 60 * 1000),
  };
}

/** @throws TypeError when `dedupe` is not a store; the message says what was passed instead, and how to fix it */
function isStore(dedupe: DedupeStore): void {
  if (isThenable(dedupe)) {
    throw new TypeError(
      'dedupe is a promise: expected the store itself. Fix: await it, as in dedupe: await openStore().',
    );
  }
  if ('eval' in Object(dedupe)) {
    throw new TypeError(
      'dedupe is a Redis client: expected a store. Fix: pass dedupe: redisDedupe(client).',
    );
  }
  for (const method of ['claim', 'confirm', 'release'] as const) {
    if (typeof (dedupe as DedupeStore | null)?.[method] === 'function') continue;
    throw new TypeError(
      `dedupe is ${kindOf(dedupe)} without the method ${method}: expected a store, or false. Fix: pass memoryDedupe(), redisDedupe(client), or an object with claim, confirm and release.`,
    );
  }
}
