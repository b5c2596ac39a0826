import { sharesIds } from './deliveries.js';
import type { Ledger, Period } from './ledger.js';
import { type Finding, repetition } from './repetition.js';

/** The kinds of errors that the handling of a delivery can have. */
export const wrongs = [
  'lost',
  'swallowed',
  'acknowledged too early',
  'handled twice at once',
  'handled twice without a reason',
] as const;
export type Wrong = (typeof wrongs)[number];

/** The verdict on the deliveries of a run. */
export interface Verdict {
  deliveries: number;
  acknowledged: number;
  handledOnce: number;
  handledTwice: number;
  /** The number of deliveries that were handled more than once for an allowed reason. The key is the reason. */
  reasons: Map<Finding, number>;
  /** For each kind of error, the deliveries with this error: the number of the delivery, and details. */
  wrong: Record<Wrong, string[]>;
}

/**
 * Returns the verdict on the deliveries from 0 to `begun` - 1.
 *
 * A delivery is _lost_ if it was never acknowledged, or if it was acknowledged but its handler had no effect. The
 * second case has another name if another delivery has the same ids: the delivery is _swallowed_, because the receiver
 * has treated it as a copy of the other delivery.
 *
 * @param outages the periods in which Redis was down
 */
export function verdictOf(ledger: Ledger, begun: number, outages: readonly Period[]): Verdict {
  const wrong = Object.fromEntries(wrongs.map((one) => [one, [] as string[]])) as Verdict['wrong'];
  const reasons: Verdict['reasons'] = new Map();
  const counts = { acknowledged: 0, handledOnce: 0, handledTwice: 0 };
  for (let delivery = 0; delivery < begun; delivery++) {
    const effects = ledger.effects[delivery]!;
    if (ledger.acknowledgedAt[delivery]! > 0) counts.acknowledged += 1;
    if (effects === 1) counts.handledOnce += 1;
    if (effects > 1) counts.handledTwice += 1;
    checkEnd(delivery);
    if (ledger.begun[delivery]! > 1) checkRepetition(delivery);
  }

  function checkEnd(delivery: number): void {
    const effects = ledger.effects[delivery]!;
    const early = ledger.effectAt[delivery]! - ledger.acknowledgedAt[delivery]!;
    if (ledger.acknowledgedAt[delivery] === 0 || ledger.givenUp[delivery])
      wrong.lost.push(`${delivery}: the sender gave up; handled ${effects} times`);
    else if (effects === 0)
      wrong[sharesIds(delivery) ? 'swallowed' : 'lost'].push(
        `${delivery}: acknowledged without an effect; its handler began ${ledger.begun[delivery]} times`,
      );
    else if (early > 0)
      wrong['acknowledged too early'].push(`${delivery}: ${early.toFixed(1)} ms before its effect`);
  }

  function checkRepetition(delivery: number): void {
    const runs = ledger.runs.get(delivery)!;
    const found = repetition(runs, outages, ledger.stalls);
    if (found === undefined) return;
    if (found === 'handled twice at once' || found === 'handled twice without a reason')
      wrong[found].push(`${delivery}: ${ledger.shown(delivery)}`);
    else reasons.set(found, (reasons.get(found) ?? 0) + 1);
  }

  return { deliveries: begun, ...counts, reasons, wrong };
}
