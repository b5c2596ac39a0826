/** If another tool applies the overlays of this project, the result must equal the bundle of the build. */
import { parseYaml } from '@redocly/openapi-core';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { type Bundle, bundles } from './support/bundles.js';
import { expectComplaints } from './support/complaints.js';
import { differencesOf } from './support/differences.js';
import { makeFolder } from './support/folder.js';
import { overlayTools, type OverlayTool } from './overlay-tools.js';

const folder = makeFolder();
const english = bundles.filter(({ name, api }) => name === api);

test.for(overlayTools)('$name', async (tool) => {
  const found = new Map<string, string[]>();
  for (const bundle of english) found.set(bundle.name, await complaintsOf(tool, bundle));
  expectComplaints(tool.name, 'translate', found);
});

async function complaintsOf(tool: OverlayTool, { api, path }: Bundle): Promise<string[]> {
  const target = join(folder, tool.name, api);
  mkdirSync(target, { recursive: true });
  copyFileSync(path, join(target, '0.yaml'));
  const complaints: string[] = [];
  let step = 0;
  for (const part of ['components', api]) {
    const overlay = `${part}.overlay.yaml`;
    copyFileSync(join(root, 'spec', part, 'de.overlay.yaml'), join(target, overlay));
    const [input, output] = [`${step}.yaml`, `${++step}.yaml`];
    const { code, lines } = await tool.apply(input, overlay, join(target, output));
    complaints.push(...lines.filter((line) => !tool.progress.some((one) => one.test(line))));
    if (code !== 0) complaints.push(`It exited with ${code}.`);
    if (!existsSync(join(target, output))) return [...complaints, `It did not write ${output}.`];
  }
  const german = bundles.find(({ name }) => name === `${api}.de`)!;
  const made: unknown = parseYaml(readFileSync(join(target, `${step}.yaml`), 'utf8'));
  return [...complaints, ...differencesOf(german.document, made)];
}
