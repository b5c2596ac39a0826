import { anyEvent, ofAnyType, response } from './delivery-shape.js';
import { changed, newEvent } from './events.js';
import type { ProbeEvent } from './probe-event.js';
import { withQuery } from './send-delivery.js';
import type { Evidence, Shape } from './shape.js';

const minimalObserved: Evidence = {
  certainty: 'observed',
  sources: ['observed'],
  says: 'A captured response to an action package has no fromUser fields and no subscriptionId.',
};

const idsObserved: Omit<Evidence, 'says'> = {
  certainty: 'observed',
  sources: ['reference-2018-03', 'observed'],
};

const idsFix = 'Treat every id as a string of any form, also in the columns of a database.';

/** The fields that events of all types have in common, and the URL to which they are delivered. */
export const envelopeShapes: readonly Shape[] = [
  ofAnyType({
    id: 'five-fields',
    title: 'an event whose envelope has only five fields',
    evidence: {
      ...minimalObserved,
      says: `${minimalObserved.says} We assume that this can happen to events of all types.`,
    },
    event: (probe) => withFields(anyEvent(probe), newEvent('ActionResponse.minimalEnvelope')),
    fix: 'Require only objectId, objectType, eventType, eventId and data.',
  }),
  response({
    id: 'captured-response',
    title: 'a captured response: five fields, a package, a skipped answer',
    evidence: minimalObserved,
    event: () => newEvent('ActionResponse.minimalEnvelope'),
    fix: 'Regard all other fields as optional, and treat ids as strings of any form.',
  }),
  ofAnyType({
    id: 'null-fields',
    title: 'an event with null in its envelope',
    evidence: {
      certainty: 'assumed',
      sources: ['assumed'],
      says: 'The description allows null for context and for pictures.',
    },
    event: (probe) =>
      changed(anyEvent(probe), (event) => {
        event['context'] = null;
        event['fromUserProfilePic'] = null;
      }),
    fix: 'Regard null as a missing value.',
  }),
  ofAnyType({
    id: 'masked-numbers',
    title: 'masked phone numbers',
    evidence: {
      certainty: 'documented',
      sources: ['event-schema-2018-03', 'observed'],
      says: 'Phone numbers are often masked, as in +91xxxxxxxx, or even ++91xxxxxxxx.',
    },
    event: (probe) =>
      changed(anyEvent(probe), (event) => {
        event['fromUser'] = '+91xxxxxxxx';
        replaceFields(event.data, /^(responder|member)$/, () => '++91xxxxxxxx');
      }),
    fix: 'Treat a phone number as a string that need not have digits.',
  }),
  ofAnyType({
    id: 'empty-pictures',
    title: 'pictures that are empty strings',
    evidence: {
      certainty: 'observed',
      sources: ['observed'],
      says: 'The URL of a profile picture is an empty string if there is no picture.',
    },
    event: (probe) =>
      changed(anyEvent(probe), (event) => {
        event['fromUserProfilePic'] = '';
        replaceFields(event.data, /ProfilePic$/, () => '');
      }),
    fix: 'Regard an empty string as no picture, before you parse the URL.',
  }),
  ofAnyType({
    id: 'ids-with-suffix',
    title: 'ids that end in @1 and @2',
    evidence: {
      ...idsObserved,
      says: 'Ids such as b7d6f1c2-…@1 occur; @2 appears to name another region.',
    },
    event: (probe) =>
      changed(anyEvent(probe), (event) => {
        event.objectId += '@1';
        event['groupId'] = event.objectId;
        event['fromUserId'] = `${String(event['fromUserId'])}@2`;
        replaceFields(event.data, /^groupId$/, (id) => `${id}@1`);
        replaceFields(event.data, /^(responderId|memberId)$/, (id) => `${id}@2`);
      }),
    fix: idsFix,
  }),
  ofAnyType({
    id: 'ids-of-packages',
    title: 'the name of a package as objectId',
    evidence: {
      ...idsObserved,
      says: 'The id of an action package is a name such as com.example.stockcount.',
    },
    event: (probe) =>
      changed(anyEvent(probe), (event) => {
        const { objectId, objectType } = newEvent('ActionResponse.actionPackage');
        Object.assign(event, { objectId, objectType });
      }),
    fix: idsFix,
  }),
  ofAnyType({
    id: 'ids-cut-off',
    title: 'ids that are shorter than a UUID',
    evidence: {
      ...idsObserved,
      says: 'Ids that are short hexadecimal numbers or truncated UUIDs occur.',
    },
    event: (probe) =>
      changed(anyEvent(probe), (event) => {
        // Cut off the first two digits, as in the sample of the event schema.
        replaceFields(event.data, /^(actionId|responseId)$/, (id) => id.slice(2));
        event.eventId = event.eventId.slice(2);
        event.objectId = event.objectId.slice(0, 8);
      }),
    fix: idsFix,
  }),
  ofAnyType({
    id: 'query',
    title: 'a delivery to a callback URL that has a query',
    evidence: {
      certainty: 'observed',
      sources: ['observed'],
      says: 'The service keeps the query of the callback URL.',
    },
    event: anyEvent,
    url: withQuery,
    condition: 'If the callback URL has a query',
    fix: 'Tell a handshake from a delivery by the method, and not by the query.',
  }),
];

/** Replaces the strings in those fields of an object whose names match a pattern. */
function replaceFields(
  data: Record<string, unknown>,
  names: RegExp,
  replacement: (value: string) => string,
): void {
  for (const [name, value] of Object.entries(data))
    if (names.test(name) && typeof value === 'string') data[name] = replacement(value);
}

/** Returns an event with only those fields that another event has. */
function withFields(event: ProbeEvent, other: ProbeEvent): ProbeEvent {
  const kept = Object.entries(event).filter(([name]) => name in other);
  return Object.fromEntries(kept) as ProbeEvent;
}
