import { isErrorLike } from './secrets.js';

/**
 * The second argument that the client passes to `fetch`. It holds plain values, which every implementation accepts, such
 * as those of Node, browsers, Cloudflare Workers, undici and node-fetch.
 */
export interface FetchInit {
  /** `GET`, `POST`, `PUT` or `DELETE`. */
  method: string;
  /** All headers, also those that hold secrets. */
  headers: Record<string, string>;
  /** The body as JSON; null if the operation has no body. */
  body: string | null;
  /** Aborted when the caller or the timeout ends the call, and when the client refuses the response. */
  signal: AbortSignal;
  /** Always `manual`: if `fetch` followed a redirect to another host, it would send the secrets there. */
  redirect: 'manual';
  /** Keeps the response out of the browser's cache, because a list of webhooks holds tokens; absent if the platform does not support this option. */
  cache?: 'no-store';
}

/** The properties of a response that the client needs. */
export interface FetchResponse {
  /** The HTTP status code, such as 200. */
  readonly status: number;
  /** The type of the response; `opaqueredirect` if a browser hides a redirect. */
  readonly type: string;
  /** The URL that the response came from. */
  readonly url: string;
  /** The headers. They need not be iterable: without the library `DOM.Iterable`, the types of a browser have no iterator. */
  readonly headers: {
    /** Calls a function with the value and the name of each header. */
    forEach(visit: (value: string, name: string) => void): void;
  };
  /** The body, as a web stream or a Node stream of bytes; null if there is no body. */
  readonly body: unknown;
  /** Reads the whole body. The client calls it if the implementation has no streams. */
  text(): Promise<string>;
}

/**
 * A function that sends a request: any `fetch`.
 *
 * @example
 * const counted: Fetch = (url, init) => {
 *   console.log(init.method);
 *   return fetch(url, init);
 * };
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** Calls the `fetch` of the platform. Looks it up at each call, because a test may replace it after the client was made. */
export const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/** The messages for a lost connection, in a `TypeError` without a code, of `fetch` in Node, browsers and others. */
const networkFailure =
  /^(fetch failed|failed to fetch|networkerror|load failed|network request failed|network connection lost|the (internet|network) connection|error sending request|terminated)/i;

/** The names of programming errors, and of undici's errors for wrong options. Connection errors have other names. */
const mistake =
  /^(Type|Reference|Range|Syntax|InvalidArgument|NotSupported|RequestContentLengthMismatch)Error$/;

/** The messages of Node and Deno when they refuse to send a request. */
const notSent = /^(bad port|unknown scheme|invalid )|blocked$/;

/** The codes of Bun and node-fetch for wrong arguments. Connection errors have other codes, such as `ECONNREFUSED`. */
const wrongArgument = /^ERR_(?!TLS|SSL)/;

/**
 * Tells whether an error of `fetch` is a programming error, such as an option that the platform does not know. A lost
 * connection can be a `TypeError`, too, but only a lost connection is worth a retry.
 */
export function isMisuse(error: unknown): boolean {
  if (!isErrorLike(error) || !mistake.test(error.name)) return false;
  const { cause, message } = error;
  if (isErrorLike(cause)) return mistake.test(cause.name) || notSent.test(cause.message);
  const { code } = error as { code?: unknown };
  if (code !== undefined) return wrongArgument.test(String(code));
  return notSent.test(message) || !networkFailure.test(message);
}
