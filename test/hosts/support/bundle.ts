import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (path: string) => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

/**
 * A module and our sources in one, for a platform without the modules of Node.
 *
 * @param entry from test/hosts: `samples/worker.ts`
 */
export async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../${entry}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['workerd'],
    external: ['cloudflare:workers'],
    alias: {
      'kaizala-webhooks/receiver': source('receiver.ts'),
      'kaizala-webhooks/fetch-client': source('fetch-client.ts'),
      'kaizala-webhooks': source('index.ts'),
      // As package.json chooses for every platform but Node.
      '#platform': source('common/platform/web.ts'),
    },
  });
  return outputFiles[0]!.text;
}
