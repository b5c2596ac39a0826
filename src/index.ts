/** The entry `kaizala-webhooks`: the client, its errors, the names of the events with their guards, and the types. */
export { createClient } from './client/create-client.js';
export type {
  CallOptions,
  Client,
  ClientOptions,
  CommonClientOptions,
  ConnectorIdentity,
  EnsuredWebhook,
  FixedIdentity,
} from './client/types.js';
export type { Call, Layer, Next } from './client/call.js';
export type { Clock } from './client/clock.js';
export {
  isKaizalaApiError,
  isKaizalaNetworkError,
  isKaizalaProtocolError,
  isKaizalaRequestError,
  isKaizalaTimeoutError,
  KaizalaApiError,
  KaizalaNetworkError,
  KaizalaProtocolError,
  KaizalaRequestError,
  KaizalaTimeoutError,
  type ProtocolFault,
} from './client/errors.js';
export type { Convenient, Time } from './client/request-body.js';
export type { RetryOptions } from './client/retry.js';
export type { FoldedWebhook } from './client/fold-webhook.js';
export {
  createFetchClient,
  type FetchClient,
  type FetchClientOptions,
  type FetchResult,
  type OperationId,
  type SecurityHeader,
  type SecurityValue,
} from '../generated/v1/client.js';
export { eventTypes, isEvent, isEventType, isKnownEvent } from '../generated/v1/events.js';
export type * from '../generated/v1/events.js';
export type * from './common/types.js';
