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

/** What responds to calls, as a handler of a platform that speaks `fetch`. */
export function toFetch(respond: CallHandler['respond']): (request: Request) => Promise<Response> {
  return async (request) => toResponse(await respond(fetchCall(request)));
}

function fetchCall(request: Request): IncomingCall {
  return {
    method: request.method,
    // Read when it is needed: to make a string of a URL takes Node as long as to parse a small body.
    get url() {
      return request.url;
    },
    header: (name) => request.headers.get(name),
    read: (limit) => read(request, limit),
  };
}

function toResponse(response: HttpResponse): Response {
  const { status, headers, body } = response;
  // The usual one, which takes less time without options.
  if (response === acknowledged) return new Response(null);
  return new Response(body === '' ? null : body, { status, headers });
}

async function read(request: Request, limit: number): Promise<CallBody> {
  const { body, headers } = request;
  if (request.bodyUsed || body?.locked) throw alreadyRead();
  if (Number(headers.get('content-length')) > limit) throw tooLarge(limit);
  const coding = codingOf(headers.get('content-encoding'));
  if (!body) return { text: '' };
  const bytes = await readBytes(body.getReader(), limit);
  return { text: await bodyText(bytes, coding, limit) };
}

async function readBytes(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  limit: number,
): Promise<Uint8Array> {
  const bytes = new BodyBytes(limit);
  // Not awaited: the sender must not decide how long the response takes.
  const cancel = () => void reader.cancel().catch(() => undefined);
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    // It ends the read that is waiting.
    cancel();
  }, bodyTimeout);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (isLate) throw tooSlow(bodyTimeout);
      if (done) return bytes.end();
      bytes.add(value);
    }
  } catch (error) {
    cancel();
    throw error instanceof Refusal ? error : brokenOff();
  } finally {
    clearTimeout(timer);
  }
}
