import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';
import { benchFolder } from './process.js';

/**
 * Bundles what is measured, because tsx has every closure given its name when it is made, which our code would pay for
 * and the packages of others would not. Those stay where they are.
 *
 * @param sources the URL of each program, by the name that its file gets
 * @param folder an empty one, or a new one
 * @returns the file of each, as plain JavaScript
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
  // The packages of the benchmarks are found first, then those of the project: as in test/bench/.
  symlinkSync(join(benchFolder, 'node_modules'), join(programs, 'node_modules'), 'junction');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const files = names.map((name) => [name, join(programs, `${name}.mjs`)]);
  return Object.fromEntries(files) as Record<Name, string>;
}
