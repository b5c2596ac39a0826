// Generated from spec/v1 by `npm run build`: change the description, not this file.

import type { components } from './types.js';

type Schemas = components['schemas'];

/** The events, by their `eventType`. */
export interface KaizalaEventMap {
  ActionCreated: Schemas['ActionCreatedEvent'];
  ActionResponse: Schemas['ActionResponseEvent'];
  Announcement: Schemas['AnnouncementEvent'];
  AttachmentCreated: Schemas['AttachmentCreatedEvent'];
  GroupAdded: Schemas['GroupAddedEvent'];
  GroupRemoved: Schemas['GroupRemovedEvent'];
  JobCreated: Schemas['JobCreatedEvent'];
  JobResponse: Schemas['JobResponseEvent'];
  LetsMeetCreated: Schemas['LetsMeetCreatedEvent'];
  LetsMeetResponse: Schemas['LetsMeetResponseEvent'];
  MemberAdded: Schemas['MemberAddedEvent'];
  MemberRemoved: Schemas['MemberRemovedEvent'];
  PollCreated: Schemas['PollCreatedEvent'];
  PollResponse: Schemas['PollResponseEvent'];
  SurveyCreated: Schemas['SurveyCreatedEvent'];
  SurveyResponse: Schemas['SurveyResponseEvent'];
  TextMessageCreated: Schemas['TextMessageCreatedEvent'];
}

/** The `eventType` of an event that the description knows. */
export type EventType = keyof KaizalaEventMap;

/** An event that the description knows; `eventType` tells which, and narrows it. */
export type KaizalaEvent = KaizalaEventMap[EventType];

/** An event of a type that the description does not know: legal, and to be acknowledged. */
export type UnknownEvent = Schemas['UnknownEvent'];

/** The body of a delivery. `isKnownEvent` tells the two kinds apart. */
export type Delivery = KaizalaEvent | UnknownEvent;

/** Every `eventType` that the description knows, in alphabetical order. */
export const eventTypes = [
  'ActionCreated',
  'ActionResponse',
  'Announcement',
  'AttachmentCreated',
  'GroupAdded',
  'GroupRemoved',
  'JobCreated',
  'JobResponse',
  'LetsMeetCreated',
  'LetsMeetResponse',
  'MemberAdded',
  'MemberRemoved',
  'PollCreated',
  'PollResponse',
  'SurveyCreated',
  'SurveyResponse',
  'TextMessageCreated',
] as const satisfies readonly EventType[];

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(eventTypes);

/** Whether a string is an `eventType` that the description knows. */
export function isEventType(value: string): value is EventType {
  return known.has(value);
}

/**
 * Whether a delivered event is of a known type. It looks at `eventType` alone: validate the payload before.
 *
 * @example
 * if (isKnownEvent(event)) switch (event.eventType) { … }
 */
export function isKnownEvent(event: Delivery): event is KaizalaEvent {
  return known.has(event.eventType);
}

/**
 * Whether a delivered event is of one given type. It looks at `eventType` alone: validate the payload before.
 *
 * @example
 * if (isEvent(event, 'ActionCreated')) console.log(event.data);
 */
export function isEvent<Type extends EventType>(
  event: Delivery,
  type: Type,
): event is KaizalaEventMap[Type] {
  return event.eventType === type;
}
