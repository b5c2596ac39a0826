import { later } from '#platform';
import type { HttpResponse } from '../http/call.js';
import type { Activity } from './activity.js';
import type { ReceiverOptions, ReceiverResponse } from './receiver-options.js';
import { monotonicTime } from './time-limit.js';

/** A response, together with the information that `onResponse` gets. */
export interface Responded extends Pick<ReceiverResponse, 'kind'> {
  response: HttpResponse;
  eventType?: string | undefined;
  key?: string;
}

/**
 * Makes the function that calls `onResponse` for a response. The call comes after the adapter has received the
 * response, so that it does not delay the response.
 *
 * @param activity counts a call of `onResponse` as a running task until it has finished
 * @returns a function that starts to measure the duration, and returns a function that reports the response. Undefined
 *   if `onResponse` is not set, because the duration is then not needed
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
      // Ignore an error of onResponse: onResponse only observes, so its error must not change the response.
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
