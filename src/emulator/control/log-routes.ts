import { ApiError } from '../api/api-error.js';
import { secretJson } from '../api/json-response.js';
import type { Delivery } from '../deliveries/delivery.js';
import type { DeliveryLog } from '../deliveries/delivery-log.js';
import type { Exchange, ExchangeLog } from '../deliveries/exchange-log.js';
import { deliveryView } from '../live/views.js';
import { quoted, wrong } from '../model/messages.js';
import type { AdminRoutes } from './admin-routes.js';
import { deliveriesJson } from './trigger-routes.js';

/** Creates the admin routes that return the delivery log. */
export function logRoutes(log: DeliveryLog, exchanges: ExchangeLog | undefined): AdminRoutes {
  return {
    'GET /deliveries': () => deliveriesJson(log.list()),
    'GET /deliveries/{deliveryId}': (_, deliveryId) => {
      const delivery = log.get(deliveryId);
      if (delivery) return secretJson(detail(delivery, exchanges?.of(deliveryId) ?? []));
      const message = wrong(
        'The deliveryId of the path',
        quoted(deliveryId),
        'the id of a delivery in the log',
        'list the deliveries for their ids',
      );
      throw new ApiError(404, { message });
    },
  };
}

/**
 * Returns a delivery with its requests and responses, including all secrets in them. The event is returned as the
 * string that was sent, so that its numbers keep all their digits.
 */
function detail(delivery: Delivery, exchanges: readonly Exchange[]) {
  const shown = exchanges.map(({ requestHeaders, response, ...exchange }) => ({
    ...exchange,
    requestHeaders: pairsOf(requestHeaders),
    ...(response && {
      response: {
        status: response.status,
        headers: pairsOf(response.headers),
        // Only the start of the response body was recorded. Bytes that are not valid UTF-8 become replacement
        // characters.
        body: response.body.toString(),
        length: response.length,
      },
    }),
  }));
  const body = delivery.hasEvent ? delivery.body.toString() : undefined;
  return { delivery: deliveryView(delivery), body, exchanges: shown };
}

/** Converts headers from Node's format (a flat list of names and values) to pairs of a name and a value. */
function pairsOf(headers: readonly string[]): [string, string][] {
  return headers.flatMap((name, index) =>
    index % 2 === 0 ? [[name, headers[index + 1]!] as [string, string]] : [],
  );
}
