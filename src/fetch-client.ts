/**
 * The entry point `kaizala-webhooks/fetch-client`: functions in the style of openapi-fetch for the operations of the
 * API, with or without the layers of a client.
 */
export {
  createFetchClient,
  type FetchClient,
  type FetchClientOptions,
  type FetchOperation,
  type FetchResult,
  type OperationId,
  type PathClient,
  type SecurityHeader,
  type SecurityValue,
} from '../generated/v1/client.js';
export {
  fetchClientOf,
  type LayeredFetchClient,
  type LayeredOperation,
  type MiddlewareClient,
} from './client/fetch-client-of.js';
