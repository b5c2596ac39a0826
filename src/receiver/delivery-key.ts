import { sha256 } from '#sha256';
import type { ReceivedEvent } from './parse-event.js';
import { stringify } from '../common/stringify.js';

/**
 * The key of a delivery, 64 hexadecimal digits: equal for copies of one delivery, and for nothing else. The ids alone
 * are no key, because an edited response may come under the ids of the first one (observed); so `data` is part of it.
 */
export function deliveryKey(event: ReceivedEvent, name = ''): string | Promise<string> {
  const { subscriptionId, objectId, eventType, eventId, data } = event;
  // Webhooks that overlap deliver the same event, each under its own subscriptionId, which is missing in the reference.
  const subscription = typeof subscriptionId === 'string' ? subscriptionId : objectId;
  return sha256(stringify([name, subscription, eventType, eventId, data]));
}
