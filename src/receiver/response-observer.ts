import { later } from '#platform';
import type { HttpResponse } from '../http/call.js';
import type { Activity } from './activity.js';
import type { ReceiverOptions, ReceiverResponse } from './receiver-options.js';
import { monotonicTime } from './time-limit.js';

/** A response, and what can be told about it. */
export interface Responded extends Pick<ReceiverResponse, 'kind'> {
  response: HttpResponse;
  eventType?: string | undefined;
  key?: string;
}

/**
 * Tells `onResponse` of each response, after the adapter has it.
 *
 * @param activity goes on until `onResponse` has been told
 * @returns what begins to measure, and returns what tells; undefined where there is no `onResponse`, so that it costs
 *   nothing
 */
export function responseObserver(
  { onResponse }: Pick<ReceiverOptions, 'onResponse'>,
  activity: Activity,
): (() => (responded: Responded) => void) | undefined {
  if (!onResponse) return undefined;
  const tell = async (response: ReceiverResponse) => {
    try {
      await onResponse(response);
    } catch {
      // It watches, and has no say.
    }
  };
  return () => {
    const start = monotonicTime();
    return ({ response: { status }, kind, eventType, key }) => {
      const seen: ReceiverResponse = { kind, status, duration: monotonicTime() - start };
      if (eventType !== undefined) seen.eventType = eventType;
      if (key !== undefined) seen.key = key;
      activity.track(new Promise<void>((resolve) => later(() => resolve(tell(seen)))));
    };
  };
}
