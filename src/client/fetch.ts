import { isErrorLike } from './secrets.js';

/**
 * What the client gives to `fetch`: plain values, which every implementation accepts, such as those of Node, browsers,
 * Cloudflare Workers, undici and node-fetch.
 */
export interface FetchInit {
  /** `GET`, `POST`, `PUT` or `DELETE`. */
  method: string;
  /** The headers, with those that hold secrets. */
  headers: Record<string, string>;
  /** The body, as JSON; null where the operation has none. */
  body: string | null;
  /** Aborted when the caller or the time-out ends the call, and when the response is refused. */
  signal: AbortSignal;
  /** Always `manual`: followed by `fetch`, a redirect to another host would take the secrets along. */
  redirect: 'manual';
  /** For browsers, because a list of webhooks holds tokens; absent where the platform does not know this option. */
  cache?: 'no-store';
}

/** The properties of a response that the client needs. */
export interface FetchResponse {
  /** The HTTP status. */
  readonly status: number;
  /** `opaqueredirect` where a browser hides a redirect. */
  readonly type: string;
  /** Where it came from. */
  readonly url: string;
  /** The headers. Not an iterable, because without the library `DOM.Iterable` the types of a browser have none. */
  readonly headers: {
    /** Calls a function with each of them. */
    forEach(visit: (value: string, name: string) => void): void;
  };
  /** A stream of bytes, of the web or of Node; null where there is none. */
  readonly body: unknown;
  /** The whole body, for an implementation without streams. */
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

/** The `fetch` of the platform, looked up at each call: a test may replace it after the client was made. */
export const platformFetch: Fetch = (url, init) => globalThis.fetch(url, init);

/** How `fetch` of Node, browsers and others says that a connection was lost, in a `TypeError` without a code. */
const networkFailure =
  /^(fetch failed|failed to fetch|networkerror|load failed|network request failed|network connection lost|the (internet|network) connection|error sending request|terminated)/i;

/** The names of the errors of programs, and those of undici for wrong options. Those of connections have others. */
const mistake =
  /^(Type|Reference|Range|Syntax|InvalidArgument|NotSupported|RequestContentLengthMismatch)Error$/;

/** What Node and Deno say when they send nothing. */
const notSent = /^(bad port|unknown scheme|invalid )|blocked$/;

/** The codes of Bun and node-fetch for wrong arguments. Connections have others, such as `ECONNREFUSED`. */
const wrongArgument = /^ERR_(?!TLS|SSL)/;

/**
 * Whether an error of `fetch` is a mistake in the program, such as an option that the platform does not know, and not a
 * lost connection: every attempt would end in the same way. Both can be a `TypeError`.
 */
export function isMisuse(error: unknown): boolean {
  if (!isErrorLike(error) || !mistake.test(error.name)) return false;
  const { cause, message } = error;
  if (isErrorLike(cause)) return mistake.test(cause.name) || notSent.test(cause.message);
  const { code } = error as { code?: unknown };
  if (code !== undefined) return wrongArgument.test(String(code));
  return notSent.test(message) || !networkFailure.test(message);
}
