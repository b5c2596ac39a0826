/**
 * A request, as far as a {@link CallHandler} reads it. `fetch` and the adapter for Node each provide it, so that neither
 * pays for the other's objects.
 */
export interface IncomingCall {
  /** The HTTP method, in capitals: `POST`. */
  method: string;
  /** The URL with its query, not decoded; the origin may be missing. */
  url: string;
  /** The value of a header, by its name in lower case; null or undefined where the request has none. */
  header(name: string): string | null | undefined;
  /**
   * Reads the body, which is done at most once.
   *
   * @param limit the longest body, in bytes, counted while reading
   * @param take told of the bytes of each piece before it is kept; it refuses them by a Refusal
   * @throws Refusal when the body is longer, or cannot be read
   */
  read(limit: number, take?: (bytes: number) => void): Promise<CallBody>;
  /** Whether the sender has given up, so that the body that was read is the beginning of one. */
  isAborted?(): Promise<boolean>;
}

/** A body as it came, or the value to which a framework in front of us has parsed it. */
export type CallBody =
  | {
      /** The body as it came, decompressed, and decoded from UTF-8. */
      text: string;
    }
  | {
      /** What a framework has parsed from JSON. */
      value: unknown;
    };

/** The response to a call. */
export interface HttpResponse {
  /** The HTTP status: 200. */
  status: number;
  /** The headers, by their names. */
  headers: Record<string, string>;
  /** The body; empty where the response has none. */
  body: string;
}

/** Responds to calls: a receiver, or the emulator. Adapters such as `toNodeListener` put it behind a server. */
export interface CallHandler {
  /** Responds to a call. It never rejects, and needs no `this`. */
  respond(this: void, call: IncomingCall): Promise<HttpResponse>;
  /** Whether a request is for this handler. A framework can pass others to its next handler. Default: all requests. */
  handles?(this: void, request: Pick<IncomingCall, 'method' | 'url'>): boolean;
}

/** A delivery is safe. Whoever sent it ignores all but the status, so there is nothing else. */
export const acknowledged: HttpResponse = { status: 200, headers: {}, body: '' };

/** An answer in plain text, that no browser takes for anything else and no cache keeps. */
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

/** Why a body could not be had, with the answer to it. Its message repeats nothing of the request. */
export class Refusal extends Error {
  readonly status: number;
  /** Headers of the response, beside the usual ones. */
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
  return new Refusal(400, 'The connection ended before the body did.');
}

export function alreadyRead(): Refusal {
  return new Refusal(
    500,
    'Something in front of the receiver has read the body and kept it in neither "body" nor "rawBody" of the request: let the receiver have the request first, or let a JSON parser keep it.',
  );
}
