import { eventTypes } from '../../../generated/v1/events.js';
import {
  createReceiver,
  type EventHandlers,
  type Receiver,
  type ReceiverOptions,
} from '../../../src/receiver.js';
import { freshDeliveries, token } from './deliveries.js';

/** How many deliveries the receiver's default store remembers. */
const capacity = 100_000;

/**
 * A receiver with a usual configuration: a token, a handler for each event, and a fallback.
 *
 * @param handled called with each event that reaches its handler
 */
export function benchReceiver(
  handled: () => void,
  options: Partial<ReceiverOptions> = {},
): Receiver {
  const on = Object.fromEntries(eventTypes.map((type) => [type, handled])) as EventHandlers;
  return createReceiver({
    token,
    on,
    fallback: () => undefined,
    // Do not print errors, because the verification causes errors on purpose.
    onError: () => undefined,
    ...options,
  });
}

/**
 * Fills the store of a receiver with known deliveries, up to its capacity, as in a program that has run for a long
 * time.
 */
export async function fill(receiver: Receiver, series = 'f111'): Promise<void> {
  const next = freshDeliveries(series);
  for (let count = 0; count < capacity; count += 1) await give(receiver, next());
}

/**
 * Passes a delivery directly to `respond`, without `fetch`. This is faster, because to create a `Request` costs about
 * as much as to handle it.
 */
export async function give({ respond }: Receiver, text: string): Promise<number> {
  const { status } = await respond({
    method: 'POST',
    url: '/kaizala',
    header: (name) => (name === 'kz-callback-token' ? token : null),
    read: async () => ({ text }),
  });
  return status;
}
