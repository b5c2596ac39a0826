/**
 * The entry point `kaizala-webhooks/connector`: the fetch client and the event guards for the connector API of 2017,
 * which was replaced by a later API.
 */
export {
  createFetchClient,
  type FetchClient,
  type FetchClientOptions,
  type FetchOperation,
  type FetchResult,
  type PathClient,
  type SecurityHeader,
  type SecurityValue,
} from '../generated/connector/client.js';
export {
  connectorEventTypes,
  isConnectorEvent,
  isConnectorEventType,
  isKnownConnectorEvent,
} from '../generated/connector/events.js';
export type * from '../generated/connector/events.js';
