import { sha256 } from '#platform';
import { canonicalJson, canonicalString } from './canonical-json.js';
import type { ReceivedEvent } from './parse-event.js';

/**
 * Returns the key of a delivery: 64 hexadecimal digits, equal only for copies of the same delivery. The key is made
 * from the ids and from `data`, because the ids alone do not identify a delivery: when a person edits a response, the
 * new delivery may have the same ids as the first one (observed).
 *
 * @param name the name of the webhook, if several webhooks can share the store
 * @param rawBody the body as a string, if it is known: it has the digits that JSON.parse loses
 */
export function deliveryKey(
  event: ReceivedEvent,
  { name = '', rawBody }: { name?: string | undefined; rawBody?: string | undefined } = {},
): string | Promise<string> {
  const { subscriptionId, objectId, eventType, eventId, data } = event;
  // Two webhooks can deliver the same event, each with its own subscriptionId, so this id is part of the key. It may be
  // absent, because the reference does not describe this field.
  const subscription =
    typeof subscriptionId === 'string' && subscriptionId !== '' ? subscriptionId : objectId;
  const ids = canonicalString(name) + canonicalString(subscription) + canonicalString(eventType);
  return sha256(wellFormed(ids + canonicalString(eventId) + canonicalJson(data, 'data', rawBody)));
}

const half = /\p{Surrogate}/u;

/**
 * If the string contains a lone surrogate, escapes the string by JSON.stringify. Without this, all lone surrogates
 * would become the same character in UTF-8, and different strings would have the same hash. The escaped form begins
 * with a backslash. No string that stays unescaped begins with a backslash, so the two forms are never equal.
 */
function wellFormed(value: string): string {
  return half.test(value) ? `\\${JSON.stringify(value)}` : value;
}
