import type { CallbackResponse } from './callback-client.js';

/** A request to a receiver and its response, as far as they are kept. */
export interface Exchange {
  /** The index of the attempt in the record of the delivery. */
  attempt: number;
  url: string;
  /** The headers of the request: names and values in turn. */
  requestHeaders: readonly string[];
  /** How many bytes of the event were sent: half of them under the fault brokenPayload. */
  bytesSent: number;
  /** With the beginning of its body, of at most {@link longestExcerpt} bytes; missing where there was none. */
  response?: CallbackResponse;
}

/** How much of a response's body is kept, in bytes; our choice. */
export const longestExcerpt = 2048;

/** How much is kept of all exchanges, in bytes; our choice. The oldest are dropped first. */
const mostBytes = 4 * 1024 * 1024;

/** The size of an exchange beside its strings, in bytes; estimated. */
const overhead = 512;

/** The requests to receivers and their responses, by delivery: the evidence for what a receiver did. */
export class ExchangeLog {
  readonly #byDelivery = new Map<string, Exchange[]>();
  #bytes = 0;

  add(deliveryId: string, exchange: Exchange): void {
    const others = this.#byDelivery.get(deliveryId);
    if (others) others.push(exchange);
    else this.#byDelivery.set(deliveryId, [exchange]);
    this.#bytes += sizeOf(exchange);
    while (this.#bytes > mostBytes) this.#forgetOldest();
  }

  /** The exchanges of a delivery that are kept, in order. */
  of(deliveryId: string): readonly Exchange[] {
    return this.#byDelivery.get(deliveryId) ?? [];
  }

  /** Drops the exchanges of a delivery. */
  forget(deliveryId: string): void {
    for (const exchange of this.of(deliveryId)) this.#bytes -= sizeOf(exchange);
    this.#byDelivery.delete(deliveryId);
  }

  #forgetOldest(): void {
    const [oldest] = this.#byDelivery.keys();
    this.forget(oldest!);
  }
}

function sizeOf({ url, requestHeaders, response }: Exchange): number {
  let size = overhead + url.length;
  for (const text of requestHeaders) size += text.length;
  for (const text of response?.headers ?? []) size += text.length;
  return size + (response?.body.length ?? 0);
}
