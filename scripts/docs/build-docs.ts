import { join } from 'node:path';
import { bundleDescriptions } from '../description/descriptions.js';
import { Sources } from '../description/sources.js';
import { step } from '../lib/command.js';
import { replaceFolders, writeFiles } from '../lib/output.js';
import { docsFolder, generateDocs, type SiteOptions } from './site.js';
import { readMaterials } from './topics/materials.js';

/**
 * The way from spec/ to the documentation. Its folder is replaced at the end and as a whole. The linters are not asked:
 * `npm run lint` is.
 *
 * @throws SpecError with place and reason, when a description cannot be read
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
