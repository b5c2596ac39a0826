/** What the types of a generator have to say about events. A copy is compiled beside what each generator makes. */
import type { ConnectorEvent } from './types.js';

export function describe(event: ConnectorEvent): string | undefined {
  if (event.eventType === 'JobCreated') {
    const due: string | undefined = event.data.dueDate;
    // @ts-expect-error: this is in the data of another event
    return due ?? event.data.responseDetails;
  }
  if (event.eventType === 'JobResponse') return event.data.responseId;
  // @ts-expect-error: not every event has it
  return event.data.dueDate;
}

// @ts-expect-error: every event has an eventId, an objectId and data
export const refused: ConnectorEvent = { eventType: 'JobCreated' };
