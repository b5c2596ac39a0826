import { parseYaml } from '@redocly/openapi-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../../scripts/description/openapi.js';
import { root } from '../../../scripts/lib/project.js';

export interface Bundle {
  /** The name of the bundle in complaints: `v1`, or `v1.de` for the German bundle. */
  name: string;
  api: 'v1' | 'connector';
  /**
   * The absolute path. The English bundle is JSON, and the German bundle is YAML, so that every tool must read both
   * formats.
   */
  path: string;
  document: Document;
}

export const bundles: readonly Bundle[] = (['v1', 'connector'] as const).flatMap((api) => [
  bundleOf(api, api, 'openapi.json'),
  bundleOf(`${api}.de`, api, 'openapi.de.yaml'),
]);

function bundleOf(name: string, api: Bundle['api'], file: string): Bundle {
  const path = join(root, 'generated', api, file);
  return { name, api, path, document: parseYaml(readFileSync(path, 'utf8')) as Document };
}
