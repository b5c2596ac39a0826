import type { OperationId } from '../../generated/v1/operations.js';

/**
 * A request on its way, as the layers see it. It holds no secret: the client adds the access token and the body behind
 * the layers, to a copy.
 */
export interface Call {
  /** The operation: `createWebhook`. */
  readonly operationId: OperationId;
  /** The HTTP method, in capitals: `POST`. */
  readonly method: string;
  /** The path of the operation, with its parameters as placeholders: `/webhook/{webhookId}`. */
  readonly template: string;
  /** The path and query of this call, behind `/v1`: `/webhook/3c1f0a9e`. */
  readonly path: string;
  /** The headers, which a layer may change. Those that hold a secret are not among them. */
  readonly headers: Headers;
  /** Ends the call; undefined where the caller gave no signal. */
  readonly signal: AbortSignal | undefined;
}

/** Sends a call on: through the layers inside of this one, and at last by `fetch`. A layer may use it more than once. */
export type Next = (call: Call) => Promise<Response>;

/**
 * A layer around `fetch`: it may change the headers or the signal, respond to the call, or send it on, more than once if
 * it must. The URL to which a call went is the `url` of its response.
 *
 * @example
 * const log: Layer = async (call, next) => {
 *   const response = await next(call);
 *   console.log(call.operationId, response.status);
 *   return response;
 * };
 */
export type Layer = (call: Call, next: Next) => Promise<Response>;

/** Puts layers around a core, the first of them outermost. */
export function compose(layers: readonly Layer[], core: Next): Next {
  return layers.reduceRight<Next>((next, layer) => (call) => layer(call, next), core);
}
