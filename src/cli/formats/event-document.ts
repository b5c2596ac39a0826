/** Decides which documents are events, for the commands that send or convert events. */
import { isObject } from '../../common/json.js';
import { maskText } from '../../common/mask.js';
import { type Document, locationAt, locationOf } from '../files/document.js';
import { locationText } from '../files/sources.js';
import { clipped } from '../output/clip.js';

/** A document that is an event, or the reason why it is not. */
export type EventOrReason = { eventType: string } | { reason: string };

/**
 * An event is an object with an `eventType`. Its other fields can be wrong, because users also want to send wrong events
 * to their receiver. The reason begins with the location.
 */
export function eventOf(document: Document): EventOrReason {
  const { fault, value, recordedAs } = document;
  if (fault && !fault.isAmbiguous)
    return { reason: `${locationText(locationAt(document, fault.offset))}: ${fault.reason}` };
  const eventType = isObject(value) ? value['eventType'] : undefined;
  const isRequest = recordedAs !== 'response';
  if (typeof eventType === 'string' && eventType !== '' && isRequest)
    return { eventType: clipped(maskText(eventType)) };
  const at = locationText(locationOf(document, ''));
  return { reason: `${at}: ${seenIn(document)}` };
}

/** Says what a document is that is not an event, and what was expected. */
function seenIn({ value, recordedAs }: Document): string {
  if (recordedAs === 'response')
    return 'this is the body of a response; expected the body of a request, because events come in requests';
  if (recordedAs && Array.isArray(value))
    return 'this body is a list; expected one event in each request, as the service sends them';
  return 'this is not an event; expected an object with the field eventType';
}

/**
 * Returns a note about an event that programs may read in different ways, such as one with a duplicate key, or undefined
 * for any other event.
 */
export function ambiguityOf(document: Document): string | undefined {
  const { fault } = document;
  return fault && `${locationText(locationAt(document, fault.offset))}: ${fault.reason}.`;
}
