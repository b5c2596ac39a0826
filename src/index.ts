/** The entry `kaizala-webhooks`: the fetch client, the names of the events with their guards, and the types. */
export {
  createFetchClient,
  type FetchClient,
  type FetchClientOptions,
  type SecurityScheme,
  type SecurityValue,
} from '../generated/v1/client.js';
export {
  eventTypes,
  isEvent,
  isEventType,
  isKnownEvent,
  type Delivery,
  type EventType,
  type KaizalaEvent,
  type KaizalaEventMap,
  type UnknownEvent,
} from '../generated/v1/events.js';
export type * from './types.js';
