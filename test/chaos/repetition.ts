/** Why a handler ran twice for one delivery. */
import type { Period, Run, Stalls } from './ledger.js';
import { lease } from './times.js';

/** Reasons that are allowed: at least once is what is promised. */
export type Reason =
  | 'handler failed after its effect'
  | 'worker killed while its handler ran'
  | 'worker killed between effect and confirmation'
  | 'worker did not get on for too long'
  | 'Redis gone while the handler ran'
  | 'Redis gone at the confirmation';

/** The finding about the runs of a delivery: a reason, or that there is none. */
export type Finding = Reason | 'handled twice at once' | 'handled twice without a reason';

/** How long clients take to be back when Redis is, in ms: both wait for up to 2 s. */
const reconnection = 3000;

/**
 * Why a delivery was handled twice; undefined where it was not, because all runs but one had no effect, one after
 * another. What has no reason comes first.
 *
 * @param outages when Redis was gone
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

/** When a run was over: its handler had ended, or its process. */
function end({ ended, failed, life }: Run): number {
  return ended ?? failed ?? life.killedAt ?? Infinity;
}

/** Whether a run is the latest before another that had an effect. */
function isLastEffect(inOrder: readonly Run[], run: Run, index: number): boolean {
  return inOrder.slice(0, index).findLast(({ effect }) => effect !== undefined) === run;
}

/** Why a run began while another was not over: its claim was lost with the lease, which nobody renewed. */
function overlap(earlier: Run, next: Run, outages: readonly Period[], stalls: Stalls): Finding {
  const both = { from: earlier.begun!, until: next.begun! };
  if (outages.some((outage) => meet(outage, both, reconnection)))
    return 'Redis gone while the handler ran';
  if (stalls.get(earlier.life)?.some((stall) => meet(stall, both)))
    return 'worker did not get on for too long';
  return 'handled twice at once';
}

/** Why a run began after another that had had its effect. */
function again(
  { begun: earlierBegun, ended, failed, confirmed = Infinity, life }: Run,
  { begun }: Run,
  outages: readonly Period[],
  stalls: Stalls,
): Finding {
  if (failed !== undefined) return 'handler failed after its effect';
  if (ended === undefined) return 'worker killed while its handler ran';
  // It came in good time: the claim was still there to be confirmed.
  if (confirmed < earlierBegun! + lease / 2) return 'handled twice without a reason';
  const killedAt = life.killedAt ?? Infinity;
  if (killedAt < Math.min(begun!, confirmed))
    return 'worker killed between effect and confirmation';
  // A confirmation that comes when the claim is over, and another has it, changes nothing.
  const unconfirmed = { from: ended, until: Math.min(begun!, confirmed) };
  if (outages.some((outage) => meet(outage, unconfirmed, reconnection)))
    return 'Redis gone at the confirmation';
  if (stalls.get(life)?.some((stall) => meet(stall, unconfirmed)))
    return 'worker did not get on for too long';
  return 'handled twice without a reason';
}

function meet(one: Period, other: Period, margin = 0): boolean {
  return one.from < other.until && one.until + margin > other.from;
}
