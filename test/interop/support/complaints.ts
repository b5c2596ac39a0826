/** What the tools have against our bundles, beside the list of what is known: the list can only shrink. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

export interface Complaint {
  tool: string;
  /** What was done when it complained: `generate`, `compile`. */
  step: string;
  /** What it says, without line numbers and paths. */
  says: string;
  /** The bundles that it is about. */
  in: string[];
}

export interface Known extends Complaint {
  /** Who has to change something. */
  fault: 'ours' | 'tool';
  why: string;
}

export const known = JSON.parse(
  readFileSync(new URL('../complaints.json', import.meta.url), 'utf8'),
) as Known[];

/**
 * Fails where a tool complains of something that is not in complaints.json, and where it no longer complains of
 * something that is.
 *
 * @param found what the tool said of each bundle, by the name of the bundle
 */
export function expectComplaints(
  tool: string,
  step: string,
  found: ReadonlyMap<string, readonly string[]>,
  list: readonly Known[] = known,
): void {
  const expected = list
    .filter((one) => one.tool === tool && one.step === step)
    .map(({ says, in: bundles }) => ({ tool, step, says, in: bundles }));
  const message = `Fix: the description, where the fault is ours; otherwise test/interop/complaints.json. ${tool}, ${step}`;
  expect(inOrder(grouped(tool, step, found)), message).toEqual(inOrder(expected));
}

/** One complaint for all bundles of which the same is said. */
function grouped(
  tool: string,
  step: string,
  found: ReadonlyMap<string, readonly string[]>,
): Complaint[] {
  const bundlesOf = new Map<string, Set<string>>();
  for (const [bundle, sayings] of found)
    for (const says of sayings)
      bundlesOf.set(says, (bundlesOf.get(says) ?? new Set<string>()).add(bundle));
  return [...bundlesOf].map(([says, names]) => ({ tool, step, says, in: [...names] }));
}

function inOrder(complaints: readonly Complaint[]): Complaint[] {
  return complaints.toSorted((a, b) => (a.says < b.says ? -1 : 1));
}
