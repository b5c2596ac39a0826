/** The entry point `kaizala-webhooks`: the client, its errors, the event names and their guards, and the types. */
export { createClient } from './client/create-client.js';
export type {
  CallOptions,
  Client,
  ClientOptions,
  CommonClientOptions,
  ConnectorIdentity,
  CredentialSources,
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
export type { Fetch, FetchInit, FetchResponse } from './client/fetch.js';
export type { SecretSource } from './client/token.js';
export type { StoredTokens, TokenStore } from './client/token-store.js';
export type { OperationId } from '../generated/v1/operations.js';
export { eventTypes, isEvent, isEventType, isKnownEvent } from '../generated/v1/events.js';
export type * from '../generated/v1/events.js';
export type * from './common/types.js';
