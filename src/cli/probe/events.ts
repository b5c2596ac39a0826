/** The events of a probe: copies of the examples in the API description, with new ids. */
import { randomUUID } from 'node:crypto';
import { eventExamples } from '../../../generated/v1/examples.js';
import { markTexts } from './marker.js';
import { type ProbeEvent, type Question, questionsOf } from './probe-event.js';

export type ExampleName = keyof typeof eventExamples;

/**
 * Returns a copy of an example with a new id, so that the event can be found in a store. If the event is a response,
 * its `responseId` is the same id, as in all captures. The texts in `data` contain the marker of the id, because a
 * receiver may store only them.
 */
export function newEvent(name: ExampleName, id: string = randomUUID()): ProbeEvent {
  const event = structuredClone(eventExamples[name]) as unknown as ProbeEvent;
  event.eventId = id;
  if ('responseId' in event.data) event.data['responseId'] = id;
  markTexts(event, questionsOf(event));
  return event;
}

/** Changes an event and its questions, and returns it. */
export function changed(
  event: ProbeEvent,
  change: (event: ProbeEvent, questions: Question[]) => void,
): ProbeEvent {
  change(event, questionsOf(event));
  return event;
}
