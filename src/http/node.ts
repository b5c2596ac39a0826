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

/** The part of Node's `IncomingMessage`, and of what frameworks add to it, that is used: give the request of Node. */
export interface NodeRequest {
  /** The HTTP method, in capitals: `POST`. */
  method?: string | undefined;
  /** The path with the query: `/kaizala?depot=north`. */
  url?: string | undefined;
  /** The headers, by their names in lower case. */
  headers: Record<string, string | string[] | undefined>;
  /** Whether the whole request has arrived. */
  complete?: boolean;
  /** Whether the sender has given up. */
  aborted?: boolean;
  /** 2 where the request came over HTTP/2. */
  httpVersionMajor?: number;
  /** Whether the stream is closed, so that nothing more can be read. */
  destroyed?: boolean;
  /** Whether somebody has begun to read the body. */
  readableDidRead?: boolean;
  /** Whether somebody has read it to its end. */
  readableEnded?: boolean;
  /** The body, where a parser of a framework keeps it. */
  body?: unknown;
  /** The body as it came, where the platform keeps it. */
  rawBody?: unknown;
  /** Adds a listener of the stream. */
  on(event: string, listener: (chunk: Uint8Array) => void): unknown;
  /** How many listeners an event of the stream has: whether somebody else reads the body. */
  listenerCount?(event: string): number;
  /** Removes a listener of the stream. */
  off(event: string, listener: (chunk: Uint8Array) => void): unknown;
  /** Lets the stream flow, which may be paused. */
  resume(): unknown;
  /** Closes the connection. */
  destroy(): unknown;
}

/** The part of Node's `ServerResponse` that is used: give the response of Node. */
export interface NodeResponse {
  /** The HTTP status to send. */
  statusCode: number;
  /** Whether somebody else has responded already. */
  readonly headersSent: boolean;
  /** Sets a header of the response. */
  setHeader(name: string, value: string): unknown;
  /** Sends the response. */
  end(body: string): unknown;
}

/**
 * A receiver as a listener of Node's `http`, `https` and `http2` servers, which is a handler of Express 4 and 5 as well,
 * with its JSON parser in front or without.
 *
 * If a framework passes `next`, the listener calls it for requests that the handler does not handle, without reading them.
 * For a receiver, these are a `GET` or `HEAD` without a `validationToken`, unless `probeStatus` is set, and every other
 * method except `POST`. `onResponse` is not called for them, and `next` never gets an error.
 *
 * @throws TypeError when it is not given a receiver
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
      'toNodeListener was given no receiver: expected what createReceiver makes. An object with fetch alone needs the adapter of its framework.',
    );
  }
  // It returns its promise, because h3 1 and other hosts wait for it before they respond themselves. It has three
  // parameters, because h3 2 passes `next` only to such functions. It is not async, because Restify rejects an async
  // function with three parameters.
  return (request, response, next) => respondOrPass(handler, request, response, next);
}

async function respondOrPass(
  handler: CallHandler,
  request: NodeRequest,
  response: NodeResponse,
  next?: () => void,
): Promise<void> {
  const call = nodeCall(request);
  // A host may pass a third argument that is not a function.
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
      // What is no stream, or one that somebody reads in another way than we do, has no more to give.
      if (request.readableEnded !== false || request.listenerCount?.('readable'))
        return await kept(request, limit);
      const coding = codingOf(headerOf(request, 'content-encoding'));
      // Who has begun may not be done yet, and has the beginning.
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
  // Something in front of the receiver was faster, say with a time-out of its own.
  if (response.headersSent) return;
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/** What somebody in front of the receiver has made of the body, and where frameworks keep that. */
async function kept(request: NodeRequest, limit: number): Promise<CallBody> {
  const { rawBody, body } = request;
  const found = rawBody ?? body;
  if (found === undefined) throw alreadyRead();
  if (found instanceof Uint8Array) {
    if (found.length > limit) throw tooLarge(limit);
    // Parsers decompress what they keep; what only collects the bytes does not.
    const coding = beginsLikeJson(found)
      ? undefined
      : codingOf(headerOf(request, 'content-encoding'));
    return { text: await bodyText(found, coding, limit) };
  }
  if (typeof found !== 'string') return { value: found };
  if (new TextEncoder().encode(found).length > limit) throw tooLarge(limit);
  return { text: found };
}

/** Whether the bytes begin as a JSON object does, perhaps after white space or a byte order mark. */
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
    let isOver = false;
    const stop = (): void => {
      isOver = true;
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
        // Texts come where somebody has set an encoding.
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
    // It may have been paused.
    request.resume();
    // Most bodies arrive with their heads: they need no timer, which Node makes slowly.
    later(() => {
      if (!isOver) timer = setTimeout(giveUp, bodyTimeout);
    });
  });
}

/** How long the reset of an HTTP/2 stream may come after its end, in ms. */
const resetTime = 100;

/** Whether the sender has given up. Over HTTP/2, Node's client ends the stream before it resets it. */
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

/** How long the rest of a body that nobody reads may take to arrive, in ms. */
const lingerTime = 2000;

/**
 * Lets the rest of a body go by, for a moment. Closed at once, the connection would be reset before the sender has
 * seen the answer; open for long, it would be a way to keep us busy without a token.
 */
function linger(request: NodeRequest): void {
  const timer = setTimeout(() => request.destroy(), lingerTime);
  const stop = (): void => clearTimeout(timer);
  request.on('end', stop);
  request.on('close', stop);
  request.on('error', stop);
  request.resume();
}
