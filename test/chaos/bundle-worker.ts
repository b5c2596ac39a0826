import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/project.js';

/**
 * Bundles worker.ts into one file, so that a worker starts fast, and does not need the memory of a compiler.
 *
 * @returns the path of the file
 */
export async function bundleWorker(directory: string): Promise<string> {
  const outfile = join(directory, 'worker.cjs');
  await build({
    entryPoints: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    // Write a CommonJS module, because the Redis clients are CommonJS modules.
    format: 'cjs',
    outfile,
    // The `paths` of this tsconfig.json lead to the sources. Without them, the `imports` of package.json would lead to
    // the built files.
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'error',
  });
  return outfile;
}
