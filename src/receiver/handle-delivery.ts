import { eventTypes } from '../../generated/v1/events.js';
import { acknowledged, type HttpResponse, plainText } from '../http/call.js';
import { type Claim, Claims } from './claims.js';
import { deliveryKey } from './delivery-key.js';
import { memoryDedupe } from './memory-dedupe.js';
import type { Classified, ReceivedEvent } from './parse-event.js';
import type {
  DeliveryContext,
  ErrorContext,
  EventHandler,
  ReceiverSettings,
  Unhandled,
} from './receiver-options.js';
import type { Report } from './report-error.js';
import { type Outcome, type Run, runHandler } from './run-handler.js';

/**
 * Handles deliveries: suppresses copies, calls the handler or the fallback once, and responds after it has finished.
 */
export function deliveryHandler(
  settings: ReceiverSettings,
  report: Report,
): (found: Classified, event: ReceivedEvent) => Promise<HttpResponse> {
  const { fallback, handlerTimeout, lease, dedupe = memoryDedupe() } = settings;
  const { on = {} } = settings;
  // By name, because the methods of a class are no entries of its instances.
  const handlers = new Map(eventTypes.map((type) => [type as string, on[type]?.bind(on)]));
  const claims =
    dedupe &&
    new Claims(dedupe, settings, (error, key) => report(error, { during: 'dedupe', key }));
  const comeAgain = { 'retry-after': String(Math.ceil(lease / 1000)) };

  async function handleDelivery(found: Classified, event: ReceivedEvent): Promise<HttpResponse> {
    const key = await deliveryKey(event, settings.name);
    if (!claims) return await handleEvent(found, event, key);
    let claim;
    try {
      claim = await claims.claim(key);
    } catch (error) {
      report(error, { during: 'dedupe', eventType: event.eventType, key });
      return plainText(503, 'Deliveries cannot be told apart now.', comeAgain);
    }
    if (claim === 'done') return acknowledged;
    if (claim === 'running')
      return plainText(503, 'A copy of this delivery is being handled.', comeAgain);
    return await handleEvent(found, event, key, claim);
  }

  async function handleEvent(
    found: Classified,
    event: ReceivedEvent,
    key: string,
    claim?: Claim,
  ): Promise<HttpResponse> {
    const { eventType } = event;
    const run = runHandler(handlerFor(found, event), key, eventType, handlerTimeout);
    const outcome = await run.inTime;
    const context: ErrorContext = { during: 'handler', eventType, key };
    // Settle the claim before responding, because the next copy must see the result …
    if (!outcome.late) await settle(outcome, claim);
    if (outcome.done) return acknowledged;
    report(outcome.error, context);
    // … but while a handler is still running, keep its claim, so that copies get 503.
    if (outcome.late) void settleLate(run, claim, outcome.error, context);
    return plainText(500, 'The event could not be handled.');
  }

  async function settleLate(
    run: Run,
    claim: Claim | undefined,
    reported: unknown,
    context: ErrorContext,
  ): Promise<void> {
    const outcome = await run.settled;
    await settle(outcome, claim);
    // A handler that heeds its signal ends with the error that was reported already.
    if (!outcome.done && outcome.error !== reported) report(outcome.error, context);
  }

  function handlerFor(
    { known, issues }: Classified,
    event: ReceivedEvent,
  ): (context: DeliveryContext) => unknown {
    const handler = handlers.get(event.eventType) as EventHandler<ReceivedEvent> | undefined;
    if (handler && issues.length === 0) return (context) => handler(event, context);
    const why: Unhandled = { reason: reasonOf(known, issues.length), issues };
    return (context) => fallback(event, why, context);
  }

  return handleDelivery;
}

async function settle({ done }: Outcome, claim: Claim | undefined): Promise<void> {
  await (done ? claim?.confirm() : claim?.release());
}

function reasonOf(known: boolean, issues: number): Unhandled['reason'] {
  if (!known) return 'unknown-type';
  return issues > 0 ? 'off-schema' : 'no-handler';
}
