import { isEventType } from '../../../generated/v1/events.js';
import { eventExamples } from '../../../generated/v1/examples.js';

export const token = 'example-callback-token';

/** An example of each known event. */
export const events = Object.values(eventExamples).filter(({ eventType }) =>
  isEventType(eventType),
);

/**
 * Returns a function that returns the body of a new delivery at each call. It uses the examples in turn. Each body has
 * a different eventId of the usual length, so that there are no duplicates.
 *
 * @param series 4 hexadecimal digits, which are a part of every eventId; two series have no eventId in common
 */
export function freshDeliveries(series: string): () => string {
  const mark = 'the eventId stands here';
  const parts = events.map((event) => {
    const [head = '', tail = ''] = JSON.stringify({ ...event, eventId: mark }).split(mark);
    return { head, tail };
  });
  let count = 0;
  return () => {
    const { head, tail } = parts[count % parts.length]!;
    count += 1;
    return `${head}00000000-0000-4000-${series}-${count.toString(16).padStart(12, '0')}${tail}`;
  };
}
