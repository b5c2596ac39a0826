import type { CallHandler, IncomingCall } from '../http/call.js';
import { toFetch } from '../http/fetch.js';
import { Activity } from './activity.js';
import type { ReceiverOptions } from './receiver-options.js';
import { receiverSettings } from './receiver-settings.js';
import { errorReporter } from './report-error.js';
import { callFilter, callResponder } from './respond-to-call.js';

/** The server behind a callback URL. */
export interface Receiver extends CallHandler {
  /** Responds to a request: the handler of a platform that speaks `fetch`. It never rejects, and needs no `this`. */
  fetch(this: void, request: Request): Promise<Response>;
  /**
   * Whether a request is a delivery (any `POST`), a handshake, or a probe to which `probeStatus` responds. Everything
   * else gets 404 or 405, so a framework can show a page instead.
   *
   * @example
   * app.all('/kaizala', ({ req }, next) => (receiver.handles(req.raw) ? receiver.fetch(req.raw) : next())); // Hono
   */
  handles(this: void, request: Pick<IncomingCall, 'method' | 'url'>): boolean;
  /**
   * Resolves when nothing goes on: no delivery is read or handled, and the store of `dedupe` knows all that was. Close
   * the server first, so that nothing more begins, and the store afterwards. It resolves at once where nothing goes on,
   * never rejects, and waits as long as it takes: a handler that hangs, or a store that stays away, needs a limit beside
   * it.
   */
  idle(this: void): Promise<void>;
}

/**
 * Makes a receiver: it echoes the token of the handshake, refuses what has no callback token before it reads the body,
 * limits and validates what it reads, suppresses duplicates, and calls one handler for each delivery.
 *
 * Deliveries are handled at least once. A copy that arrives while the first is handled is told to come again, and one
 * that arrives afterwards is acknowledged; but a handler whose process ends after its effect and before the delivery is
 * confirmed runs again. That is what the `key` of its context is for.
 *
 * @throws TypeError when an option makes no sense, such as a token that is empty
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
