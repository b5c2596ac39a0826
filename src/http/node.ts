import { later } from '#platform';
import { BodyBytes, bodyText, bodyTimeout, codingOf } from './body.js';
import {
  alreadyRead,
  brokenOff,
  type CallBody,
  type CallHandler,
  type HttpResponse,
  type IncomingCall,
  tooLarge,
  tooSlow,
} from './call.js';

/**
 * The properties of a request that the listener of {@link toNodeListener} uses. They are properties of Node's
 * `IncomingMessage`, and properties that frameworks add. Pass the request of Node.
 */
export interface NodeRequest {
  /** The HTTP method, in capitals: `POST`. */
  method?: string | undefined;
  /** The path with the query: `/kaizala?depot=north`. */
  url?: string | undefined;
  /** The headers, by their lower-case names. */
  headers: Record<string, string | string[] | undefined>;
  /** True if the whole request has arrived. */
  complete?: boolean;
  /** True if the sender has aborted the request. */
  aborted?: boolean;
  /** The major version of HTTP: 2 for a request over HTTP/2. */
  httpVersionMajor?: number;
  /** True if the stream is closed, so that nothing more can be read. */
  destroyed?: boolean;
  /** True if some code has already started to read the body. */
  readableDidRead?: boolean;
  /** True if some code has already read the whole body. */
  readableEnded?: boolean;
  /** The body, if a parser of a framework has stored it here. */
  body?: unknown;
  /** The body as it was received, if the platform has stored it here. */
  rawBody?: unknown;
  /** Adds a listener to the stream. */
  on(event: string, listener: (chunk: Uint8Array) => void): unknown;
  /**
   * Returns the number of listeners of an event. The number of listeners of `readable` shows whether middleware reads
   * the body.
   */
  listenerCount?(event: string): number;
  /** Removes a listener from the stream. */
  off(event: string, listener: (chunk: Uint8Array) => void): unknown;
  /** Resumes the stream, which may be paused. */
  resume(): unknown;
  /** Closes the connection. */
  destroy(): unknown;
}

/**
 * The properties of Node's `ServerResponse` that the listener of {@link toNodeListener} uses. Pass the response of
 * Node.
 */
export interface NodeResponse {
  /** The HTTP status code to send. */
  statusCode: number;
  /** True if some code has already responded. */
  readonly headersSent: boolean;
  /** Sets a header of the response. */
  setHeader(name: string, value: string): unknown;
  /** Sends the response with this body. */
  end(body: string): unknown;
}

/**
 * Makes a listener for Node's `http`, `https` and `http2` servers from a receiver. The listener is also a handler for
 * Express 4 and 5, with or without a JSON parser in front of it.
 *
 * If a framework passes `next`, the listener calls `next` for the requests that are not for the receiver:
 *
 * - requests whose method is not `GET`, `HEAD` or `POST`;
 * - `GET` and `HEAD` requests without a `validationToken`, unless `probeStatus` is set.
 *
 * The listener does not read these requests, and does not call `onResponse` for them. It never passes an error to
 * `next`.
 *
 * @throws TypeError when the argument is not a receiver
 * @example
 * createServer(toNodeListener(receiver)).listen(8080);
 * app.all('/kaizala', toNodeListener(receiver)); // Express
 * app.get('/kaizala', (request, response) => response.send('Deliveries of Kaizala come here.')); // a page
 */
export function toNodeListener(
  handler: CallHandler,
): (request: NodeRequest, response: NodeResponse, next?: () => void) => Promise<void> {
  if (typeof (handler as Partial<CallHandler> | undefined)?.respond !== 'function') {
    throw new TypeError(
      'The argument of toNodeListener is not a receiver: expected the result of createReceiver. Fix: pass the receiver; for an object that has only fetch, use the adapter of its framework.',
    );
  }
  // The listener returns a promise, because version 1 of h3 and other frameworks wait for this promise before they send
  // their own response. The listener has three parameters, because version 2 of h3 passes `next` only to a function
  // with three parameters. It is not an async function, because Restify refuses an async function with three
  // parameters.
  return (request, response, next) => respondOrPass(handler, request, response, next);
}

async function respondOrPass(
  handler: CallHandler,
  request: NodeRequest,
  response: NodeResponse,
  next?: () => void,
): Promise<void> {
  const call = nodeCall(request);
  // Check the type, because some frameworks pass a third argument that is not a function.
  if (typeof next === 'function' && handler.handles?.(call) === false) return next();
  send(response, await handler.respond(call));
  if (request.complete === false) linger(request);
}

function nodeCall(request: NodeRequest): IncomingCall {
  return {
    method: request.method ?? '',
    url: request.url ?? '',
    header: (name) => headerOf(request, name),
    async read(limit, take) {
      if (Number(request.headers['content-length']) > limit) throw tooLarge(limit);
      // The body cannot be read from the request if the request is not a stream, or if middleware reads it with a
      // listener for `readable`. In these cases, use the body that the platform or the middleware has kept.
      if (request.readableEnded !== false || request.listenerCount?.('readable'))
        return await kept(request, limit);
      const coding = codingOf(headerOf(request, 'content-encoding'));
      // If middleware has started to read the body, only the middleware has the beginning. Wait until the stream ends,
      // and then use the body that the middleware has kept.
      const begun = request.readableDidRead;
      const rest = await read(request, limit, take);
      return begun ? await kept(request, limit) : { text: await bodyText(rest, coding, limit) };
    },
    isAborted: () => isAborted(request),
  };
}

function headerOf({ headers }: NodeRequest, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function send(response: NodeResponse, { status, headers, body }: HttpResponse): void {
  // Do not respond a second time: middleware in front of the receiver may have responded already, for example after its
  // own timeout.
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/**
 * Returns the body that middleware in front of the receiver has read and stored in `rawBody` or `body` of the request.
 */
async function kept(request: NodeRequest, limit: number): Promise<CallBody> {
  const { rawBody, body } = request;
  const found = rawBody ?? body;
  if (found === undefined) throw alreadyRead();
  if (found instanceof Uint8Array) {
    if (found.length > limit) throw tooLarge(limit);
    // The bytes may be compressed or not: a parser decompresses the bytes that it keeps, but middleware that only
    // collects bytes does not.
    const coding = beginsLikeJson(found)
      ? undefined
      : codingOf(headerOf(request, 'content-encoding'));
    return { text: await bodyText(found, coding, limit) };
  }
  if (typeof found !== 'string') return { value: found };
  if (new TextEncoder().encode(found).length > limit) throw tooLarge(limit);
  return { text: found };
}

/** Tells whether the bytes begin like a JSON object, after an optional byte order mark and white space. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  return /^(?:\xEF\xBB\xBF)?\s*\{/.test(String.fromCharCode(...bytes.subarray(0, 100)));
}

function read(
  request: NodeRequest,
  limit: number,
  takeBytes?: (bytes: number) => void,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const bytes = new BodyBytes(limit, takeBytes);
    let isSettled = false;
    const stop = (): void => {
      isSettled = true;
      clearTimeout(timer);
      request.off('data', take);
      request.off('end', end);
      request.off('error', lose);
      request.off('close', lose);
      request.off('aborted', lose);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const giveUp = (): void => {
      stop();
      reject(tooSlow(bodyTimeout));
    };
    const take = (data: Uint8Array | string): void => {
      try {
        // Other code may have set an encoding on the stream. Then the chunks are strings.
        bytes.add(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      } catch (error) {
        stop();
        reject(error as Error);
      }
    };
    const end = (): void => {
      stop();
      resolve(bytes.end());
    };
    const lose = (): void => {
      stop();
      reject(brokenOff());
    };
    if (request.destroyed) return lose();
    request.on('data', take);
    request.on('end', end);
    request.on('error', lose);
    request.on('close', lose);
    request.on('aborted', lose);
    // Resume the stream, because it may be paused.
    request.resume();
    // Create the timer only if the body has not arrived yet. Most bodies arrive together with the headers, and creating
    // a timer takes Node some time.
    later(() => {
      if (!isSettled) timer = setTimeout(giveUp, bodyTimeout);
    });
  });
}

/**
 * After the end of an HTTP/2 stream, the receiver waits this long for a reset of the stream, in ms. A reset means that
 * the sender has aborted the request.
 */
const resetTime = 100;

/**
 * Tells whether the sender has aborted the request. Over HTTP/2, it waits for a short time, because Node's client ends
 * the stream before it resets the stream.
 */
function isAborted(request: NodeRequest): Promise<boolean> {
  if (request.aborted || request.httpVersionMajor !== 2)
    return Promise.resolve(Boolean(request.aborted));
  return new Promise((resolve) => {
    const end = (aborted: boolean) => () => {
      clearTimeout(timer);
      request.off('aborted', yes);
      resolve(aborted);
    };
    const yes = end(true);
    const timer = setTimeout(end(false), resetTime);
    request.on('aborted', yes);
  });
}

/** If the receiver responds before the whole body has arrived, it keeps the connection open for this long, in ms. */
const lingerTime = 2000;

/**
 * Receives and discards the rest of a body, but only for a short time. If the receiver closed the connection at once,
 * the connection could be reset before the sender has received the response. If the receiver kept the connection open
 * for a long time, a sender without a token could keep the receiver busy.
 */
function linger(request: NodeRequest): void {
  const timer = setTimeout(() => request.destroy(), lingerTime);
  const stop = (): void => clearTimeout(timer);
  request.on('end', stop);
  request.on('close', stop);
  request.on('error', stop);
  request.resume();
}
