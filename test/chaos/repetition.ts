/** Why a handler ran twice for one delivery. */
import type { Period, Run, Stalls } from './ledger.js';
import { lease } from './times.js';

/** The allowed reasons: the receiver promises to handle each delivery at least once. */
export type Reason =
  | 'handler failed after its effect'
  | 'worker killed while its handler ran'
  | 'worker killed between effect and confirmation'
  | 'worker stalled for too long'
  | 'Redis unavailable while the handler ran'
  | 'Redis unavailable at the confirmation';

/** The finding about the runs of a delivery: a reason or an error. */
export type Finding = Reason | 'handled twice at once' | 'handled twice without a reason';

/** How long clients take to reconnect after Redis is back, in ms: both wait for up to 2 s. */
const reconnection = 3000;

/**
 * Why a delivery was handled twice. Undefined if it was not: the runs did not overlap, and only one had an effect.
 * A finding without a reason takes precedence.
 *
 * @param outages the outages of Redis
 */
export function repetition(
  runs: readonly Run[],
  outages: readonly Period[],
  stalls: Stalls,
): Finding | undefined {
  const found = new Set<Finding>();
  const inOrder = runs.toSorted((a, b) => a.begun! - b.begun!);
  for (const [index, next] of inOrder.entries())
    for (const earlier of inOrder.slice(0, index)) {
      if (next.begun! < end(earlier)) found.add(overlap(earlier, next, outages, stalls));
      else if (isLastEffect(inOrder, earlier, index) && next.effect !== undefined)
        found.add(again(earlier, next, outages, stalls));
    }
  for (const wrong of ['handled twice at once', 'handled twice without a reason'] as const)
    if (found.has(wrong)) return wrong;
  return [...found][0];
}

/** When a run ended: the end of its handler or its process. */
function end({ ended, failed, life }: Run): number {
  return ended ?? failed ?? life.killedAt ?? Infinity;
}

/** Whether `run` is the latest run with an effect before the run at `index`. */
function isLastEffect(inOrder: readonly Run[], run: Run, index: number): boolean {
  return inOrder.slice(0, index).findLast(({ effect }) => effect !== undefined) === run;
}

/** Why a run began before another one ended: the lease of the earlier claim expired without renewal. */
function overlap(earlier: Run, next: Run, outages: readonly Period[], stalls: Stalls): Finding {
  const both = { from: earlier.begun!, until: next.begun! };
  if (outages.some((outage) => meet(outage, both, reconnection)))
    return 'Redis unavailable while the handler ran';
  if (stalls.get(earlier.life)?.some((stall) => meet(stall, both)))
    return 'worker stalled for too long';
  return 'handled twice at once';
}

/** Why a run began after another one had its effect. */
function again(
  { begun: earlierBegun, ended, failed, confirmed = Infinity, life }: Run,
  { begun }: Run,
  outages: readonly Period[],
  stalls: Stalls,
): Finding {
  if (failed !== undefined) return 'handler failed after its effect';
  if (ended === undefined) return 'worker killed while its handler ran';
  // The confirmation came in time: the claim still existed.
  if (confirmed < earlierBegun! + lease / 2) return 'handled twice without a reason';
  const killedAt = life.killedAt ?? Infinity;
  if (killedAt < Math.min(begun!, confirmed))
    return 'worker killed between effect and confirmation';
  // A confirmation after the claim has expired and passed to another owner has no effect.
  const unconfirmed = { from: ended, until: Math.min(begun!, confirmed) };
  if (outages.some((outage) => meet(outage, unconfirmed, reconnection)))
    return 'Redis unavailable at the confirmation';
  if (stalls.get(life)?.some((stall) => meet(stall, unconfirmed)))
    return 'worker stalled for too long';
  return 'handled twice without a reason';
}

function meet(one: Period, other: Period, margin = 0): boolean {
  return one.from < other.until && one.until + margin > other.from;
}
