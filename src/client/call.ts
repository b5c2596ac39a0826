import type { OperationId } from '../../generated/v1/operations.js';

/**
 * A call of the API, in the form that is passed to the layers. It does not hold a secret: the client adds the access
 * token and the body only after the last layer, to a copy of the call.
 */
export interface Call {
  /** The id of the operation: `createWebhook`. */
  readonly operationId: OperationId;
  /** The HTTP method, in capitals: `POST`. */
  readonly method: string;
  /** The path of the operation, with placeholders for the parameters: `/webhook/{webhookId}`. */
  readonly template: string;
  /** The part of the URL after `/v1`, which is the path and the query of this call: `/webhook/3c1f0a9e`. */
  readonly path: string;
  /** The headers of the request. A layer may change them. Headers that hold a secret are not included. */
  readonly headers: Headers;
  /** The signal that aborts the call; undefined if the caller did not pass a signal. */
  readonly signal: AbortSignal | undefined;
}

/**
 * Passes a call to the next layer. In the last layer, `next` passes the call to `fetch`. A layer may call `next` more
 * than once.
 */
export type Next = (call: Call) => Promise<Response>;

/**
 * A layer around `fetch`: a function that sees every call before it is sent, and its response. A layer may change the
 * headers or the signal of the call, call `next` one or more times, or return its own response. To get the URL that the
 * request was sent to, read the `url` of the response.
 *
 * @example
 * const log: Layer = async (call, next) => {
 *   const response = await next(call);
 *   console.log(call.operationId, response.status);
 *   return response;
 * };
 */
export type Layer = (call: Call, next: Next) => Promise<Response>;

/**
 * Returns a function that passes each call through the layers, and then to `core`. The first layer is the outermost: it
 * gets the call first, and the response last.
 */
export function compose(layers: readonly Layer[], core: Next): Next {
  return layers.reduceRight<Next>((next, layer) => (call) => layer(call, next), core);
}
