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

/** The event in the body of a delivery, and the result of its validation. */
export interface Delivery {
  event: ReceivedEvent;
  found: Classified;
  /** The body as it was received; undefined if a framework has parsed it. */
  rawBody: string | undefined;
}

/**
 * Makes a function that handles a delivery: it suppresses copies, calls the handler or the fallback once, and responds
 * when the handler has finished.
 *
 * @param activity counts the tasks that continue after the response
 */
export function deliveryHandler(
  settings: ReceiverSettings,
  report: Report,
  activity: Activity,
): (delivery: Delivery) => Promise<Responded> {
  const { fallback, handlerTimeout, lease, name, dedupe = memoryDedupe() } = settings;
  const { on = {} } = settings;
  // Read the handler of each event type by its name. Object.entries would not find all handlers, because it does not
  // list the methods of a class.
  const handlers = new Map(eventTypes.map((type) => [type as string, on[type]?.bind(on)]));
  const claims =
    dedupe &&
    new Claims(dedupe, settings, activity, (error, key) =>
      report(error, { during: 'dedupe', key }),
    );
  const retryAfter = { 'retry-after': String(Math.ceil(lease / 1000)) };

  async function handleDelivery(delivery: Delivery): Promise<Responded> {
    const { event, rawBody } = delivery;
    const { eventType } = event;
    const key = await deliveryKey(event, { name, rawBody });
    if (rawBody === undefined && hasLostDigits(event.data))
      return await handleWithoutDedupe(delivery, key);
    if (!claims) return await handleEvent(delivery, key);
    let claim;
    try {
      claim = await claims.claim(key);
    } catch (error) {
      report(error, { during: 'dedupe', eventType, key });
      const response = plainText(503, 'The receiver cannot detect duplicates now.', retryAfter);
      return { kind: 'unavailable', response, eventType, key };
    }
    if (claim === 'done') return { kind: 'duplicate', response: acknowledged, eventType, key };
    if (claim === 'running') {
      const response = plainText(503, 'A copy of this delivery is being handled.', retryAfter);
      return { kind: 'busy', response, eventType, key };
    }
    return await handleEvent(delivery, key, claim);
  }

  /**
   * Handles a delivery without suppressing copies. It is used when a parser has lost digits of a number, because two
   * different deliveries may then have the same key.
   */
  async function handleWithoutDedupe(delivery: Delivery, key: string): Promise<Responded> {
    const { eventType } = delivery.event;
    const error = new Error(
      'A parser in front of the receiver has lost digits of a number, so copies of this delivery cannot be detected, and each copy is handled. Fix: mount the receiver before the parser, or keep the body as rawBody of the request.',
    );
    report(error, { during: 'dedupe', eventType, key });
    return await handleEvent(
      delivery,
      await deliveryKey(delivery.event, { name: crypto.randomUUID() }),
    );
  }

  async function handleEvent(
    { event, found, rawBody }: Delivery,
    key: string,
    claim?: Claim,
  ): Promise<Responded> {
    const { eventType } = event;
    const context: ErrorContext = { during: 'handler', eventType, key };
    const { handle, kind } = handlerFor(event, found);
    const run = runHandler(handle, { key, rawBody }, eventType, handlerTimeout);
    let outcome: Outcome & { late?: boolean };
    if ('done' in run) {
      outcome = run;
    } else {
      claim?.hold();
      outcome = await run.inTime;
      // The handler has exceeded the timeout, but it is still running. Keep the claim until the handler ends, so that
      // copies get a 503.
      if (outcome.late && !outcome.done)
        activity.track(settleLate(run, claim, outcome.error, context));
    }
    // If the handler has finished in time, confirm or release the claim before responding, because the next copy of
    // this delivery must see the result.
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
    // Do not report the timeout error again: a handler that observes its signal rejects with the same error, which was
    // already reported.
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
