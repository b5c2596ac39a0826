import { type ReceiverResult, sendRequest } from '../service/send-request.js';
import type { ProbeEvent } from './probe-event.js';
import { hasMarker, markerOf } from './marker.js';
import { type Exchange, isAcknowledged, type Probe } from './shape.js';
import { storedText } from './stored-events.js';

/** The differences between a delivery and an ordinary delivery. */
export interface DeliveryOptions {
  label?: string;
  /** The callback URL. Default: the URL of the probe. */
  url?: URL;
  /** The callback token; undefined for none. Default: the token of the probe. */
  token?: string | undefined;
}

/** Delivers a body in the same way as the service. */
export async function sendBody(
  probe: Probe,
  body: string,
  { label, url = probe.url, ...other }: DeliveryOptions = {},
): Promise<Exchange> {
  const token = 'token' in other ? other.token : probe.token;
  const headers = {
    'content-type': 'application/json',
    ...(token !== undefined && { 'kz-callback-token': token }),
  };
  const { timeout } = probe;
  return exchangeOf(
    'POST',
    await sendRequest({ method: 'POST', url, headers, body, timeout }),
    label,
  );
}

/** Delivers an event, and looks whether the receiver has stored it. */
export async function sendEvent(
  probe: Probe,
  event: ProbeEvent,
  options: DeliveryOptions = {},
): Promise<Exchange> {
  const exchange = await sendBody(probe, JSON.stringify(event), options);
  // If the delivery has failed, do not wait: the receiver need not store the event.
  const wait = isAcknowledged(exchange) ? undefined : 0;
  return { ...exchange, ...(await lookFor(event, probe, wait)) };
}

/**
 * Looks whether the receiver has stored an event: its id, or one of its texts.
 *
 * @param wait the time to wait until the event is stored, in ms; by default, that of the store
 */
export async function lookFor(
  event: ProbeEvent,
  { stored }: Probe,
  wait = stored?.wait,
): Promise<Pick<Exchange, 'stored' | 'isShown'>> {
  if (!stored || wait === undefined) return {};
  const marker = markerOf(event);
  const text = await storedText({ ...stored, wait }, (found) => found.includes(marker));
  if (text === undefined) return {};
  if (text.includes(event.eventId) && !JSON.stringify(event.data).includes(event.eventId))
    stored.showsIds = true;
  const isFound = text.includes(marker);
  // The receiver may store only `data`: then the store cannot contain this event's marker.
  if (!isFound && !hasMarker(event) && !stored.showsIds) return { isShown: false };
  return { stored: isFound };
}

export function exchangeOf(method: string, result: ReceiverResult, label?: string): Exchange {
  const { body: _, ...rest } = result;
  return { method, ...(label !== undefined && { label }), ...rest };
}

/** Returns the result of a request in words: `status 500`. */
export function resultText({ status, failure }: Exchange): string {
  return failure ?? `status ${status}`;
}

/** Returns the results of requests in words: `MemberAdded: status 500, MemberAdded.admin: status 503`. */
export function resultsText(exchanges: readonly Exchange[]): string {
  return exchanges
    .map((exchange) => {
      const { label } = exchange;
      return `${label === undefined ? '' : `${label}: `}${resultText(exchange)}`;
    })
    .join(', ');
}

/** Returns a callback URL with a further parameter in its query. */
export function withQuery(url: URL): URL {
  const target = new URL(url);
  target.search += `${target.search === '' ? '?' : '&'}depot=north`;
  return target;
}
