import type { CallHandler, IncomingCall } from '../http/call.js';
import { toFetch } from '../http/fetch.js';
import { Activity } from './activity.js';
import type { ReceiverOptions } from './receiver-options.js';
import { receiverSettings } from './receiver-settings.js';
import { errorReporter } from './report-error.js';
import { callFilter, callResponder } from './respond-to-call.js';

/** A receiver: it responds to the requests that the service sends to a callback URL. */
export interface Receiver extends CallHandler {
  /**
   * Responds to a request, on platforms that use `Request` and `Response`. It never rejects. You can also call it
   * without `this`.
   */
  fetch(this: void, request: Request): Promise<Response>;
  /**
   * Tells whether a request is for the receiver: a delivery (any `POST`), a handshake, or, if `probeStatus` is set, a
   * probe. The receiver would respond to any other request with a 404 or 405, so a framework can show its own page
   * instead.
   *
   * @example
   * app.all('/kaizala', ({ req }, next) => (receiver.handles(req.raw) ? receiver.fetch(req.raw) : next())); // Hono
   */
  handles(this: void, request: Pick<IncomingCall, 'method' | 'url'>): boolean;
  /**
   * Resolves when no delivery is being read or handled, and the store of `dedupe` has all results. If there is nothing
   * to wait for, it resolves at once. It never rejects. Close the server before you call `idle`, and close the store
   * after `idle` has resolved. `idle` has no time limit, so set your own limit in case a handler hangs or the store
   * stays unavailable.
   */
  idle(this: void): Promise<void>;
}

/**
 * Makes a receiver. It echoes the token of the handshake, checks the callback token before it reads a body, limits and
 * validates the body, suppresses duplicates, and calls one handler for each delivery.
 *
 * Each delivery is handled at least once. A copy of a delivery gets a 503 while the delivery is being handled, and a
 * 200 after that. A process can die after the handler has had its effect and before the delivery is confirmed. The
 * handler then runs again: use the `key` in its second argument to make the effect idempotent.
 *
 * @throws TypeError when an option is invalid, such as an empty token
 * @example
 * const receiver = createReceiver({
 *   token: process.env.KAIZALA_CALLBACK_TOKEN,
 *   on: { JobCreated: (event) => console.log('due', event.data.dueDate) },
 *   fallback: (event, why) => console.log(event.eventType, why.reason),
 * });
 * createServer(toNodeListener(receiver)).listen(8080);
 */
export function createReceiver(options: ReceiverOptions): Receiver {
  const settings = receiverSettings(options);
  const activity = new Activity();
  const respond = callResponder(settings, errorReporter(options), activity);
  return {
    respond,
    handles: callFilter(settings),
    fetch: toFetch(respond),
    idle: () => activity.idle(),
  };
}
