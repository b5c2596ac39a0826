import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';

/** The version of a package in test/hosts/node_modules. */
export function versionOf(folder: string): string {
  const file = join(root, 'test/hosts/node_modules', folder, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
