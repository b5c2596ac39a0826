/**
 * The parts of a request that a {@link CallHandler} reads. Two adapters make this object: one from a `Request` of
 * `fetch`, one from a request of Node. The adapters do not convert the request of one platform to a request of the
 * other platform, because this would be slower.
 */
export interface IncomingCall {
  /** The HTTP method, in capitals: `POST`. */
  method: string;
  /** The URL with its query, not decoded. It can be only the path and the query, without the origin. */
  url: string;
  /** Returns the value of the header with this lower-case name; null or undefined if the request has no such header. */
  header(name: string): string | null | undefined;
  /**
   * Reads the body. It can be called only once.
   *
   * @param limit the maximum number of bytes of the body; it is checked while reading
   * @param take called for each piece of the body, before the piece is kept; the argument is the number of bytes of the
   *   piece. To refuse the body, it throws a Refusal
   * @throws Refusal when the body has more than `limit` bytes, or cannot be read
   */
  read(limit: number, take?: (bytes: number) => void): Promise<CallBody>;
  /** Resolves to true if the sender has aborted the request, so that the body is incomplete. */
  isAborted?(): Promise<boolean>;
}

/**
 * The body of a request: either the string that was received, or the value that a framework has already parsed from it.
 */
export type CallBody =
  | {
      /** The body as a string, after decompression and decoding from UTF-8. */
      text: string;
    }
  | {
      /** The value that a framework has parsed from the JSON of the body. */
      value: unknown;
    };

/** The response to a call. */
export interface HttpResponse {
  /** The HTTP status code: 200. */
  status: number;
  /** The values of the headers, by name. */
  headers: Record<string, string>;
  /** The body of the response; an empty string if the response has no body. */
  body: string;
}

/**
 * An object that responds to HTTP requests: a receiver, or the emulator. Adapters such as `toNodeListener` connect it
 * to a server.
 */
export interface CallHandler {
  /** Responds to a request. It never rejects. You can also call it without `this`. */
  respond(this: void, call: IncomingCall): Promise<HttpResponse>;
  /**
   * Tells whether a request is for this handler. If it is not, a framework can pass the request to its next handler.
   * Without this method, all requests are for this handler.
   */
  handles?(this: void, request: Pick<IncomingCall, 'method' | 'url'>): boolean;
}

/**
 * The response to a delivery that was handled. It has no headers and no body, because the sender reads only the status.
 */
export const acknowledged: HttpResponse = { status: 200, headers: {}, body: '' };

/** Makes a plain-text response that browsers do not interpret as another type, and that caches do not keep. */
export function plainText(
  status: number,
  body: string,
  headers: Record<string, string> = {},
): HttpResponse {
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      ...headers,
    },
    body,
  };
}

/**
 * An error that says why the body of a request was refused. It has the status of the response. Its message does not
 * quote the request.
 */
export class Refusal extends Error {
  readonly status: number;
  /** Additional headers of the response, by name. */
  readonly headers: Record<string, string>;

  constructor(status: number, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
    Object.defineProperty(this, 'headers', { enumerable: false });
    Object.defineProperty(this, 'name', { value: 'Refusal' });
  }
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(413, `The body has more than ${limit} bytes.`);
}

export function tooSlow(timeout: number): Refusal {
  return new Refusal(408, `The body did not arrive within ${timeout} ms.`);
}

export function brokenOff(): Refusal {
  return new Refusal(400, 'The connection was closed before the whole body arrived.');
}

export function alreadyRead(): Refusal {
  return new Refusal(
    500,
    'A middleware in front of the receiver has read the body, and has kept it in neither "body" nor "rawBody" of the request. Fix: mount the receiver before this middleware, or let a JSON parser keep the body.',
  );
}
