import { tokenGuard } from './callback-token.js';
import { plain, Refusal, type Answer, type IncomingCall } from '../http/call.js';
import { fetchCall, toResponse } from '../http/fetch.js';
import { echo } from './echo-token.js';
import { settingsOf, type ReceiverOptions } from './receiver-options.js';
import { classify, InvalidEventError } from './parse-event.js';
import { reporter } from './report-error.js';
import { taker } from './handle-delivery.js';

/** What stands behind a callback URL. */
export interface Receiver {
  /** Answers a request: the handler of a platform that speaks `fetch`. It never rejects, and needs no `this`. */
  fetch(this: void, request: Request): Promise<Response>;
  /** The same for what is no `Request`: what adapters call, such as {@link toNodeListener}. It never rejects. */
  answer(this: void, call: IncomingCall): Promise<Answer>;
}

/**
 * Makes a receiver: it answers the handshake, believes nobody without the callback token, reads no more than it must,
 * validates events, suppresses duplicates, and calls one handler for each delivery.
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
  const settings = settingsOf(options);
  const accepts = tokenGuard(options.token);
  const report = reporter(options);
  const take = taker(settings, report);

  // The order is the point: what costs nothing comes first, and nobody without the token makes us read.
  async function answer(call: IncomingCall): Promise<Answer> {
    try {
      if (call.method === 'GET') return echo(call.url) ?? plain(404, 'There is nothing here.');
      if (call.method !== 'POST')
        return plain(405, 'Deliveries come by POST.', { allow: 'GET, POST' });
      if (!(await accepts(call.header('kz-callback-token'))))
        return plain(401, 'The header kz-callback-token is missing or wrong.');
      const found = classify(await readJson(call, settings.maxBodySize));
      if (!found.event) throw new InvalidEventError(found.eventType, found.issues);
      return await take(found, found.event);
    } catch (error) {
      report(error, { during: 'body' });
      return refusal(error);
    }
  }

  return { answer, fetch: async (request) => toResponse(await answer(fetchCall(request))) };
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

function refusal(error: unknown): Answer {
  if (error instanceof Refusal) return plain(error.status, error.message);
  if (error instanceof InvalidEventError) return plain(400, error.message);
  return plain(500, 'The receiver failed.');
}
