import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';

const sources = {
  server: fileURLToPath(new URL('./server-child.ts', import.meta.url)),
  receiver: fileURLToPath(new URL('./receiver-child.ts', import.meta.url)),
  sender: fileURLToPath(new URL('./sender-child.ts', import.meta.url)),
};

/** The files of the programs that are measured, as plain JavaScript. */
export type Programs = Record<keyof typeof sources, string>;

/**
 * Bundles what is measured, because tsx has every closure given its name when it is made, which our code would pay for
 * and the packages of others would not. Those stay where they are.
 *
 * @param folder an empty one
 */
export async function bundle(folder: string): Promise<Programs> {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: sources,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    alias: { '#sha256': join(root, 'src/sha256/node.ts') },
    tsconfigRaw: '{}',
    bundle: true,
    packages: 'external',
    format: 'esm',
    target: 'es2022',
    platform: 'node',
    logLevel: 'error',
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const files = Object.keys(sources).map((name) => [name, join(folder, `${name}.mjs`)]);
  return Object.fromEntries(files) as Programs;
}
