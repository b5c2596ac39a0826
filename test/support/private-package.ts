/** Finds the installed packages of a private package of the tests, such as test/hosts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';

export interface PrivatePackage {
  /** Returns the path of a file in `node_modules`. */
  installed(path: string): string;
  /** Returns the version of an installed package, by the name under which it is installed. */
  versionOf(name: string): string;
}

/** @param folder the path from the root of the project */
export function privatePackage(folder: 'test/consumers' | 'test/hosts'): PrivatePackage {
  const installed = (path: string) => join(root, folder, 'node_modules', path);
  return {
    installed,
    versionOf: (name) => {
      const manifest = readFileSync(installed(`${name}/package.json`), 'utf8');
      return (JSON.parse(manifest) as { version: string }).version;
    },
  };
}

/** Whether all programs (such as Bun, Deno and Node 24) exist for this platform. The lockfiles have them only for one. */
export const hasAllPrograms = process.platform === 'linux' && process.arch === 'x64';
