/**
 * HTTP clients that send all requests on one connection. So a test notices if a request has an effect on the next
 * request.
 */
import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { connect, constants } from 'node:http2';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { token } from './receiver-of.js';

export interface Reply {
  status: number;
  allow: string | undefined;
  text: string;
}

export interface Call {
  method?: string;
  /** Default: `/kaizala`. */
  path?: string;
  /**
   * Headers to send in addition to the token and the media type. They can also replace these two headers. A header
   * whose value is an empty string is not sent.
   */
  headers?: Record<string, string>;
  /**
   * The body. A string is sent with a Content-Length. An array of pieces is sent piece by piece, without a
   * Content-Length.
   */
  body?: string | Uint8Array[];
}

export interface Client {
  /** Sends a request, by default a delivery. It rejects if no response arrives within `patience`. */
  call(call?: Call): Promise<Reply>;
  /** Starts to send a delivery, and closes the connection after half of the body, or after the whole body was sent. */
  hangUp(body: string, after: 'half' | 'all'): Promise<void>;
}

/**
 * The maximum time to wait for a response, in ms. It is much longer than a response takes, but short enough for a test
 * that gets no response.
 */
const patience = 10_000;

function headersOf({ headers, body }: Call): Record<string, string> {
  const all = {
    'content-type': 'application/json',
    'kz-callback-token': token,
    ...(typeof body === 'string' && { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Writes a body. Pauses between pieces, so that they arrive separately. */
async function write(stream: NodeJS.WritableStream, body: Call['body']): Promise<void> {
  if (Array.isArray(body)) {
    for (const piece of body) {
      stream.write(piece);
      await pause(10);
    }
    stream.end();
  } else if (body === undefined) stream.end();
  else stream.end(body);
}

export function httpClient(port: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const open = (call: Call) =>
    httpRequest({
      agent,
      host: '127.0.0.1',
      port,
      method: call.method ?? 'POST',
      path: call.path ?? '/kaizala',
      headers: headersOf(call),
    });
  return {
    async call(call = {}) {
      const request = open(call);
      const received = once(request, 'response', { signal: AbortSignal.timeout(patience) });
      const [[response]] = (await Promise.all([received, write(request, call.body)])) as [
        [IncomingMessage],
        void,
      ];
      const { statusCode, headers } = response;
      return { status: statusCode!, allow: headers.allow, text: await text(response) };
    },
    async hangUp(body, after) {
      const request = open({ headers: { 'content-length': String(Buffer.byteLength(body)) } });
      request.on('error', () => undefined);
      request.write(after === 'all' ? body : body.slice(0, body.length / 2));
      await pause(50);
      request.destroy();
    },
  };
}

export function http2Client(port: number): Client {
  const session = connect(`http://127.0.0.1:${port}`);
  onTestFinished(() => session.destroy());
  const open = (call: Call) => {
    const { method = 'POST', path = '/kaizala' } = call;
    const bodiless = method === 'GET' || method === 'HEAD';
    const names = { ':method': method, ':path': path, ...headersOf(call) };
    return session.request(names, { endStream: bodiless });
  };
  return {
    async call(call = {}) {
      const stream = open(call);
      const received = once(stream, 'response', { signal: AbortSignal.timeout(patience) });
      const [[headers]] = await Promise.all([received, write(stream, call.body)]);
      const { ':status': status, allow } = headers as Record<string, never>;
      return { status: Number(status), allow, text: await text(stream) };
    },
    async hangUp(body, after) {
      const stream = open({});
      stream.on('error', () => undefined);
      stream.write(after === 'all' ? body : body.slice(0, body.length / 2));
      await pause(50);
      stream.close(constants.NGHTTP2_CANCEL);
    },
  };
}
