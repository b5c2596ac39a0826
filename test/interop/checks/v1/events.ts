/**
 * Checks the types that a code generator creates for events. The test compiles a copy of this file with the output of
 * each generator.
 */
import type { KaizalaEvent } from './types.js';

export function describe(event: KaizalaEvent): string | undefined {
  if (event.eventType === 'JobCreated') {
    const due: string | undefined = event.data.dueDate;
    // @ts-expect-error: `memberName` is in the data of another event
    return due ?? event.data.memberName;
  }
  if (event.eventType === 'MemberAdded') return event.data.memberName;
  // @ts-expect-error: not every event has `memberName`
  return event.data.memberName;
}

// @ts-expect-error: every event has an eventId, an objectId and data
export const refused: KaizalaEvent = { eventType: 'JobCreated' };
