import { BodyText } from './body-text.js';
import {
  alreadyRead,
  brokenOff,
  type CallBody,
  type HttpResponse,
  type IncomingCall,
  Refusal,
  tooLarge,
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
  if (!request.body) return { text: '' };
  const reader = request.body.getReader();
  const text = new BodyText(limit);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text: text.end() };
      text.add(value);
    }
  } catch (error) {
    // Not awaited: who sends is not to decide how long the answer takes.
    reader.cancel().catch(() => undefined);
    throw error instanceof Refusal ? error : brokenOff();
  }
}
