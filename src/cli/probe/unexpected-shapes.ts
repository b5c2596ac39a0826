import { anyEvent, delivery, ofAnyType } from './delivery-shape.js';
import { changed, newEvent } from './events.js';
import { type ProbeEvent, questionsOf } from './probe-event.js';
import { markerOf } from './marker.js';
import type { Shape } from './shape.js';

/**
 * Events that the receiver may not expect, because no documentation contains them, or only one that contradicts itself.
 */
export const unexpectedShapes: readonly Shape[] = [
  delivery({
    id: 'unknown-type',
    title: 'an event of a type that is not documented',
    group: 'Payloads',
    evidence: {
      certainty: 'assumed',
      sources: ['connector-2017-07', 'reference-2018-03', 'observed', 'assumed'],
      says: 'The documented list grew from 6 types in 2017 to 13 in 2018, and a client of 2018 used 4 more. We assume that it can grow again.',
    },
    event: () =>
      changed(newEvent('TextMessageCreated'), (event) => {
        const { eventType, data } = newEvent('UnknownEvent.photoWithLocation', event.eventId);
        Object.assign(event, { eventType, data });
      }),
    // A receiver may ignore such an event deliberately.
    unstored: 'at risk',
    fix: 'Acknowledge events of unknown types, and log or store them.',
  }),
  delivery({
    id: 'off-schema-list',
    title: 'responseDetails as a list of strings',
    group: 'Payloads',
    types: ['JobResponse'],
    evidence: {
      certainty: 'documented',
      sources: ['event-schema-2018-03'],
      says: 'The table of JobResponse says "String Array", but every sample has an object.',
    },
    event: () =>
      changed(
        newEvent('JobResponse'),
        ({ data }) => (data['responseDetails'] = ['Done', '6 boxes']),
      ),
    fix: 'Store an event that you cannot read as it is, acknowledge it, and look at it later.',
  }),
  ofAnyType({
    id: 'off-schema-types',
    title: 'fields with values of other types',
    evidence: {
      certainty: 'assumed',
      sources: ['assumed'],
      says: 'The documentation contradicts its own samples, so we assume that other types of values can occur.',
    },
    event: (probe) =>
      changed(anyEvent(probe), ({ data }) => {
        for (const name of Object.keys(data)) data[name] = ofOtherType(name, data[name]);
      }),
    fix: 'Store an event that you cannot read as it is, acknowledge it, and look at it later.',
  }),
  ofAnyType({
    id: 'data-empty',
    title: 'an event whose data is empty',
    evidence: {
      certainty: 'assumed',
      sources: ['assumed'],
      says: 'No source says which fields of data are required, and captures lack some, so we assume that all can be missing.',
    },
    event: (probe) => changed(anyEvent(probe), (event) => (event.data = {})),
    fix: 'Regard every field of data as optional.',
  }),
  ofAnyType({
    id: 'body-1-mib',
    title: 'a body of 1 MiB',
    evidence: {
      certainty: 'assumed',
      sources: ['assumed'],
      says: 'No source limits the size of a body. Long texts and long lists of options make it large.',
    },
    event: (probe) => padded(anyEvent(probe), 2 ** 20),
    fix: 'Raise the limit for request bodies to at least 1 MiB. In body-parser and express.json, it is 100 kB by default.',
  }),
];

/** Returns a value of another type than the value of a field in data. Ids stay, because the store contains them. */
function ofOtherType(name: string, value: unknown): unknown {
  if (name.endsWith('Id')) return value;
  switch (typeof value) {
    case 'string':
      return name.endsWith('Date') ? null : { text: value };
    case 'boolean':
      return Number(value);
    default:
      return 'none';
  }
}

/** Makes the first answer or a text of an event so long that the event has the given number of bytes as JSON. */
function padded(event: ProbeEvent, bytes: number): ProbeEvent {
  const [question] = questionsOf(event);
  const texts = ['text', 'title', 'caption', 'memberName', 'groupName'];
  const [place, name] = question
    ? [question, 'answer']
    : [event.data, texts.find((text) => text in event.data) ?? 'text'];
  const start = `${markerOf(event)} `;
  place[name] = start;
  place[name] = start + 'x'.repeat(bytes - Buffer.byteLength(JSON.stringify(event)));
  return event;
}
