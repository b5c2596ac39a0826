import type { SourceLocation } from '../../common/github-annotations.js';
import { canonicalJson } from '../../receiver/canonical-json.js';
import { classify, type ReceivedEvent } from '../../receiver/parse-event.js';
import { type Document, locationAt, locationOf } from '../files/document.js';

/** The event in a document, or the reason why the document is not an event. */
export type EventInDocument =
  | { event: ReceivedEvent }
  | { event?: undefined; location: SourceLocation; reason: string };

/**
 * Returns the event in a document. An event needs only its ids, its type and its data, as for a receiver: other fields
 * can be missing, unknown, or of another type than in the API description.
 */
export function eventIn(document: Document): EventInDocument {
  const { value, fault } = document;
  if (fault && !fault.isAmbiguous)
    return { location: locationAt(document, fault.offset), reason: fault.reason };
  const { event, issues } = classify(value);
  if (event) return { event };
  const [{ pointer, message } = { pointer: '', message: 'is not an event' }] = issues;
  return { location: locationOf(document, ''), reason: `${pointer || 'the document'} ${message}` };
}

/**
 * Returns the content of an event as a string, by which duplicates are found. It does not contain the fields of the
 * webhook: if several webhooks subscribe to an event, the service delivers the event once for each of them.
 *
 * @param text the JSON text of the event, which has all digits of its numbers
 */
export function contentOf(event: ReceivedEvent, text: string): string {
  const { subscriptionId: _1, objectId: _2, objectType: _3, context: _4, data, ...rest } = event;
  return canonicalJson(rest, '') + canonicalJson(data, 'data', text);
}

/** Returns the webhook that has delivered an event, as a string. */
export function webhookOf({ subscriptionId, objectId, objectType }: ReceivedEvent): string {
  return JSON.stringify(subscriptionId ?? [objectType, objectId]);
}
