// Generated from spec/v1 by `npm run build`: change the description, not this file.

import type {
  ActionCreatedEvent,
  ActionResponseEvent,
  AnnouncementEvent,
  AttachmentCreatedEvent,
  Delivery,
  EventType,
  GroupAddedEvent,
  GroupRemovedEvent,
  JobCreatedEvent,
  JobResponseEvent,
  KaizalaEvent,
  LetsMeetCreatedEvent,
  LetsMeetResponseEvent,
  MemberAddedEvent,
  MemberRemovedEvent,
  PollCreatedEvent,
  PollResponseEvent,
  SurveyCreatedEvent,
  SurveyResponseEvent,
  TextMessageCreatedEvent,
} from './types.js';

export type {
  ActionCreatedEvent,
  ActionResponseEvent,
  AnnouncementEvent,
  AttachmentCreatedEvent,
  Delivery,
  EventEnvelope,
  EventType,
  GroupAddedEvent,
  GroupRemovedEvent,
  JobCreatedEvent,
  JobResponseEvent,
  KaizalaEvent,
  LetsMeetCreatedEvent,
  LetsMeetResponseEvent,
  MemberAddedEvent,
  MemberRemovedEvent,
  PollCreatedEvent,
  PollResponseEvent,
  SurveyCreatedEvent,
  SurveyResponseEvent,
  TextMessageCreatedEvent,
  UnknownEvent,
} from './types.js';

/** The events, by their `eventType`. */
export interface KaizalaEventMap {
  /** Happens when somebody sends an action, which is a form made from an action package. */
  ActionCreated: ActionCreatedEvent;
  /** Happens when somebody responds to an action, and again when that person edits the response. */
  ActionResponse: ActionResponseEvent;
  /** Happens when somebody makes an announcement in the group. */
  Announcement: AnnouncementEvent;
  /** Happens when somebody posts a picture, an album, a voice note, a document or a video. */
  AttachmentCreated: AttachmentCreatedEvent;
  /** Happens when a group becomes a member of the subscribed group. */
  GroupAdded: GroupAddedEvent;
  /** Happens when a group ceases to be a member of the subscribed group. */
  GroupRemoved: GroupRemovedEvent;
  /** Happens when somebody assigns a job. */
  JobCreated: JobCreatedEvent;
  /** Happens when somebody reports on a job. */
  JobResponse: JobResponseEvent;
  /** Happens when somebody proposes a meeting with the Let's Meet card. */
  LetsMeetCreated: LetsMeetCreatedEvent;
  /** Happens when somebody responds to a proposed meeting. */
  LetsMeetResponse: LetsMeetResponseEvent;
  /** Happens when somebody joins the group or is added to it. */
  MemberAdded: MemberAddedEvent;
  /** Happens when somebody leaves the group or is removed from it. */
  MemberRemoved: MemberRemovedEvent;
  /** Happens when somebody sends a poll. */
  PollCreated: PollCreatedEvent;
  /** Happens when somebody votes in a poll. */
  PollResponse: PollResponseEvent;
  /** Happens when somebody sends a survey. */
  SurveyCreated: SurveyCreatedEvent;
  /** Happens when somebody responds to a survey, and again when that person edits the response. */
  SurveyResponse: SurveyResponseEvent;
  /** Happens when somebody posts a text message in the group. */
  TextMessageCreated: TextMessageCreatedEvent;
}

/** Every `eventType` in the description, in alphabetical order. */
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

/** Checks whether a string is an `eventType` in the description. */
export function isEventType(value: string): value is EventType {
  return known.has(value);
}

/**
 * Checks whether a delivered event has a known type. It reads only `eventType`: validate the payload first.
 *
 * @example
 * if (isKnownEvent(event)) console.log(event.data);
 */
export function isKnownEvent(event: Delivery): event is KaizalaEvent {
  return known.has(event.eventType);
}

/**
 * Checks whether a delivered event has the given type. It reads only `eventType`: validate the payload first.
 *
 * @param type one of these:
 *   - `ActionCreated`: somebody sends an action, which is a form made from an action package
 *   - `ActionResponse`: somebody responds to an action, and again when that person edits the response
 *   - `Announcement`: somebody makes an announcement in the group
 *   - `AttachmentCreated`: somebody posts a picture, an album, a voice note, a document or a video
 *   - `GroupAdded`: a group becomes a member of the subscribed group
 *   - `GroupRemoved`: a group ceases to be a member of the subscribed group
 *   - `JobCreated`: somebody assigns a job
 *   - `JobResponse`: somebody reports on a job
 *   - `LetsMeetCreated`: somebody proposes a meeting with the Let's Meet card
 *   - `LetsMeetResponse`: somebody responds to a proposed meeting
 *   - `MemberAdded`: somebody joins the group or is added to it
 *   - `MemberRemoved`: somebody leaves the group or is removed from it
 *   - `PollCreated`: somebody sends a poll
 *   - `PollResponse`: somebody votes in a poll
 *   - `SurveyCreated`: somebody sends a survey
 *   - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
 *   - `TextMessageCreated`: somebody posts a text message in the group
 * @example
 * if (isEvent(event, 'ActionCreated')) console.log(event.data);
 */
export function isEvent<Type extends EventType>(
  event: Delivery,
  type: Type,
): event is KaizalaEventMap[Type] {
  return event.eventType === type;
}
