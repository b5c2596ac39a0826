import { joinEndpoint } from '../common/endpoint.js';
import { errorCode } from '../common/errors.js';
import { onAbort } from './abort.js';
import type { Call } from './call.js';
import {
  heading,
  KaizalaNetworkError,
  KaizalaProtocolError,
  KaizalaTimeoutError,
  type ProtocolFault,
} from './errors.js';
import { type Fetch, type FetchResponse, isMisuse } from './fetch.js';
import { readBody, ReadResponse } from './read-response.js';
import { type CallSecrets, redactedError } from './secrets.js';

/** A call, together with what the layers must not see: the endpoint, the secrets and the body. */
export interface Outgoing {
  readonly call: Call;
  /** The base URL of the API, without `/v1`. */
  readonly endpoint: string;
  /** The headers that hold secrets, such as the access token. */
  readonly secretHeaders: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /**
   * The secrets of the call: the values of the secret headers, and the callback token in the body. They must not appear
   * in errors.
   */
  readonly secrets: CallSecrets;
}

export type Send = (outgoing: Outgoing) => Promise<Response>;

/** The options of the client that this file uses. They are described in `ClientOptions`. */
export interface TransportOptions {
  fetch: Fetch;
  timeout: number;
  maxResponseSize: number;
}

/**
 * Makes a function that sends a call once, and reads the whole response. The timeout includes the body of the response;
 * otherwise, a slow response could delay the caller without limit. The size limit is needed because an endless response
 * would fill the memory.
 */
export function transport(options: TransportOptions): Send {
  const { timeout } = options;
  return async (outgoing) => {
    const { call } = outgoing;
    call.signal?.throwIfAborted();
    outgoing.secrets.add(...Object.values(outgoing.secretHeaders));
    const controller = new AbortController();
    let fail!: (reason: unknown) => void;
    const stopped = new Promise<never>((_, reject) => (fail = reject));
    const end = (reason: unknown) => {
      controller.abort(reason);
      fail(reason);
    };
    // Do not use AbortSignal.timeout and AbortSignal.any: they take more time than the rest of the call, and they
    // remain in memory after the call.
    const timer = setTimeout(() => end(timeoutError(call, timeout)), timeout);
    const forget = call.signal && onAbort(call.signal, () => end(call.signal!.reason));
    try {
      return await Promise.race([exchange(outgoing, options, controller.signal), stopped]);
    } catch (error) {
      // Throw the reason of the signal, because `fetch` rejects with its own error when it is aborted.
      if (controller.signal.aborted) throw controller.signal.reason;
      // Abort the request, because the rest of a refused response will not be read.
      controller.abort();
      throw error;
    } finally {
      clearTimeout(timer);
      forget?.();
    }
  };
}

async function exchange(
  { call, endpoint, secretHeaders, body, secrets }: Outgoing,
  { fetch, maxResponseSize }: TransportOptions,
  signal: AbortSignal,
): Promise<Response> {
  const lost = (error: unknown) => {
    const cause = redactedError(error, secrets.redact);
    const code = errorCode(cause);
    const message = `${heading(call)}: the connection failed or was lost${code && ` (${code})`}. The API may or may not have handled the request.`;
    return new KaizalaNetworkError(message, call.operationId, cause);
  };
  const refuse = (code: ProtocolFault, reason: string) =>
    new KaizalaProtocolError(`${heading(call)}: ${reason}`, call.operationId, code);
  let response: FetchResponse;
  try {
    response = await fetch(joinEndpoint(endpoint, call.path), {
      method: call.method,
      headers: headersOf(call, secretHeaders),
      body: body ?? null,
      signal,
      redirect: 'manual',
      // Pass `cache` only if the platform has this option: Cloudflare Workers with a compatibility date before
      // 2024-11-11 throw an error.
      ...('cache' in Request.prototype && { cache: 'no-store' }),
    });
  } catch (error) {
    throw isMisuse(error) ? refused(call, redactedError(error, secrets.redact)) : lost(error);
  }
  try {
    const { status, headers, type, url } = response;
    if (type === 'opaqueredirect') {
      throw refuse(
        'opaque-redirect',
        'redirected, but a browser hides the new location. Fix: get the new endpoint on your server, and pass it as endpointUrl.',
      );
    }
    if (!(status >= 200 && status <= 599))
      throw refuse(
        'unexpected-status',
        `${Number(status)} is not a status code of HTTP; expected 200 to 599.`,
      );
    const bytes = await readBody(response, maxResponseSize);
    if (bytes) return new ReadResponse(bytes, url, { status, headers: asHeaders(headers) });
    throw refuse(
      'response-too-large',
      `${status}, but the response has more than ${maxResponseSize} bytes. Fix: if you expect such a size, increase maxResponseSize.`,
    );
  } catch (error) {
    // Report any other error as a lost connection. The request was sent, so the API may have handled it.
    throw error instanceof KaizalaProtocolError ? error : lost(error);
  }
}

/**
 * Converts the headers of another implementation of `fetch` to `Headers`. It uses `forEach`, because this is the only
 * method that the headers of all implementations have.
 */
function asHeaders(headers: FetchResponse['headers']): Headers {
  if (headers instanceof Headers) return headers;
  const copy = new Headers();
  headers.forEach((value, name) => copy.append(name, value));
  return copy;
}

/**
 * Returns the headers of the request, including the secret headers. It adds the secret headers to a copy, because the
 * layers can read the original headers and must not see secrets.
 */
function headersOf(call: Call, secretHeaders: Outgoing['secretHeaders']): Record<string, string> {
  const headers = Object.fromEntries(call.headers);
  for (const [name, value] of Object.entries(secretHeaders)) {
    delete headers[name.toLowerCase()];
    headers[name] = value;
  }
  return headers;
}

function refused(call: Call, cause: Error | undefined): TypeError {
  // If the error has a cause, show the message of the cause: in Node, the message of the error itself is only "fetch
  // failed".
  const { message: reason } = cause?.cause instanceof Error ? cause.cause : cause!;
  const message = `${heading(call)}: fetch did not accept the call, and sent nothing: ${reason}`;
  return new TypeError(message, { cause });
}

function timeoutError(call: Call, timeout: number): KaizalaTimeoutError {
  const message = `${heading(call)}: no complete response within ${timeout} ms. The API may or may not have handled the request.`;
  return new KaizalaTimeoutError(message, call.operationId, timeout);
}
