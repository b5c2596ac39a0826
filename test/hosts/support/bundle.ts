import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const source = (path: string) => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

/**
 * Bundles a module with the sources of this package, for a platform without the modules of Node.
 *
 * @param entry from test/hosts: `samples/worker.ts`
 */
export function bundle(entry: string): Promise<string> {
  return bundled({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    alias: {
      'kaizala-webhooks/receiver': source('receiver.ts'),
      'kaizala-webhooks/fetch-client': source('fetch-client.ts'),
      'kaizala-webhooks': source('index.ts'),
      // package.json chooses the same module for every platform except Node.
      '#platform': source('common/platform/web.ts'),
    },
  });
}

/** Bundles the program of a project that has the package installed into one module, like wrangler. */
export function bundleProject(file: string): Promise<string> {
  return bundled({ entryPoints: [file] });
}

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd'],
    external: ['cloudflare:workers'],
    ...options,
    write: false,
  });
  return outputFiles[0]!.text;
}
