import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const source = (path: string) => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

/**
 * Bundles a module, together with the sources of this package, for a platform that does not have the modules of Node.
 *
 * @param entry the path of the module, relative to test/hosts: `samples/worker.ts`
 */
export function bundle(entry: string): Promise<string> {
  return bundled({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    alias: {
      'kaizala-webhooks/receiver': source('receiver.ts'),
      'kaizala-webhooks/fetch-client': source('fetch-client.ts'),
      'kaizala-webhooks': source('index.ts'),
      // Use the module that package.json selects for every platform except Node.
      '#platform': source('common/platform/web.ts'),
    },
  });
}

/**
 * Bundles a program into one module, like Cloudflare's tool wrangler. The program is in a project that has the package
 * installed.
 */
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
