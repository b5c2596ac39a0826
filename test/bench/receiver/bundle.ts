import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';

/** The programs that are measured, as plain JavaScript. */
export interface Bundles {
  /** The contestants in process: a copy of its own for each, with what the compiler has learnt of it. */
  inProcess(name: string): Promise<typeof import('./in-process.js')>;
  /** The files of the processes. */
  server: string;
  memory: string;
}

const sources = {
  inProcess: fileURLToPath(new URL('./in-process.ts', import.meta.url)),
  server: fileURLToPath(new URL('./server-child.ts', import.meta.url)),
  memory: fileURLToPath(new URL('./memory-child.ts', import.meta.url)),
};

/**
 * Bundles what is measured, because tsx has every closure given its name when it is made, which our code would pay for
 * and the packages of others would not. Those stay where they are.
 *
 * @param folder an empty one
 */
export async function bundle(folder: string): Promise<Bundles> {
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
  const file = (name: keyof typeof sources) => join(folder, `${name}.mjs`);
  return {
    inProcess: (name) =>
      import(`${pathToFileURL(file('inProcess')).href}?${encodeURIComponent(name)}`) as Promise<
        typeof import('./in-process.js')
      >,
    server: file('server'),
    memory: file('memory'),
  };
}
