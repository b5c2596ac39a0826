import { createFetchClient, type FetchClient, operations } from '../../generated/v1/client.js';
import { type Call, CallRequest, type Next, placeholder } from './call.js';

/** The generated client, whose requests go through an onion instead of `fetch`. */
export function layeredClient(onion: Next): FetchClient {
  const api = createFetchClient({
    baseUrl: placeholder,
    Request: CallRequest as unknown as typeof Request,
    fetch: (request) => onion(request as unknown as Call),
  });
  api.client.use({
    onRequest({ request, schemaPath }) {
      (request as unknown as CallRequest).identify(schemaPath);
    },
  });
  return api;
}

/** The way and path of each operation, for messages: `createWebhook` → `POST`, `/webhook`. */
const places = new Map(
  Object.entries(operations).map(([place, { operationId }]) => {
    const [method = '', template = ''] = place.split(' ');
    return [operationId, { method, template }];
  }),
);

export function placeOf(operationId: Parameters<typeof places.get>[0]) {
  return places.get(operationId)!;
}
