import { isErrorLike } from './secrets.js';

/**
 * The second argument that the client passes to `fetch`. It consists of plain values, because all implementations of
 * `fetch` accept plain values: Node, browsers, Cloudflare Workers, undici, node-fetch and others.
 */
export interface FetchInit {
  /** `GET`, `POST`, `PUT` or `DELETE`. */
  method: string;
  /** All headers of the request, including the headers that hold secrets. */
  headers: Record<string, string>;
  /** The body of the request, as JSON; null if the operation has no body. */
  body: string | null;
  /**
   * The signal that aborts the request. The client aborts it when the caller aborts the call, when the timeout expires,
   * and when it refuses the response.
   */
  signal: AbortSignal;
  /** Always `manual`: if `fetch` followed a redirect to another host, it would send the secrets there. */
  redirect: 'manual';
  /**
   * Keeps the response out of the browser's cache, because a list of webhooks holds tokens. Absent if the platform does
   * not support this option.
   */
  cache?: 'no-store';
}

/** The properties of a response that the client needs. */
export interface FetchResponse {
  /** The HTTP status code, such as 200. */
  readonly status: number;
  /**
   * The type of the response. In a browser, the type of a redirect is `opaqueredirect`, and the browser hides the new
   * location.
   */
  readonly type: string;
  /** The URL that the response came from. */
  readonly url: string;
  /**
   * The headers of the response. This interface does not require an iterator, because TypeScript gives the `Headers` of
   * a browser an iterator only if the program uses the library `DOM.Iterable`.
   */
  readonly headers: {
    /** Calls a function with the value and the name of each header. */
    forEach(visit: (value: string, name: string) => void): void;
  };
  /** The body of the response, as a web stream or a Node stream of bytes; null if there is no body. */
  readonly body: unknown;
  /** Reads the whole body as a string. The client calls this method if `body` is not a stream. */
  text(): Promise<string>;
}

/**
 * A function that sends a request: the `fetch` of a platform or of a library, or your own function.
 *
 * @example
 * const counted: Fetch = (url, init) => {
 *   console.log(init.method);
 *   return fetch(url, init);
 * };
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/**
 * Calls the `fetch` of the platform. It reads `globalThis.fetch` at each call, because a test may replace `fetch` after
 * the client was made.
 */
export const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/**
 * Recognizes the messages with which `fetch` reports a lost connection, in Node, browsers and on other platforms. Each
 * of these errors is a `TypeError` without a code.
 */
const networkFailure =
  /^(fetch failed|failed to fetch|networkerror|load failed|network request failed|network connection lost|the (internet|network) connection|error sending request|terminated)/i;

/**
 * Recognizes the names of programming errors, and of the errors with which undici refuses wrong options. Connection
 * errors have other names.
 */
const mistake =
  /^(Type|Reference|Range|Syntax|InvalidArgument|NotSupported|RequestContentLengthMismatch)Error$/;

/** Recognizes the messages with which Node and Deno refuse to send a request. */
const notSent = /^(bad port|unknown scheme|invalid )|blocked$/;

/**
 * Recognizes the error codes with which Bun and node-fetch refuse wrong arguments. Connection errors have other codes,
 * such as `ECONNREFUSED`.
 */
const wrongArgument = /^ERR_(?!TLS|SSL)/;

/**
 * Tells whether an error of `fetch` is a programming error, such as an option that the platform does not know. A lost
 * connection can also cause a `TypeError`. The two cases must be distinguished, because a retry can succeed after a
 * lost connection, but not after a programming error.
 */
export function isMisuse(error: unknown): boolean {
  if (!isErrorLike(error) || !mistake.test(error.name)) return false;
  const { cause, message } = error;
  if (isErrorLike(cause)) return mistake.test(cause.name) || notSent.test(cause.message);
  const { code } = error as { code?: unknown };
  if (code !== undefined) return wrongArgument.test(String(code));
  return notSent.test(message) || !networkFailure.test(message);
}
