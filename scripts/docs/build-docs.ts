import { join } from 'node:path';
import { bundleDescriptions } from '../description/descriptions.js';
import { Sources } from '../description/sources.js';
import { step } from '../lib/command.js';
import { replaceFolders, writeFiles } from '../lib/output.js';
import { docsFolder, generateDocs, type SiteOptions } from './site.js';
import { readMaterials } from './topics/materials.js';

/**
 * Builds the documentation from spec/. At the end, the new files replace the whole folder of the documentation. `npm
 * run lint` runs the linters; this function does not.
 *
 * @throws SpecError when a description cannot be read; the error names the location and the reason
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
