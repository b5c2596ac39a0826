import type { CallbackResponse } from './callback-client.js';

/** The recorded parts of a request to a receiver and of its response. */
export interface Exchange {
  /** The index of the attempt in the record of the delivery. */
  attempt: number;
  url: string;
  /** The headers of the request: names and values in turn. */
  requestHeaders: readonly string[];
  /** The number of bytes of the event that were sent: half of them with the fault `brokenPayload`. */
  bytesSent: number;
  /** The response, with at most the first {@link longestExcerpt} bytes of its body; missing if there was no response. */
  response?: CallbackResponse;
}

/** The maximum length of the recorded part of a response body, in bytes; our choice. */
export const longestExcerpt = 2048;

/** The maximum size of all exchanges, in bytes; our choice. The oldest are dropped first. */
const mostBytes = 4 * 1024 * 1024;

/** The size of an exchange without its strings, in bytes; estimated. */
const overhead = 512;

/** The requests to receivers and their responses, by delivery. They show what a receiver did. */
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

  /** The recorded exchanges of a delivery, in order. */
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
  for (const header of requestHeaders) size += header.length;
  for (const header of response?.headers ?? []) size += header.length;
  return size + (response?.body.length ?? 0);
}
