import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { bundleDescriptions, type Description } from '../description/descriptions.js';
import { Sources } from '../description/sources.js';
import type { Files } from '../lib/output.js';
import { driftOf } from './drift.js';
import { generate } from './index.js';
import { readmeEventFaults } from './readme-events.js';

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
  const readme = await readReadme(root);
  const current = descriptions.find(({ name }) => name === 'v1');
  const faults = current ? readmeEventFaults(readme, current.document) : [];
  return [
    ...drift.map(({ path, kind }) => `${kind}: ${path}`),
    ...(drift.length > 0 ? ['Fix: npm run build, and commit what it writes.'] : []),
    ...faults,
    ...(faults.length > 0
      ? [
          'Fix: change the table of events in README.md, or the first sentence of the event, which begins with "Happens when".',
        ]
      : []),
  ];
}

async function readReadme(root: string): Promise<string> {
  return readFile(join(root, 'README.md'), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(
      `README.md cannot be read (${cause.code}), and its table of events is held to the description.\nFix: git checkout -- README.md`,
      { cause },
    );
  });
}
