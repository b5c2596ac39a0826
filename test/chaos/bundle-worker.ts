import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/project.js';

/**
 * Writes the worker as one file: it starts in a fraction of the time, and has the memory of a receiver, not that of a
 * compiler.
 *
 * @returns its path
 */
export async function bundleWorker(directory: string): Promise<string> {
  const outfile = join(directory, 'worker.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    // The clients of Redis are CommonJS.
    format: 'cjs',
    outfile,
    // Its paths lead to the sources, where the imports of package.json lead to the built files.
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'error',
  });
  return outfile;
}
