import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';
import { benchFolder } from './process.js';

/**
 * Bundles the programs that a benchmark measures. Without a bundle, tsx would run them. It adds code that names every
 * closure at run time. This would slow down the code of this package, but not the code of installed packages.
 *
 * @param sources the URL of the source of each program; the key is the name of the output file
 * @param folder an empty or new folder
 * @returns the path of each bundled program, which is plain JavaScript
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
  // Link both `node_modules`: imports find the packages of the benchmarks first, then the packages of the project, as
  // in test/bench/.
  symlinkSync(join(benchFolder, 'node_modules'), join(programs, 'node_modules'), 'junction');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const files = names.map((name) => [name, join(programs, `${name}.mjs`)]);
  return Object.fromEntries(files) as Record<Name, string>;
}
