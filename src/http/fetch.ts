import { BodyBytes, bodyText, bodyTimeout, codingOf } from './body.js';
import {
  acknowledged,
  alreadyRead,
  brokenOff,
  type CallBody,
  type CallHandler,
  type HttpResponse,
  type IncomingCall,
  Refusal,
  tooLarge,
  tooSlow,
} from './call.js';

/**
 * Converts the `respond` function of a handler to a function that takes a `Request` and returns a `Response`, for
 * platforms that use these types.
 */
export function toFetch(respond: CallHandler['respond']): (request: Request) => Promise<Response> {
  return async (request) => toResponse(await respond(fetchCall(request)));
}

function fetchCall(request: Request): IncomingCall {
  return {
    method: request.method,
    // `url` is a getter, so that the string is made only when it is needed: in Node, making the string of a URL takes
    // as long as parsing a small body.
    get url() {
      return request.url;
    },
    header: (name) => request.headers.get(name),
    read: (limit, take) => read(request, limit, take),
  };
}

function toResponse(response: HttpResponse): Response {
  const { status, headers, body } = response;
  // This is the most frequent response. Making a Response without options takes less time.
  if (response === acknowledged) return new Response(null);
  return new Response(body === '' ? null : body, { status, headers });
}

async function read(
  request: Request,
  limit: number,
  take?: (bytes: number) => void,
): Promise<CallBody> {
  const { body, headers } = request;
  if (request.bodyUsed || body?.locked) throw alreadyRead();
  if (Number(headers.get('content-length')) > limit) throw tooLarge(limit);
  const coding = codingOf(headers.get('content-encoding'));
  if (!body) return { text: '' };
  const reader = body.getReader();
  const bytes = new BodyBytes(limit, take);
  // Do not await `cancel`: a slow sender must not delay the response.
  const cancel = () => void reader.cancel().catch(() => undefined);
  let isLate = false;
  // Called when the time limit has passed. Canceling the stream ends the `read` that is waiting.
  const giveUp = () => {
    isLate = true;
    cancel();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    for (;;) {
      const next = reader.read();
      if (!timer && !(await settlesSoon(next))) timer = setTimeout(giveUp, bodyTimeout);
      const { done, value } = await next;
      if (isLate) throw tooSlow(bodyTimeout);
      if (done) break;
      bytes.add(value);
    }
  } catch (error) {
    cancel();
    throw error instanceof Refusal ? error : brokenOff();
  } finally {
    clearTimeout(timer);
  }
  const text = bodyText(bytes.end(), coding, limit);
  return { text: typeof text === 'string' ? text : await text };
}

/**
 * Tells whether a read settles within a few microtasks. If it does, the body is already in memory, so the caller need
 * not create a timer. This saves time, because Node takes some time to create a timer.
 */
async function settlesSoon(reading: Promise<unknown>): Promise<boolean> {
  const state = { isSettled: false };
  const note = () => {
    state.isSettled = true;
  };
  reading.then(note, note);
  for (let turn = 0; turn < 3 && !state.isSettled; turn++) await Promise.resolve();
  return state.isSettled;
}
