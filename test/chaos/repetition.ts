/** Finds out why a handler ran twice for one delivery. */
import type { Period, Run, Stalls } from './ledger.js';
import { lease } from './times.js';

/**
 * The reasons for which a second run is allowed. The receiver promises to handle each delivery at least once, not
 * exactly once.
 */
export type Reason =
  | 'handler failed after its effect'
  | 'worker killed while its handler ran'
  | 'worker killed between effect and confirmation'
  | 'worker stalled for too long'
  | 'Redis unavailable while the handler ran'
  | 'Redis unavailable at the confirmation';

/** The result for the runs of a delivery: an allowed reason, or an error. */
export type Finding = Reason | 'handled twice at once' | 'handled twice without a reason';

/**
 * How long the clients take to reconnect after Redis is back, in ms. Both Redis clients wait up to 2 s between
 * attempts.
 */
const reconnection = 3000;

/**
 * Returns why a delivery was handled twice. Returns undefined if it was not handled twice: the runs did not overlap,
 * and only one of them had an effect. If there are both errors and allowed reasons, returns an error.
 *
 * @param outages the periods in which Redis was down
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

/** Returns the time at which a run ended, because its handler ended or its process was killed. */
function end({ ended, failed, life }: Run): number {
  return ended ?? failed ?? life.killedAt ?? Infinity;
}

/** Whether `run` is the latest run with an effect before the run at `index`. */
function isLastEffect(inOrder: readonly Run[], run: Run, index: number): boolean {
  return inOrder.slice(0, index).findLast(({ effect }) => effect !== undefined) === run;
}

/**
 * Returns why a run began before an earlier run had ended. This can happen if the claim of the earlier run was not
 * renewed and expired.
 */
function overlap(earlier: Run, next: Run, outages: readonly Period[], stalls: Stalls): Finding {
  const both = { from: earlier.begun!, until: next.begun! };
  if (outages.some((outage) => meet(outage, both, reconnection)))
    return 'Redis unavailable while the handler ran';
  if (stalls.get(earlier.life)?.some((stall) => meet(stall, both)))
    return 'worker stalled for too long';
  return 'handled twice at once';
}

/** Returns why a run began although an earlier run had already had its effect. */
function again(
  { begun: earlierBegun, ended, failed, confirmed = Infinity, life }: Run,
  { begun }: Run,
  outages: readonly Period[],
  stalls: Stalls,
): Finding {
  if (failed !== undefined) return 'handler failed after its effect';
  if (ended === undefined) return 'worker killed while its handler ran';
  // The earlier run was confirmed in time, while its claim still existed. Therefore, there is no reason for another
  // run.
  if (confirmed < earlierBegun! + lease / 2) return 'handled twice without a reason';
  const killedAt = life.killedAt ?? Infinity;
  if (killedAt < Math.min(begun!, confirmed))
    return 'worker killed between effect and confirmation';
  // A disturbance before the confirmation can explain the second run. If the first run was confirmed only after the
  // second run had begun, this confirmation does not count: the claim of the first run had expired, and the second run
  // had its own claim.
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
