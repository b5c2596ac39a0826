import { BodyBytes, bodyTimeout, codingOf, decodeBody } from './body.js';
import {
  alreadyRead,
  brokenOff,
  type CallBody,
  type HttpResponse,
  type IncomingCall,
  Refusal,
  tooLarge,
  tooSlow,
} from './call.js';

/** A call as `fetch` platforms have it. */
export function fetchCall(request: Request): IncomingCall {
  return {
    method: request.method,
    url: request.url,
    header: (name) => request.headers.get(name),
    read: (limit) => read(request, limit),
  };
}

export function toResponse({ status, headers, body }: HttpResponse): Response {
  return new Response(body === '' ? null : body, { status, headers });
}

async function read(request: Request, limit: number): Promise<CallBody> {
  if (request.bodyUsed || request.body?.locked) throw alreadyRead();
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge(limit);
  const coding = codingOf(request.headers.get('content-encoding'));
  if (!request.body) return { text: '' };
  return {
    text: await decodeBody(await readBytes(request.body.getReader(), limit), coding, limit),
  };
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
