import { eventTypes } from '../../generated/v1/events.js';
import { Claims, type Claim } from './claims.js';
import { deliveryKey } from './delivery-key.js';
import { acknowledged, plain, type Answer } from '../http/call.js';
import { memoryDedupe } from './memory-dedupe.js';
import type {
  DeliveryContext,
  ErrorContext,
  EventHandler,
  ReceiverSettings,
  Unhandled,
} from './receiver-options.js';
import type { Classified, ReceivedEvent } from './parse-event.js';
import type { Report } from './report-error.js';
import { runHandler, type Outcome, type Run } from './run-handler.js';

/** Takes events, each once: suppresses copies, calls the handler or the fallback, and answers when it is done. */
export function taker(
  settings: ReceiverSettings,
  report: Report,
): (found: Classified, event: ReceivedEvent) => Promise<Answer> {
  const { fallback, handlerTimeout, lease, dedupe = memoryDedupe() } = settings;
  const { on = {} } = settings;
  // By name, because the methods of a class are no entries of its instances.
  const handlers = new Map(eventTypes.map((type) => [type as string, on[type]?.bind(on)]));
  const claims =
    dedupe &&
    new Claims(dedupe, settings, (error, key) => report(error, { during: 'dedupe', key }));
  const comeAgain = { 'retry-after': String(Math.ceil(lease / 1000)) };

  async function take(found: Classified, event: ReceivedEvent): Promise<Answer> {
    const key = await deliveryKey(event);
    if (!claims) return await handle(found, event, key);
    let claim;
    try {
      claim = await claims.claim(key);
    } catch (error) {
      report(error, { during: 'dedupe', eventType: event.eventType, key });
      return plain(503, 'Deliveries cannot be told apart now.', comeAgain);
    }
    if (claim === 'done') return acknowledged;
    if (claim === 'running')
      return plain(503, 'A copy of this delivery is being handled.', comeAgain);
    return await handle(found, event, key, claim);
  }

  async function handle(
    found: Classified,
    event: ReceivedEvent,
    key: string,
    claim?: Claim,
  ): Promise<Answer> {
    const { eventType } = event;
    const run = runHandler(handlerFor(found, event), key, eventType, handlerTimeout);
    const outcome = await run.inTime;
    const context: ErrorContext = { during: 'handler', eventType, key };
    // A copy that comes after the answer is to find what the answer says …
    if (!outcome.late) await settle(outcome, claim);
    if (outcome.done) return acknowledged;
    report(outcome.error, context);
    // … but until the handler has ended, its claim stays, and copies are told to come again.
    if (outcome.late) void settleLate(run, claim, outcome.error, context);
    return plain(500, 'The event could not be handled.');
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

  return take;
}

async function settle({ done }: Outcome, claim: Claim | undefined): Promise<void> {
  await (done ? claim?.confirm() : claim?.release());
}

function reasonOf(known: boolean, issues: number): Unhandled['reason'] {
  if (!known) return 'unknown-type';
  return issues > 0 ? 'off-schema' : 'no-handler';
}
