import { operations, type OperationId } from '../../generated/v1/client.js';

/**
 * A request on its way, as the layers see it. Unlike a `Request` it can be sent twice, and costs nothing to make.
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
  /** Where it goes; empty until the endpoint is known. */
  url: string;
  /** The headers, which a layer may change. Those that hold a secret are added behind all layers of the user. */
  readonly headers: Headers;
  /** The body, as JSON; undefined where the operation has none. */
  readonly body: string | undefined;
  /** Ends the call; undefined where the caller gave no signal. */
  readonly signal: AbortSignal | undefined;
}

/** Sends a call on: through the layers inside of this one, and at last by `fetch`. A layer may use it more than once. */
export type Next = (call: Call) => Promise<Response>;

/**
 * A layer around `fetch`: it may change the call, respond to it, or send it on, more than once if it must.
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

/** The base URL of calls whose endpoint is not known yet; the top-level domain never resolves (RFC 6761). */
export const placeholder = 'http://endpoint.invalid/v1';

/** What the generated client makes instead of a `Request`, which costs more than all the rest of a call. */
export class CallRequest implements Call {
  operationId: OperationId = 'getAccessToken';
  template = '';
  url = '';
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;

  constructor(url: string, init: RequestInit) {
    if (!url.startsWith(placeholder)) {
      throw new TypeError(
        'A call cannot have a baseUrl of its own: the client knows the endpoint.',
      );
    }
    this.path = url.slice(placeholder.length);
    this.method = init.method ?? 'GET';
    this.headers = init.headers instanceof Headers ? init.headers : new Headers(init.headers);
    this.body = typeof init.body === 'string' ? init.body : undefined;
    this.signal = init.signal ?? undefined;
  }

  /** Told by the generated client once it has made the request. */
  identify(template: string): void {
    this.template = template;
    this.operationId = operations[`${this.method} ${template}`]!.operationId;
  }
}
