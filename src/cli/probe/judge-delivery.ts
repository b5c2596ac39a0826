import { consequences } from './consequences.js';
import { resultsText } from './send-delivery.js';
import { type Exchange, isAcknowledged, type Outcome, type Probe, type Verdict } from './shape.js';

/** The settings by which deliveries that the receiver must acknowledge are judged. */
export interface Judged {
  fix: string;
  /**
   * The condition under which the service sends such a delivery, as the beginning of a sentence. If there is one, the
   * verdict is `at risk` at most.
   */
  condition?: string;
  /** The verdict if the receiver acknowledges a delivery, but does not store the event. Default: `silent loss`. */
  unstored?: Verdict;
}

/** Judges deliveries that the receiver must acknowledge, and whose events it must store. */
export function judgeDeliveries(
  exchanges: Exchange[],
  probe: Probe,
  { fix, condition, unstored = condition ? 'at risk' : 'silent loss' }: Judged,
): Outcome {
  const when = condition ? `${condition}: ` : '';
  const failed = exchanges.filter((exchange) => !isAcknowledged(exchange));
  if (failed.length > 0) {
    const isStored = failed.some(({ stored }) => stored);
    return {
      verdict: condition ? 'at risk' : 'loses events',
      exchanges,
      finding: `${resultsText(failed)}; expected 2xx.${isStored ? ' The event is stored nevertheless.' : ''}`,
      consequence: `${when}${consequences.retried}`,
      fix: fixOfFailure(failed[0]!, fix),
    };
  }
  const lost = exchanges.filter(({ stored }) => stored === false);
  if (lost.length > 0)
    return {
      verdict: unstored,
      exchanges,
      finding: `${resultsText(lost)}, but the event is not stored.`,
      consequence: `${when}${consequences.forgotten}`,
      fix: `${fix} Respond with 2xx only after the event is stored.`,
    };
  return judgeStoreAndTime(exchanges, probe);
}

/** Judges deliveries that the receiver has acknowledged, and of which none is known to be lost. */
function judgeStoreAndTime(exchanges: Exchange[], probe: Probe): Outcome {
  const hidden = exchanges.filter(({ isShown }) => isShown === false);
  if (hidden.length > 0)
    return {
      verdict: 'at risk',
      exchanges,
      finding: `${resultsText(hidden)}, but the store does not show this eventId, and the event has no text to look for. So it is unknown whether the event is stored.`,
      consequence: consequences.forgotten,
      fix: 'Let the URL of --check or the file of --log show the eventId, too.',
    };
  if (probe.stored && exchanges.some(({ stored }) => stored === undefined))
    return {
      verdict: 'at risk',
      exchanges,
      finding: 'The store could not be read, so it is unknown whether the event is stored.',
      consequence: consequences.forgotten,
      fix: 'Check whether the URL of --check or the file of --log can be read while the receiver runs.',
    };
  return judgeTime(exchanges, probe.timeout, consequences.late);
}

/** Judges the time of responses that are otherwise right. A response must not need more than half of the time limit. */
export function judgeTime(exchanges: Exchange[], timeout: number, consequence: string): Outcome {
  const slowest = Math.max(...exchanges.map(({ duration }) => duration));
  if (slowest <= timeout / 2) return { verdict: 'passes', exchanges };
  return {
    verdict: 'at risk',
    exchanges,
    finding: `The response took ${Math.round(slowest)} ms; expected less than half of the limit of ${timeout} ms.`,
    consequence,
    fix: 'Store the event, respond, and do everything else later.',
  };
}

/** Returns the fix for a delivery that has failed. */
function fixOfFailure({ status = 0, failure, broken }: Exchange, fix: string): string {
  if (status >= 300 && status < 400)
    return 'Register the URL to which the response redirects, because redirects are not followed.';
  if (broken) return `${fix} Catch the errors of each request, and respond to it.`;
  if (failure !== undefined) return `${fix} Respond to every request, also after an error.`;
  return fix;
}
