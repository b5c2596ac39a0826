import { sha256 } from '#platform';
import { canonicalJson, canonicalString } from './canonical-json.js';
import type { ReceivedEvent } from './parse-event.js';

/**
 * The key of a delivery: 64 hexadecimal digits, equal only for copies of the same delivery. `data` is part of the key,
 * because the ids alone do not identify a delivery: an edited response may have the ids of the first one (observed).
 *
 * @param name the name of the webhook, if several webhooks can share the store
 * @param rawBody the body, if it is known: it has the digits that JSON.parse loses
 */
export function deliveryKey(
  event: ReceivedEvent,
  { name = '', rawBody }: { name?: string | undefined; rawBody?: string | undefined } = {},
): string | Promise<string> {
  const { subscriptionId, objectId, eventType, eventId, data } = event;
  // Two webhooks can deliver the same event, each with its own subscriptionId. The reference does not have this field, so
  // it may be absent.
  const subscription =
    typeof subscriptionId === 'string' && subscriptionId !== '' ? subscriptionId : objectId;
  const ids = canonicalString(name) + canonicalString(subscription) + canonicalString(eventType);
  return sha256(wellFormed(ids + canonicalString(eventId) + canonicalJson(data, 'data', rawBody)));
}

const half = /\p{Surrogate}/u;

/**
 * Escapes lone surrogates by JSON, because all of them would become the same character in the UTF-8 that is hashed. The
 * backslash marks the escaped form: no other value begins with it.
 */
function wellFormed(value: string): string {
  return half.test(value) ? `\\${JSON.stringify(value)}` : value;
}
