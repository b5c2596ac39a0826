/**
 * Checks the types that a code generator creates for events. The test compiles a copy of this file with the output of
 * each generator.
 */
import type { ConnectorEvent } from './types.js';

export function describe(event: ConnectorEvent): string | undefined {
  if (event.eventType === 'JobCreated') {
    const due: string | undefined = event.data.dueDate;
    // @ts-expect-error: `responseDetails` is in the data of another event
    return due ?? event.data.responseDetails;
  }
  if (event.eventType === 'JobResponse') return event.data.responseId;
  // @ts-expect-error: not every event has `dueDate`
  return event.data.dueDate;
}

// @ts-expect-error: every event has an eventId, an objectId and data
export const refused: ConnectorEvent = { eventType: 'JobCreated' };
