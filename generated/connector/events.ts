// Generated from spec/connector by `npm run build`: change the description, not this file.

import type {
  ActionCreatedEvent,
  ActionResponseEvent,
  ConnectorDelivery,
  ConnectorEvent,
  ConnectorEventType,
  JobCreatedEvent,
  JobResponseEvent,
  SurveyCreatedEvent,
  SurveyResponseEvent,
} from './types.js';

export type {
  ActionCreatedEvent,
  ActionResponseEvent,
  ConnectorDelivery,
  ConnectorEvent,
  ConnectorEventType,
  ConnectorUnknownEvent,
  EventEnvelope,
  JobCreatedEvent,
  JobResponseEvent,
  SurveyCreatedEvent,
  SurveyResponseEvent,
} from './types.js';

/** The events, by their `eventType`. */
export interface ConnectorEventMap {
  /** Happens when somebody sends an action. */
  ActionCreated: ActionCreatedEvent;
  /** Happens when somebody responds to an action, and again when that person edits the response. */
  ActionResponse: ActionResponseEvent;
  /** Happens when somebody assigns a job. */
  JobCreated: JobCreatedEvent;
  /** Happens when somebody reports on a job. */
  JobResponse: JobResponseEvent;
  /** Happens when somebody sends a survey. */
  SurveyCreated: SurveyCreatedEvent;
  /** Happens when somebody responds to a survey, and again when that person edits the response. */
  SurveyResponse: SurveyResponseEvent;
}

/** Every `eventType` in the description, in alphabetical order. */
export const connectorEventTypes = [
  'ActionCreated',
  'ActionResponse',
  'JobCreated',
  'JobResponse',
  'SurveyCreated',
  'SurveyResponse',
] as const satisfies readonly ConnectorEventType[];

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(connectorEventTypes);

/** Checks whether a string is an `eventType` in the description. */
export function isConnectorEventType(value: string): value is ConnectorEventType {
  return known.has(value);
}

/**
 * Checks whether a delivered event has a known type. It reads only `eventType`: validate the payload first.
 *
 * @example
 * if (isKnownConnectorEvent(event)) console.log(event.data);
 */
export function isKnownConnectorEvent(event: ConnectorDelivery): event is ConnectorEvent {
  return known.has(event.eventType);
}

/**
 * Checks whether a delivered event has the given type. It reads only `eventType`: validate the payload first.
 *
 * @param type one of these:
 *   - `ActionCreated`: somebody sends an action
 *   - `ActionResponse`: somebody responds to an action, and again when that person edits the response
 *   - `JobCreated`: somebody assigns a job
 *   - `JobResponse`: somebody reports on a job
 *   - `SurveyCreated`: somebody sends a survey
 *   - `SurveyResponse`: somebody responds to a survey, and again when that person edits the response
 * @example
 * if (isConnectorEvent(event, 'ActionCreated')) console.log(event.data);
 */
export function isConnectorEvent<Type extends ConnectorEventType>(
  event: ConnectorDelivery,
  type: Type,
): event is ConnectorEventMap[Type] {
  return event.eventType === type;
}
