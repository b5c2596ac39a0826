import { bundleDescriptions, type Description } from '../description/descriptions.js';
import { Sources } from '../description/sources.js';
import type { Files } from '../lib/output.js';
import { driftOf } from './drift.js';
import { eventListFaults } from './event-lists.js';
import { generate } from './index.js';

/**
 * Generates all files from spec/, and compares them with the committed files. Returns the lines of a report, which
 * names every difference and its fix. The report is empty if there are no differences.
 */
export async function check(root: string): Promise<string[]> {
  const descriptions = await bundleDescriptions(new Sources(root));
  return compare(root, descriptions, await generate(descriptions));
}

/** Returns the report of `check` for the given files, which were already generated from the descriptions. */
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
    ...(drift.length > 0 ? ['Fix: run npm run build, and commit the files that it writes.'] : []),
    ...faults,
    ...(faults.length > 0
      ? [
          'Fix: change these lists of events, or the first sentence of the description of the event, which begins with "Happens when".',
        ]
      : []),
  ];
}
