/** The entry `kaizala-webhooks/fetch-client`: openapi-fetch for the operations, with or without the layers of a client. */
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
