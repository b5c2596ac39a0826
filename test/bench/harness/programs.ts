import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';
import { benchFolder } from './process.js';

/**
 * Bundles the measured programs, because tsx adds code that names every closure at run time. That would slow down the
 * code of this package, but not installed packages, which are not bundled.
 *
 * @param sources the URL of each program, by the name of the output file
 * @param folder an empty or new folder
 * @returns the file of each program, as plain JavaScript
 */
export async function bundlePrograms<Name extends string>(
  sources: Readonly<Record<Name, URL>>,
  folder: string,
): Promise<Record<Name, string>> {
  const names = Object.keys(sources) as Name[];
  const programs = join(folder, 'programs');
  mkdirSync(programs, { recursive: true });
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [name, fileURLToPath(sources[name])])),
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    alias: { '#platform': join(root, 'src/common/platform/node.ts') },
    tsconfigRaw: '{}',
    bundle: true,
    packages: 'external',
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    logLevel: 'error',
  });
  // Resolve the packages of the benchmarks first, then those of the project, like in test/bench/.
  symlinkSync(join(benchFolder, 'node_modules'), join(programs, 'node_modules'), 'junction');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const files = names.map((name) => [name, join(programs, `${name}.mjs`)]);
  return Object.fromEntries(files) as Record<Name, string>;
}
