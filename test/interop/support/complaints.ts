/**
 * Compares what tools complain about in the bundles with the list of known complaints. This list should only become
 * shorter.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

export interface Complaint {
  tool: string;
  /** The step in which the tool complains: `generate`, `compile`. */
  step: string;
  /** The text of the complaint, without line numbers and paths. */
  says: string;
  /** The names of the bundles about which the tool complains. */
  in: string[];
}

export interface Known extends Complaint {
  /** The project that must fix the fault: this project (`ours`), or the project of the tool. */
  fault: 'ours' | 'tool';
  why: string;
}

export const known = JSON.parse(
  readFileSync(new URL('../complaints.json', import.meta.url), 'utf8'),
) as Known[];

/**
 * Fails if a tool has a new complaint that is not in complaints.json, or if a complaint in complaints.json no longer
 * occurs.
 *
 * @param found the complaints of the tool; the key is the name of the bundle
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
  const message = `The complaints of ${tool} (${step}) differ from the list. Fix: correct the description if the fault is there; otherwise update test/interop/complaints.json.`;
  expect(inOrder(grouped(tool, step, found)), message).toEqual(inOrder(expected));
}

/** Combines equal complaints about several bundles into one complaint. */
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
