import type { CallbackResponse } from './callback-client.js';

/** The recorded parts of a request to a receiver, and of the response to it. */
export interface Exchange {
  /** The index of this attempt in the list `attempts` of the delivery. */
  attempt: number;
  url: string;
  /** The request headers, as a flat list of alternating names and values. */
  requestHeaders: readonly string[];
  /** How many bytes of the event were sent: all, or half of them with the fault `brokenPayload`. */
  bytesSent: number;
  /** The response, with at most the first {@link longestExcerpt} bytes of its body; missing if there was no response. */
  response?: CallbackResponse;
}

/** The maximum length of the recorded part of a response body, in bytes. We chose this value. */
export const longestExcerpt = 2048;

/**
 * The maximum total size of all recorded exchanges, in bytes. We chose this value. The oldest exchanges are dropped
 * first.
 */
const mostBytes = 4 * 1024 * 1024;

/** The estimated memory of an exchange, in bytes, in addition to its strings. */
const overhead = 512;

/**
 * Records the requests to receivers and the responses, grouped by delivery, so that a developer can see how a receiver
 * responded.
 */
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

  /** Returns the recorded exchanges of a delivery, in the order in which they were sent. */
  of(deliveryId: string): readonly Exchange[] {
    return this.#byDelivery.get(deliveryId) ?? [];
  }

  /** Drops the recorded exchanges of a delivery. */
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
