import type { OperationId } from '../../generated/v1/operations.js';

/**
 * A call of the API, as the layers see it. It holds no secret: after the last layer, the client makes a copy, and adds
 * the access token and the body to the copy.
 */
export interface Call {
  /** The operation: `createWebhook`. */
  readonly operationId: OperationId;
  /** The HTTP method, in capitals: `POST`. */
  readonly method: string;
  /** The path of the operation, with its parameters as placeholders: `/webhook/{webhookId}`. */
  readonly template: string;
  /** The path and query of this call, after `/v1`: `/webhook/3c1f0a9e`. */
  readonly path: string;
  /** The headers, which a layer may change. Headers that hold a secret are not included. */
  readonly headers: Headers;
  /** Aborts the call; undefined if the caller gave no signal. */
  readonly signal: AbortSignal | undefined;
}

/** Passes a call to the next layer, or to `fetch` after the last one. A layer may call `next` more than once. */
export type Next = (call: Call) => Promise<Response>;

/**
 * A layer around `fetch`. It may change the headers or the signal, return its own response, or call `next` one or
 * more times. The URL that the request was sent to is the `url` of its response.
 *
 * @example
 * const log: Layer = async (call, next) => {
 *   const response = await next(call);
 *   console.log(call.operationId, response.status);
 *   return response;
 * };
 */
export type Layer = (call: Call, next: Next) => Promise<Response>;

/** Wraps `core` in the layers; the first layer is the outermost. */
export function compose(layers: readonly Layer[], core: Next): Next {
  return layers.reduceRight<Next>((next, layer) => (call) => layer(call, next), core);
}
