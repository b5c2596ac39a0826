/** The editions of the site: each description in each language. */
import { compatibilityPage } from '../../scripts/docs/compatibility.js';
import { editionsOf } from '../../scripts/docs/topics/edition.js';
import { readMaterials } from '../../scripts/docs/topics/materials.js';
import { loadWords } from '../../scripts/docs/words/index.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { root } from '../../scripts/lib/project.js';
import { descriptions } from '../support/descriptions.js';

export const materials = readMaterials(root);

const languages = await loadWords();
const schemas = generateSchemas(descriptions);

const tools = [...materials.tools, ...compatibilityPage(descriptions, materials.releases)];

export const editions = descriptions.flatMap((one) =>
  editionsOf(one, { ...materials, tools }, languages, schemas),
);
