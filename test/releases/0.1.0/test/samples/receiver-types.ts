import { isEvent, isKnownEvent, type Delivery } from 'kaizala-webhooks';

export function describe(event: Delivery): string {
  if (isEvent(event, 'JobCreated')) return `due ${event.data.dueDate ?? 'some day'}`; // narrowed
  return isKnownEvent(event) ? event.eventType : `new to us: ${event.eventType}`;
}
