import {
  type CallHandler,
  type HttpResponse,
  type IncomingCall,
  plainText,
  Refusal,
} from '../http/call.js';
import { fetchCall, toResponse } from '../http/fetch.js';
import { tokenGuard } from './callback-token.js';
import { echoToken } from './echo-token.js';
import { deliveryHandler } from './handle-delivery.js';
import { classify, InvalidEventError } from './parse-event.js';
import { type ReceiverOptions, receiverSettings } from './receiver-options.js';
import { errorReporter } from './report-error.js';

/** The server behind a callback URL. */
export interface Receiver extends CallHandler {
  /** Responds to a request: the handler of a platform that speaks `fetch`. It never rejects, and needs no `this`. */
  fetch(this: void, request: Request): Promise<Response>;
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
  const accepts = tokenGuard(options.token);
  const report = errorReporter(options);
  const handleDelivery = deliveryHandler(settings, report);

  // The order is the point: what costs nothing comes first, and nobody without the token makes us read.
  async function respond(call: IncomingCall): Promise<HttpResponse> {
    try {
      if (call.method === 'GET')
        return echoToken(call.url) ?? plainText(404, 'There is nothing here.');
      if (call.method !== 'POST')
        return plainText(405, 'Deliveries come by POST.', { allow: 'GET, POST' });
      if (!(await accepts(call.header('kz-callback-token'))))
        return plainText(401, 'The header kz-callback-token is missing or wrong.');
      const found = classify(await readJson(call, settings.maxBodySize));
      if (!found.event) throw new InvalidEventError(found.eventType, found.issues, 'the JSON');
      return await handleDelivery(found, found.event);
    } catch (error) {
      report(error, { during: 'body' });
      return refusal(error);
    }
  }

  return { respond, fetch: async (request) => toResponse(await respond(fetchCall(request))) };
}

async function readJson(call: IncomingCall, limit: number): Promise<unknown> {
  const body = await call.read(limit);
  if ('value' in body) return body.value;
  try {
    return JSON.parse(body.text);
  } catch {
    // The parser's own error quotes the body, which may hold links to media.
    throw new Refusal(400, 'The body is no JSON.');
  }
}

function refusal(error: unknown): HttpResponse {
  if (error instanceof Refusal) return plainText(error.status, error.message);
  if (error instanceof InvalidEventError) return plainText(400, error.message);
  return plainText(500, 'The receiver failed.');
}
