import { eventTypes } from '../../../generated/v1/events.js';
import { consequences } from './consequences.js';
import { anyEvent } from './delivery-shape.js';
import type { ProbeEvent } from './probe-event.js';
import { type DeliveryOptions, lookFor, resultsText, sendBody } from './send-delivery.js';
import { type Evidence, isAcknowledged, type Outcome, type Probe, type Shape } from './shape.js';

const tokens: Evidence = {
  certainty: 'documented',
  sources: ['reference-2018-03'],
  says: 'Each delivery carries the token of its webhook in the header kz-callback-token. Nothing else proves that it comes from the service.',
};

const tokenFix =
  'Compare the header kz-callback-token with the token of the webhook, and respond with 401 if it differs.';

const bodyFix = 'Respond with 400 if the body is not JSON.';

/** Requests that the receiver must refuse. */
export const refusalShapes: readonly Shape[] = [
  {
    id: 'token-wrong',
    title: 'a delivery with a wrong token',
    group: 'Refusals',
    evidence: tokens,
    types: eventTypes,
    needsToken: true,
    fix: tokenFix,
    run(probe) {
      // Change only the last character, because some programs compare only the beginning.
      const token = `${probe.token!.slice(0, -1)}${probe.token!.endsWith('x') ? 'y' : 'x'}`;
      return unauthorized(anyEvent(probe), { token }, probe);
    },
  },
  {
    id: 'token-missing',
    title: 'a delivery without a token',
    group: 'Refusals',
    evidence: tokens,
    types: eventTypes,
    needsToken: true,
    fix: tokenFix,
    run(probe) {
      return unauthorized(anyEvent(probe), { token: undefined }, probe);
    },
  },
  {
    id: 'body-cut-off',
    title: 'a body that is cut off',
    group: 'Refusals',
    evidence: {
      certainty: 'assumed',
      sources: ['assumed'],
      says: 'A connection can break in the middle of a body. No capture shows this.',
    },
    types: eventTypes,
    fix: bodyFix,
    async run(probe) {
      const body = JSON.stringify(anyEvent(probe));
      const exchange = await sendBody(probe, body.slice(0, body.length / 2));
      if (exchange.status !== undefined && !isAcknowledged(exchange))
        return { verdict: 'passes', exchanges: [exchange] };
      return {
        verdict: 'at risk',
        exchanges: [exchange],
        finding: `${resultsText([exchange])}; expected status 400.`,
        consequence: isAcknowledged(exchange) ? consequences.forgotten : consequences.retried,
        fix: bodyFix,
      };
    },
  },
];

/** Delivers an event with a token that is not that of the webhook. */
async function unauthorized(
  event: ProbeEvent,
  options: DeliveryOptions,
  probe: Probe,
): Promise<Outcome> {
  const exchange = await sendBody(probe, JSON.stringify(event), options);
  const found = await lookFor(event, probe);
  const isStored = found.stored;
  const exchanges = [{ ...exchange, ...found }];
  const isRefused = exchange.status !== undefined && !isAcknowledged(exchange);
  // A receiver may respond with 2xx and ignore the event, but only the store shows this.
  if (isStored === false ? exchange.status !== undefined : isRefused && !isStored)
    return { verdict: 'passes', exchanges };
  const seen = isStored ? ', and the event is stored' : '';
  return {
    verdict: 'at risk',
    exchanges,
    finding: `${resultsText(exchanges)}${seen}; expected status 401.`,
    consequence: exchange.status === undefined ? consequences.silence : consequences.strangers,
    fix: tokenFix,
  };
}
