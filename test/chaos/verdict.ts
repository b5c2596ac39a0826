import { sharesIds } from './deliveries.js';
import type { Ledger, Period } from './ledger.js';
import { type Finding, repetition } from './repetition.js';

/** The possible errors of a delivery. */
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
  /** The number of deliveries that were handled more than once, by reason. */
  reasons: Map<Finding, number>;
  /** By error: the numbers of the deliveries, with details. */
  wrong: Record<Wrong, string[]>;
}

/**
 * The verdict on the deliveries that were begun.
 *
 * A delivery is _lost_ if it was never acknowledged, or acknowledged without an effect. If the latter happens to one of two
 * deliveries with the same ids, the delivery is _swallowed_: the receiver has treated it as a copy of the other one.
 *
 * @param outages the outages of Redis
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
