/** Builds the documentation in a temporary folder, because generated/docs may be out of date. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateDocs } from '../../scripts/docs/site.js';
import { readMaterials } from '../../scripts/docs/topics/materials.js';
import { root } from '../../scripts/lib/project.js';
import { descriptions } from '../support/descriptions.js';

export interface Site {
  folder: string;
  remove: () => void;
}

/**
 * Writes the site to a new folder. The name of the folder contains a space, because the names of readers' folders may
 * contain spaces, too.
 */
export async function writeSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala docs '));
  for (const [path, text] of await generateDocs(descriptions, readMaterials(root))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
