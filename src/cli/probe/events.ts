/** The events of a probe: copies of the examples in the API description, with new ids. */
import { randomUUID } from 'node:crypto';
import { eventExamples } from '../../../generated/v1/examples.js';
import { isObject } from '../../common/json.js';
import { markTexts } from './marker.js';

export type ExampleName = keyof typeof eventExamples;

/** A copy of an example, in which every field can be changed. */
export interface ProbeEvent {
  eventType: string;
  eventId: string;
  objectId: string;
  data: Record<string, unknown>;
  [field: string]: unknown;
}

/** A question in the data of a response, in which every field can be changed. */
export type Question = Record<string, unknown>;

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

/** Returns the questions of a response; an empty list for any other event. */
export function questionsOf({ data }: ProbeEvent): Question[] {
  const { responseDetails } = data;
  const list = isObject(responseDetails) ? responseDetails['responseWithQuestions'] : undefined;
  return Array.isArray(list) ? (list as Question[]) : [];
}

/** Changes an event and its questions, and returns it. */
export function changed(
  event: ProbeEvent,
  change: (event: ProbeEvent, questions: Question[]) => void,
): ProbeEvent {
  change(event, questionsOf(event));
  return event;
}
