import { later } from '#platform';
import type { HttpResponse } from '../http/call.js';
import type { Activity } from './activity.js';
import type { ReceiverOptions, ReceiverResponse } from './receiver-options.js';
import { monotonicTime } from './time-limit.js';

/** A response, together with the facts for `onResponse`. */
export interface Responded extends Pick<ReceiverResponse, 'kind'> {
  response: HttpResponse;
  eventType?: string | undefined;
  key?: string;
}

/**
 * Calls `onResponse` with each response, after the adapter has received the response.
 *
 * @param activity continues until `onResponse` has finished
 * @returns a function that starts to measure, and returns the function that reports the response; undefined if there is
 *   no `onResponse`, so that nothing is measured
 */
export function responseObserver(
  { onResponse }: Pick<ReceiverOptions, 'onResponse'>,
  activity: Activity,
): (() => (responded: Responded) => void) | undefined {
  if (!onResponse) return undefined;
  const notify = async (response: ReceiverResponse) => {
    try {
      await onResponse(response);
    } catch {
      // Ignore it: onResponse only observes, and must not change the response.
    }
  };
  return () => {
    const start = monotonicTime();
    return ({ response: { status }, kind, eventType, key }) => {
      const seen: ReceiverResponse = { kind, status, duration: monotonicTime() - start };
      if (eventType !== undefined) seen.eventType = eventType;
      if (key !== undefined) seen.key = key;
      activity.track(new Promise<void>((resolve) => later(() => resolve(notify(seen)))));
    };
  };
}
