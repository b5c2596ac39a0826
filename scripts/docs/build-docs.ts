import { join } from 'node:path';
import { bundleDescriptions } from '../description/descriptions.js';
import { Sources } from '../description/sources.js';
import { step } from '../lib/command.js';
import { replaceFolders, writeFiles } from '../lib/output.js';
import { docsFolder, generateDocs, type SiteOptions } from './site.js';
import { readMaterials } from './topics/materials.js';

/**
 * Builds the documentation from spec/. The folder of the documentation is replaced at the end, as a whole. The linters do
 * not run here; `npm run lint` runs them.
 *
 * @throws SpecError with location and reason, when a description cannot be read
 */
export async function buildDocs(root: string, options: SiteOptions = {}): Promise<void> {
  const descriptions = await step('Bundle', () => bundleDescriptions(new Sources(root)));
  const docs = await step('Render the documentation', () =>
    generateDocs(descriptions, { ...readMaterials(root), ...options }),
  );
  await replaceFolders(root, [docsFolder], (staging) =>
    writeFiles(join(staging, docsFolder), docs),
  );
}
