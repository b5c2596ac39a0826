import { eventTypes } from '../../../generated/v1/events.js';
import {
  createReceiver,
  type EventHandlers,
  type Receiver,
  type ReceiverOptions,
} from '../../../src/receiver.js';
import { freshDeliveries, token } from './deliveries.js';

/** The capacity of the default store. */
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
    // The verification provokes errors on purpose, so do not print them.
    onError: () => undefined,
    ...options,
  });
}

/** Fills the store of a receiver to its capacity, as in a program that has run for a long time. */
export async function fill(receiver: Receiver, series = 'f111'): Promise<void> {
  const next = freshDeliveries(series);
  for (let count = 0; count < capacity; count += 1) await give(receiver, next());
}

/**
 * Passes a delivery to `respond`, below `fetch` and the adapters, because creating a `Request` costs about as much as
 * handling it.
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
