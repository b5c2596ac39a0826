import { eventTypes } from '../../../generated/v1/events.js';
import {
  createReceiver,
  type EventHandlers,
  type Receiver,
  type ReceiverOptions,
} from '../../../src/receiver.js';
import { freshDeliveries, token } from './deliveries.js';

/** As many as the default store remembers. */
const capacity = 100_000;

/**
 * A receiver as a program would have it: a token, a handler for each event, which does nothing, and a fallback.
 *
 * @param handled is called with each event that reaches its handler
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
    // What is refused on purpose, while contestants are verified, is no news.
    onError: () => undefined,
    ...options,
  });
}

/** Lets the store of a receiver remember as much as it can: a program that runs for long has it like that. */
export async function fill(receiver: Receiver, series = 'f111'): Promise<void> {
  const next = freshDeliveries(series);
  for (let count = 0; count < capacity; count += 1) await give(receiver, next());
}

/**
 * Gives a delivery to the seam beneath `fetch` and the adapters, because making a `Request` costs about as much as
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
