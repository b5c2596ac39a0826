import { eventTypes } from '../../generated/v1/events.js';
import { acknowledged, plainText } from '../http/call.js';
import type { Activity } from './activity.js';
import type { Claim } from './claim.js';
import { Claims } from './claims.js';
import { hasLostDigits } from './canonical-json.js';
import { deliveryKey } from './delivery-key.js';
import type { Responded } from './response-observer.js';
import { memoryDedupe } from './memory-dedupe.js';
import type { Classified, ReceivedEvent } from './parse-event.js';
import type {
  DeliveryContext,
  ErrorContext,
  EventHandler,
  ResponseKind,
  Unhandled,
} from './receiver-options.js';
import type { ReceiverSettings } from './receiver-settings.js';
import type { Report } from './report-error.js';
import { type Outcome, type Run, runHandler } from './run-handler.js';

/** An event of a body, and what was found out about it. */
export interface Delivery {
  event: ReceivedEvent;
  found: Classified;
  /** The body as it was received; missing where something else has parsed it. */
  text: string | undefined;
}

/**
 * Handles deliveries: suppresses copies, calls the handler or the fallback once, and responds after it has finished.
 *
 * @param activity is told of what goes on after the response
 */
export function deliveryHandler(
  settings: ReceiverSettings,
  report: Report,
  activity: Activity,
): (delivery: Delivery) => Promise<Responded> {
  const { fallback, handlerTimeout, lease, name, dedupe = memoryDedupe() } = settings;
  const { on = {} } = settings;
  // By name, because the methods of a class are no entries of its instances.
  const handlers = new Map(eventTypes.map((type) => [type as string, on[type]?.bind(on)]));
  const claims =
    dedupe &&
    new Claims(dedupe, settings, activity, (error, key) =>
      report(error, { during: 'dedupe', key }),
    );
  const comeAgain = { 'retry-after': String(Math.ceil(lease / 1000)) };

  async function handleDelivery(delivery: Delivery): Promise<Responded> {
    const { event, text } = delivery;
    const { eventType } = event;
    const key = await deliveryKey(event, { name, text });
    if (text === undefined && hasLostDigits(event.data)) return await handleApart(delivery, key);
    if (!claims) return await handleEvent(delivery, key);
    let claim;
    try {
      claim = await claims.claim(key);
    } catch (error) {
      report(error, { during: 'dedupe', eventType, key });
      const response = plainText(503, 'Deliveries cannot be told apart now.', comeAgain);
      return { kind: 'unavailable', response, eventType, key };
    }
    if (claim === 'done') return { kind: 'duplicate', response: acknowledged, eventType, key };
    if (claim === 'running') {
      const response = plainText(503, 'A copy of this delivery is being handled.', comeAgain);
      return { kind: 'busy', response, eventType, key };
    }
    return await handleEvent(delivery, key, claim);
  }

  /** Handles a delivery whose key may be that of another one, because a parser has lost what distinguishes them. */
  async function handleApart(delivery: Delivery, key: string): Promise<Responded> {
    const { eventType } = delivery.event;
    const error = new Error(
      'A parser in front of the receiver has lost digits of a number, so copies of this delivery cannot be told from others, and are handled. Fix: let the receiver have the request first, or keep the body as rawBody of the request.',
    );
    report(error, { during: 'dedupe', eventType, key });
    return await handleEvent(
      delivery,
      await deliveryKey(delivery.event, { name: crypto.randomUUID() }),
    );
  }

  async function handleEvent(
    { event, found, text }: Delivery,
    key: string,
    claim?: Claim,
  ): Promise<Responded> {
    const { eventType } = event;
    const context: ErrorContext = { during: 'handler', eventType, key };
    const { handle, kind } = handlerFor(event, found);
    const run = runHandler(handle, { key, rawBody: text }, eventType, handlerTimeout);
    let outcome: Outcome & { late?: boolean };
    if ('done' in run) {
      outcome = run;
    } else {
      claim?.hold();
      outcome = await run.inTime;
      // While the handler is still running, its claim stays, so that copies get 503 …
      if (outcome.late && !outcome.done)
        activity.track(settleLate(run, claim, outcome.error, context));
    }
    // … but otherwise, settle the claim before responding: the next copy must see the result.
    if (!outcome.late) await settle(outcome, claim);
    if (outcome.done) return { kind, response: acknowledged, eventType, key };
    report(outcome.error, context);
    const response = plainText(500, 'The event could not be handled.');
    return { kind: 'failed', response, eventType, key };
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
    event: ReceivedEvent,
    { known, issues }: Classified,
  ): { handle: (context: DeliveryContext) => unknown; kind: ResponseKind } {
    const handler = handlers.get(event.eventType) as EventHandler<ReceivedEvent> | undefined;
    if (handler && issues.length === 0)
      return { handle: (context) => handler(event, context), kind: 'handled' };
    const reason = reasonOf(known, issues.length);
    const why: Unhandled = { reason, issues };
    return { handle: (context) => fallback(event, why, context), kind: reason };
  }

  return handleDelivery;
}

function settle({ done }: Outcome, claim: Claim | undefined): Promise<void> | void {
  return done ? claim?.confirm() : claim?.release();
}

function reasonOf(known: boolean, issues: number): Unhandled['reason'] {
  if (!known) return 'unknown-type';
  return issues > 0 ? 'off-schema' : 'no-handler';
}
