import { join } from 'node:path';
import { step } from '../lib/command.js';
import { bundleDescriptions } from '../description/descriptions.js';
import { readCodeSamples } from '../description/code-samples.js';
import { generateDocs } from './site.js';
import { replaceFolders, writeFiles } from '../lib/output.js';

/** The folder of the documentation, which is not committed. */
export const docsFolder = 'generated/docs';

/**
 * The way from spec/ to the documentation. Its folder is replaced at the end and as a whole. The linters are not asked:
 * `npm run lint` is.
 *
 * @param baseUrl where the site will be, if that is known
 * @throws SpecError with place and reason, when a description cannot be read
 */
export async function buildDocs(root: string, baseUrl?: string): Promise<void> {
  const descriptions = await step('Bundle', () => bundleDescriptions({ root }));
  const docs = await step('Render the documentation', () =>
    generateDocs(descriptions, { samples: readCodeSamples(root), baseUrl }),
  );
  await replaceFolders(root, [docsFolder], (staging) =>
    writeFiles(join(staging, docsFolder), docs),
  );
}
