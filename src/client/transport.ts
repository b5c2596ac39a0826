import type { Call, Next } from './call.js';
import {
  heading,
  KaizalaNetworkError,
  KaizalaProtocolError,
  KaizalaTimeoutError,
} from './errors.js';
import { harmless } from './secrets.js';
import { ReadResponse } from './read-response.js';

/** `fetch`, as far as the client needs it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * The core of the onion: sends a call once, and reads the whole answer within the time-out, so that a server that
 * drips its answer cannot hold the caller.
 */
export function transport(fetch: Fetch, timeout: number): Next {
  return async (call) => {
    call.signal?.throwIfAborted();
    const controller = new AbortController();
    let fail!: (reason: unknown) => void;
    const stopped = new Promise<never>((_, reject) => (fail = reject));
    const end = (reason: unknown) => {
      controller.abort(reason);
      fail(reason);
    };
    // AbortSignal.timeout and AbortSignal.any would cost more than the call, and live on after it.
    const timer = setTimeout(() => end(timeoutError(call, timeout)), timeout);
    const stop = () => end(call.signal!.reason);
    call.signal?.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([exchange(fetch, call, controller.signal), stopped]);
    } catch (error) {
      if (controller.signal.aborted) throw controller.signal.reason;
      if (error instanceof KaizalaProtocolError) throw error;
      const message = `${heading(call)}: the connection failed or was lost, and what became of the request is unknown.`;
      throw new KaizalaNetworkError(message, call.operationId, harmless(error, call));
    } finally {
      clearTimeout(timer);
      call.signal?.removeEventListener('abort', stop);
    }
  };
}

async function exchange(fetch: Fetch, call: Call, signal: AbortSignal): Promise<Response> {
  const { method, headers, body } = call;
  // Followed by fetch, a redirect to another host would take the secrets along.
  const response = await fetch(call.url, {
    method,
    headers,
    body: body ?? null,
    signal,
    redirect: 'manual',
    // Tokens and lists that hold tokens are for nobody's cache.
    cache: 'no-store',
  });
  if (response.type === 'opaqueredirect') {
    throw new KaizalaProtocolError(
      `${heading(call)}: redirected, and a browser does not say where to. Ask your server for the endpoint, and give it as endpointUrl.`,
      call.operationId,
      'opaque-redirect',
    );
  }
  const { status, headers: answered } = response;
  const text = await response.text();
  if (status < 200 || status > 599) {
    const message = `${heading(call)}: status ${status} is not one of HTTP.`;
    throw new KaizalaProtocolError(message, call.operationId, 'unexpected-status');
  }
  return new ReadResponse(text, { status, headers: answered });
}

function timeoutError(call: Call, timeout: number): KaizalaTimeoutError {
  const message = `${heading(call)}: no complete answer within ${timeout} ms, and what became of the request is unknown.`;
  return new KaizalaTimeoutError(message, call.operationId, timeout);
}
