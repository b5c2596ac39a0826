import { later } from '#platform';
import type { HttpResponse, IncomingCall } from '../http/call.js';
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
 * Tells `onResponse` of each response, after the adapter has it. Without an `onResponse`, it costs nothing.
 *
 * @param activity goes on until `onResponse` has been told
 */
export function observeResponses(
  respond: (call: IncomingCall) => Promise<Responded>,
  { onResponse }: Pick<ReceiverOptions, 'onResponse'>,
  activity: Activity,
): (call: IncomingCall) => Promise<HttpResponse> {
  if (!onResponse) return async (call) => (await respond(call)).response;
  const tell = async (response: ReceiverResponse) => {
    try {
      await onResponse(response);
    } catch {
      // It watches, and has no say.
    }
  };
  return async (call) => {
    const start = monotonicTime();
    const { response, kind, eventType, key } = await respond(call);
    const { status } = response;
    const seen: ReceiverResponse = { kind, status, duration: monotonicTime() - start };
    if (eventType !== undefined) seen.eventType = eventType;
    if (key !== undefined) seen.key = key;
    activity.track(new Promise<void>((resolve) => later(() => resolve(tell(seen)))));
    return response;
  };
}
