/** Finds the packages that are installed only for some tests, such as the packages in test/hosts/node_modules. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';

export interface PrivatePackage {
  /** Returns the path of a file in `node_modules`. */
  installed(path: string): string;
  /** Returns the version of an installed package. `name` is the name of its folder in `node_modules`. */
  versionOf(name: string): string;
}

/** @param folder the folder of the private package, relative to the root of the project */
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

/**
 * Whether the programs that npm installs, such as Bun, Deno and Node 24, run here. The lockfiles contain them only for
 * Linux on x64.
 */
export const hasAllPrograms = process.platform === 'linux' && process.arch === 'x64';
