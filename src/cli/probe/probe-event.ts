import { isObject } from '../../common/json.js';

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

/** Returns the questions of a response; an empty list for any other event. */
export function questionsOf({ data }: ProbeEvent): Question[] {
  const { responseDetails } = data;
  const list = isObject(responseDetails) ? responseDetails['responseWithQuestions'] : undefined;
  return Array.isArray(list) ? (list as Question[]) : [];
}
