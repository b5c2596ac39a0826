import { sendRequest } from '../service/send-request.js';
import { consequences } from './consequences.js';
import { exchangeOf, resultsText } from './send-delivery.js';
import type { Shape } from './shape.js';

const fix = 'Respond to every method: to those that you do not support, with 405.';

/** Makes the shape of a request that is neither a handshake nor a delivery. */
function method(name: 'HEAD' | 'OPTIONS', title: string): Shape {
  return {
    id: name.toLowerCase(),
    title,
    group: 'Other methods',
    evidence: {
      certainty: 'assumed',
      sources: ['assumed'],
      says: `No source shows that the service sends ${name}.`,
    },
    fix,
    async run({ url, timeout }) {
      const exchange = exchangeOf(name, await sendRequest({ method: name, url, timeout }));
      const exchanges = [exchange];
      if (exchange.status !== undefined && exchange.status < 500)
        return { verdict: 'passes', exchanges };
      return {
        verdict: 'at risk',
        exchanges,
        finding: `${resultsText(exchanges)}; expected a status below 500.`,
        consequence: consequences.none,
        fix,
      };
    },
  };
}

/** Requests with other methods, which must not disturb the receiver. */
export const methodShapes: readonly Shape[] = [
  method('HEAD', 'a HEAD request'),
  method('OPTIONS', 'an OPTIONS request'),
];
