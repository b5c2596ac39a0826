import { bundleDescriptions, type Description } from '../description/descriptions.js';
import { Sources } from '../description/sources.js';
import type { Files } from '../lib/output.js';
import { driftOf } from './drift.js';
import { eventListFaults } from './event-lists.js';
import { generate } from './index.js';

/** Everything that does not agree with spec/, and the fix, a line each; empty when all agrees. */
export async function check(root: string): Promise<string[]> {
  const descriptions = await bundleDescriptions(new Sources(root));
  return compare(root, descriptions, await generate(descriptions));
}

/** The same for files that were generated already. */
export async function compare(
  root: string,
  descriptions: readonly Description[],
  generated: Files,
): Promise<string[]> {
  const drift = driftOf(root, generated);
  const current = descriptions.find(({ name }) => name === 'v1');
  const faults = current ? await eventListFaults(root, current.document) : [];
  return [
    ...drift.map(({ path, kind }) => `${kind}: ${path}`),
    ...(drift.length > 0 ? ['Fix: npm run build, and commit what it writes.'] : []),
    ...faults,
    ...(faults.length > 0
      ? [
          'Fix: change these lists of events, or the first sentence of the event, which begins with "Happens when".',
        ]
      : []),
  ];
}
