import { bundleDescriptions, type Description } from '../../scripts/description/descriptions.js';
import { Sources } from '../../scripts/description/sources.js';
import { root } from '../../scripts/lib/project.js';

/** The API descriptions in spec/. Each test file bundles them only once. */
export const descriptions: Description[] = await bundleDescriptions(new Sources(root));

export function description(name: string): Description {
  const found = descriptions.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no description ${name}. Fix: use a name in redocly.yaml.`);
  return found;
}
