// Generated from spec/connector by `npm run build`: change the description, not this file.

import type { components } from './types.js';

type Schemas = components['schemas'];

/** The events, by their `eventType`. */
export interface ConnectorEventMap {
  ActionCreated: Schemas['ActionCreatedEvent'];
  ActionResponse: Schemas['ActionResponseEvent'];
  JobCreated: Schemas['JobCreatedEvent'];
  JobResponse: Schemas['JobResponseEvent'];
  SurveyCreated: Schemas['SurveyCreatedEvent'];
  SurveyResponse: Schemas['SurveyResponseEvent'];
}

/** The `eventType` of an event that the description knows. */
export type ConnectorEventType = keyof ConnectorEventMap;

/** An event that the description knows; `eventType` tells which, and narrows it. */
export type ConnectorEvent = ConnectorEventMap[ConnectorEventType];

/** An event of a type that the description does not know: legal, and to be acknowledged. */
export type ConnectorUnknownEvent = Schemas['ConnectorUnknownEvent'];

/** The body of a delivery. `isKnownConnectorEvent` tells the two kinds apart. */
export type ConnectorDelivery = ConnectorEvent | ConnectorUnknownEvent;

/** Every `eventType` that the description knows, in alphabetical order. */
export const connectorEventTypes = [
  'ActionCreated',
  'ActionResponse',
  'JobCreated',
  'JobResponse',
  'SurveyCreated',
  'SurveyResponse',
] as const satisfies readonly ConnectorEventType[];

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(connectorEventTypes);

/** Whether a string is an `eventType` that the description knows. */
export function isConnectorEventType(value: string): value is ConnectorEventType {
  return known.has(value);
}

/**
 * Whether a delivered event is of a known type. It looks at `eventType` alone: validate the payload before.
 *
 * @example
 * if (isKnownConnectorEvent(event)) switch (event.eventType) { … }
 */
export function isKnownConnectorEvent(event: ConnectorDelivery): event is ConnectorEvent {
  return known.has(event.eventType);
}

/**
 * Whether a delivered event is of one given type. It looks at `eventType` alone: validate the payload before.
 *
 * @example
 * if (isConnectorEvent(event, 'ActionCreated')) console.log(event.data);
 */
export function isConnectorEvent<Type extends ConnectorEventType>(
  event: ConnectorDelivery,
  type: Type,
): event is ConnectorEventMap[Type] {
  return event.eventType === type;
}
