import { sha256 } from '#platform';
import { canonicalJson, canonicalString } from './canonical-json.js';
import type { ReceivedEvent } from './parse-event.js';

/**
 * The key of a delivery, 64 hexadecimal digits: equal for copies of one delivery, and for nothing else. The ids alone do
 * not identify a delivery, because an edited response may come under the ids of the first one (observed); so `data` is
 * part of the key.
 *
 * @param name of the webhook, where the store can be shared
 * @param text the body, where it is known: it has the digits that JSON.parse loses
 */
export function deliveryKey(
  event: ReceivedEvent,
  { name = '', text }: { name?: string | undefined; text?: string | undefined } = {},
): string | Promise<string> {
  const { subscriptionId, objectId, eventType, eventId, data } = event;
  // Webhooks that overlap deliver the same event, each under its own subscriptionId, which is missing in the reference.
  const subscription =
    typeof subscriptionId === 'string' && subscriptionId !== '' ? subscriptionId : objectId;
  const ids = canonicalString(name) + canonicalString(subscription) + canonicalString(eventType);
  return sha256(wellFormed(ids + canonicalString(eventId) + canonicalJson(data, 'data', text)));
}

const half = /\p{Surrogate}/u;

/**
 * Halves of surrogate pairs would all become one character in UTF-8, and UTF-8 is what is hashed. JSON escapes them; no
 * other text begins with a backslash.
 */
function wellFormed(text: string): string {
  return half.test(text) ? `\\${JSON.stringify(text)}` : text;
}
