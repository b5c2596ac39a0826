import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

const source = (path: string) => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

/**
 * A module and our sources in one, for a platform without the modules of Node.
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
      // As package.json chooses for every platform but Node.
      '#platform': source('common/platform/web.ts'),
    },
  });
}

/** A program of a project that has the package, in one module, as wrangler makes it. */
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
